"""The move that every import and undo makes: rows of some keys out of what counts now, others in."""

import duckdb

from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.stored import STORED


class CountMismatchError(SalesAnalyticsError):
    """A move would lose or double rows; the transaction is rolled back."""


def set_aside(cursor: duckdb.DuckDBPyConnection, dataset: str, keys: str, but_for: int = 0) -> int:
    """Move the current rows of the keys in the table `keys` (column key) to history; returns how many.

    Rows of the import `but_for` stay.
    """
    stored = STORED[dataset]
    affected = f"from {stored.table} where {stored.key} in (select key from {keys}) and import <> $import"
    moved = _count(cursor, f"insert into {stored.table}_superseded select * {affected}", but_for)
    if moved:
        expect(_count(cursor, f"delete {affected}", but_for), moved)
    return moved


def bring_back(cursor: duckdb.DuckDBPyConnection, dataset: str) -> int:
    """Move the versions in the table `winners` (key, import) from history to what counts; returns how many rows."""
    stored = STORED[dataset]
    table = f"{stored.table}_superseded"
    won = f"from {table} where ({stored.key}, import) in (select (key, import) from winners)"
    moved = _count(cursor, f"insert into {stored.table} select * {won} order by {stored.order}")
    if moved:
        expect(_count(cursor, f"delete {won}"), moved)
    return moved


def rows_of(cursor: duckdb.DuckDBPyConnection, dataset: str, keys: str) -> int:
    """How many current rows the keys in the table `keys` have."""
    stored = STORED[dataset]
    return _count(cursor, f"select count(*) from {stored.table} where {stored.key} in (select key from {keys})")


def expect(found: int, expected: int) -> None:
    """Raises CountMismatchError unless the numbers of rows are equal."""
    if found != expected:
        raise CountMismatchError(
            text("Nothing was stored: {expected} rows were expected and {found} found.", expected=expected, found=found)
        )


def _count(cursor: duckdb.DuckDBPyConnection, statement: str, but_for: int | None = None) -> int:
    cursor.execute(statement, {} if but_for is None else {"import": but_for})
    (count,) = cursor.fetchone() or (0,)
    return int(count)
