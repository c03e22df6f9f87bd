"""What a staged file changes, key by key, against what is stored."""

from dataclasses import dataclass

import duckdb

from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED


@dataclass(frozen=True, slots=True)
class Keys:
    """How many keys a staged file has, the most lines of one of them, and how many stored rows have these keys."""

    count: int
    most_lines: int
    touched: int


@dataclass(frozen=True, slots=True)
class Changes:
    """How many keys (orders, targets, ...; not rows) a file adds, changes and repeats."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def find_keys(cursor: duckdb.DuckDBPyConnection, dataset: str) -> Keys:
    """Fill `staged_keys` (key, lines), and `touched` (place) with the stored rows that the file speaks of."""
    stored = STORED[dataset]
    words = {"table": stored.table, "key": stored.key}
    cursor.execute(statement("keys").format(**words))
    cursor.execute("select count(*), coalesce(max(lines), 0) from staged_keys")
    count, most_lines = cursor.fetchone() or (0, 0)
    cursor.execute(statement("touched").format(**words))
    (touched,) = cursor.fetchone() or (0,)
    return Keys(count, most_lines, touched)


def compare(cursor: duckdb.DuckDBPyConnection, dataset: str, keys: Keys) -> Changes:
    """Compare `staged_<dataset>` with what is stored under its keys."""
    if not keys.touched:
        return Changes(added=keys.count)
    stored = STORED[dataset]
    words = {"table": stored.table, "key": stored.key, "content": ", ".join(stored.content)}
    if keys.most_lines == 1:
        cursor.execute(statement("compare_lines").format(**words))
        pairs, *counts = cursor.fetchone() or (0, 0, 0, 0)
        if pairs == keys.count:
            return Changes(*counts)
    cursor.execute(statement("compare").format(**words))
    cursor.execute(statement("count_compared"))
    return Changes(*(cursor.fetchone() or ()))
