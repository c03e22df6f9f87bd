"""The move that every import and undo makes: rows of some keys out of what counts now, others in."""

import duckdb

from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.stored import STORED


class CountMismatchError(SalesAnalyticsError):
    """A move would lose or double rows; the transaction is rolled back."""


def set_aside(cursor: duckdb.DuckDBPyConnection, dataset: str, keys: str) -> int:
    """Move the current rows of the keys in the table `keys` (column key) to history; returns how many."""
    stored = STORED[dataset]
    cursor.execute(
        f"create or replace temp table leaving as "
        f"select rowid as place from {stored.table} where {stored.key} in (select key from {keys})"
    )
    return move_aside(cursor, dataset, "leaving")


def move_aside(cursor: duckdb.DuckDBPyConnection, dataset: str, places: str) -> int:
    """Move the current rows at the places in the table `places` (column place) to history; returns how many.

    By place they are found a good deal faster than by key.
    """
    table = STORED[dataset].table
    there = f"from {table} where rowid in (select place from {places})"
    wanted = _count(cursor, f"select count(*) from {places}")
    if wanted:
        expect(_count(cursor, f"insert into {table}_superseded select * {there}"), wanted)
        expect(_count(cursor, f"delete {there}"), wanted)
    return wanted


def bring_back(cursor: duckdb.DuckDBPyConnection, dataset: str) -> int:
    """Move the versions in the table `winners` (key, import) from history to what counts; returns how many rows."""
    stored = STORED[dataset]
    table = f"{stored.table}_superseded"
    won = f"from {table} where ({stored.key}, import) in (select (key, import) from winners)"
    moved = _count(cursor, f"insert into {stored.table} select * {won} order by {stored.order}")
    if moved:
        expect(_count(cursor, f"delete {won}"), moved)
    return moved


def rows_of_import(cursor: duckdb.DuckDBPyConnection, dataset: str, import_no: int) -> int:
    """How many current rows one import gives."""
    return _count(cursor, f"select count(*) from {STORED[dataset].table} where import = {import_no:d}")


def all_rows(cursor: duckdb.DuckDBPyConnection, dataset: str) -> int:
    """How many current rows there are."""
    return _count(cursor, f"select count(*) from {STORED[dataset].table}")


def expect(found: int, expected: int) -> None:
    """Raises CountMismatchError unless the numbers of rows are equal."""
    if found != expected:
        raise CountMismatchError(
            text("Nothing was stored: {expected} rows were expected and {found} found.", expected=expected, found=found)
        )


def _count(cursor: duckdb.DuckDBPyConnection, statement: str) -> int:
    (count,) = cursor.execute(statement).fetchone() or (0,)
    return int(count)
