"""What would be, if something was done: done in a transaction, looked at, and rolled back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, cast

import duckdb

from sales_analytics.warehouse.warehouse import Warehouse


class RehearsalOverError(Exception):
    """Ends the transaction of a rehearsal; nobody outside sees it."""


class Rehearsal(Warehouse):
    """A warehouse whose changes are real for whoever asks it, and gone afterwards; of one thread.

    Every cursor is the one of its transaction.
    """

    def __init__(self, warehouse: Warehouse, cursor: duckdb.DuckDBPyConnection) -> None:
        super().__init__(cursor, warehouse.scratch, warehouse.today)
        self._cursor = cast(duckdb.DuckDBPyConnection, _Within(cursor))

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        yield self._cursor

    @contextmanager
    def writing(self, *, by_one_thread: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """As many threads as the rehearsal has."""
        yield self._cursor

    def checkpoint(self) -> None:
        """There is nothing to fold in."""


class _Within:
    """A cursor that stays in its transaction, whoever begins or ends one."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def begin(self) -> None:
        """It has begun."""

    def commit(self) -> None:
        """Nothing is kept."""

    def rollback(self) -> None:
        """The rehearsal does that at its end."""

    def close(self) -> None:
        """The rehearsal does that at its end."""


@contextmanager
def rehearsing(warehouse: Warehouse) -> Iterator[Warehouse]:
    """A warehouse to land in, undo in and ask; nothing of it is kept, and nobody else sees it."""
    with suppress(RehearsalOverError), warehouse.writing() as cursor:
        yield Rehearsal(warehouse, cursor)
        raise RehearsalOverError
