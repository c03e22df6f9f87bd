"""What a staged file changes, key by key, against what is stored."""

from dataclasses import dataclass

import duckdb

from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED

ELSEWHERE = "stored.country <> staged.country and stored.customer <> staged.customer"
"""Cheap to see while two lines are compared; what else tells two orders of one number apart is looked at after that."""


@dataclass(frozen=True, slots=True)
class Keys:
    """How many keys a staged file has, the most lines of one of them, and how many stored rows have these keys."""

    count: int
    most_lines: int
    touched: int


@dataclass(frozen=True, slots=True)
class Changes:
    """How many keys (orders, targets, ...; not rows) a file adds, changes and repeats; and whether any of its orders is
    one of another customer in another country than the stored one, or may be.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    may_be_others: bool = False


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
    words = {"table": stored.table, "key": stored.key, "content": ", ".join(stored.content),
             "staged_content": ", ".join(f"staged.{one}" for one in stored.content)}  # fmt: skip
    if keys.most_lines == 1:
        has_places = dataset == "orders"
        places = ", country, customer" if has_places else ""
        elsewhere = ELSEWHERE if has_places else "false"
        cursor.execute(statement("compare_lines").format(**words, places=places, elsewhere=elsewhere))
        pairs, *counts = cursor.fetchone() or (0, 0, 0, 0, 0)
        if pairs == keys.count:
            return Changes(*counts)
    cursor.execute(statement("compare").format(**words))
    cursor.execute(statement("count_compared"))
    added, changed, unchanged = cursor.fetchone() or (0, 0, 0)
    return Changes(added, changed, unchanged, dataset == "orders" and changed > 0)
