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
    """Compare `staged_<dataset>` with `stored_<dataset>`.

    Leaves the file's keys in `staged_keys`, and those that are stored already in `compared` (key,
    is_changed): whether their rows say something else than before.
    """
    stored = STORED[dataset]
    words = {"table": stored.table, "key": stored.key, "content": ", ".join(stored.content)}
    cursor.execute(statement("keys").format(**words))
    (staged,) = cursor.execute("select count(*) from staged_keys").fetchone() or (0,)
    cursor.execute(statement("compare").format(**words))
    cursor.execute("select count(*), count(*) filter (where is_changed) from compared")
    known, changed = cursor.fetchone() or (0, 0)
    return Changes(staged - known, changed, known - changed)
