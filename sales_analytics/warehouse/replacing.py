"""The move that every import and undo makes: rows of some keys out of what counts now, others in."""

import duckdb

from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.stored import STORED


class CountMismatchError(SalesAnalyticsError):
    """A move would lose or double rows; the transaction is rolled back."""


def set_aside(cursor: duckdb.DuckDBPyConnection, dataset: str, keys: str) -> None:
    """Move the current rows of the keys in the table `keys` (column key) to history."""
    stored = STORED[dataset]
    affected = f"from {stored.table} where {stored.key} in (select key from {keys})"
    moved = _count(cursor, f"insert into {stored.table}_superseded select * {affected}")
    if moved:
        deleted = _count(cursor, f"delete {affected}")
        expect(deleted, moved)


def put_in(cursor: duckdb.DuckDBPyConnection, dataset: str) -> None:
    """Make the staged rows what counts now; checks that they are all there, and alone under their keys."""
    stored = STORED[dataset]
    inserted = _count(cursor, f"insert into {stored.table} select * from staged_{dataset}")
    expect(inserted, _count(cursor, f"select count(*) from staged_{dataset}"))


def expect(found: int, expected: int) -> None:
    """Raises CountMismatchError unless the numbers of rows are equal."""
    if found != expected:
        raise CountMismatchError(
            text("Nothing was stored: {expected} rows were expected and {found} found.", expected=expected, found=found)
        )


def _count(cursor: duckdb.DuckDBPyConnection, statement: str) -> int:
    cursor.execute(statement)
    (count,) = cursor.fetchone() or (0,)
    return int(count)
