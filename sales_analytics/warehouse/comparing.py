"""What a staged file changes, key by key, against what is stored."""

from dataclasses import dataclass

import duckdb

from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED


@dataclass(frozen=True, slots=True)
class Changes:
    """How many keys (orders, targets, ...; not rows) a file adds, changes and repeats."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def compare(cursor: duckdb.DuckDBPyConnection, dataset: str) -> Changes:
    """Compare `staged_<dataset>` with `stored_<dataset>`; leaves the file's keys in `staged_keys`."""
    stored = STORED[dataset]
    words = {"table": stored.table, "key": stored.key, "content": ", ".join(stored.content)}
    cursor.execute(statement("keys").format(**words))
    cursor.execute(statement("is_any_stored").format(**words))
    if cursor.fetchone() == (False,):
        (added,) = cursor.execute("select count(*) from staged_keys").fetchone() or (0,)
        return Changes(added)
    cursor.execute(statement("compare").format(**words))
    cursor.execute(statement("count_compared"))
    added, changed, unchanged = cursor.fetchone() or (0, 0, 0)
    return Changes(added, changed, unchanged)
