"""The one embedded database: opened once per process, a cursor per call, one writer at a time."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import Literal, Self

import duckdb

from sales_analytics.terms.errors import (
    WarehouseBusyError,
    WarehouseOutdatedError,
    WarehouseUnreachableError,
    WriteInterruptedError,
)
from sales_analytics.terms.filters import EVERYONE, Viewer
from sales_analytics.terms.text import Text, text
from sales_analytics.warehouse import calendar, campaigns, membership, settings
from sales_analytics.warehouse.following import complete
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.schema import check, make

AT_CREATION: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": "v1.5.0",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "checkpoint_threshold": "1MB",
}
"""An import that changes more than the threshold goes into the file as it is committed, not into the log before."""


class Warehouse:
    """Facts, their history and the settings, in one DuckDB file or in memory.

    `scratch` is the only folder whose files its SQL may read. `today` tells the date, for tests.
    """

    def __init__(self, root: duckdb.DuckDBPyConnection, scratch: Path, today: Callable[[], date]) -> None:
        self.scratch = scratch
        self.today = today
        self._root = root
        self._opening = threading.Lock()
        self._writing = threading.Lock()
        self._writer: tuple[int, duckdb.DuckDBPyConnection] | None = None

    @classmethod
    def open(cls, path: Path | Literal[":memory:"], today: Callable[[], date] = date.today) -> Self:
        """Open the file, or create it with schema, calendar and campaigns.

        Raises WarehouseBusyError when another process, or this one, has the file open,
        WarehouseOutdatedError when another version of the program made it.
        """
        is_there = path != ":memory:" and Path(path).exists()
        root = _connect(path)
        scratch = _empty_scratch(path)
        _lock_down(root, scratch)
        warehouse = cls(root, scratch, today)
        with _closed_unless_ready(warehouse), warehouse.writing() as cursor:
            if is_there:
                check(cursor, str(path))
            else:
                make(cursor)
            membership.load(cursor)
            calendar.load(cursor)
            if campaigns.load(cursor):
                complete(cursor)
            settings.keep_version(cursor, "forecasts", settings.from_file("forecasts"))
        return warehouse

    def close(self) -> None:
        """Close the database and remove the scratch folder. A second call does nothing."""
        self._root.close()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self.close()

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection of the caller's own; read its results to the end before leaving."""
        with self._opening:
            cursor = self._root.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    @contextmanager
    def writing(self, *, by_one_thread: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor in a transaction of its own, one at a time: all of it is kept, or after an exception nothing.

        `by_one_thread`: until it is committed every question is answered by the thread that asks it.
        Raises WriteInterruptedError, with nothing kept, after `interrupt`.
        """
        with self._writing, self.cursor() as cursor, _without_workers(cursor) if by_one_thread else nullcontext():
            cursor.begin()
            try:
                with self._interruptible(cursor):
                    yield cursor
            except duckdb.InterruptException as error:
                cursor.rollback()
                raise WriteInterruptedError(text("The change was stopped; nothing of it was stored.")) from error
            except BaseException:
                cursor.rollback()
                raise
            cursor.commit()

    def interrupt(self, thread: int) -> None:
        """Stop the statement that this thread's transaction runs. Does nothing between statements, or for others."""
        with self._opening:
            if self._writer is not None and self._writer[0] == thread:
                self._writer[1].interrupt()

    @contextmanager
    def _interruptible(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Not while it commits: a commit is done or not done."""
        with self._opening:
            self._writer = (threading.get_ident(), cursor)
        try:
            yield
        finally:
            with self._opening:
                self._writer = None

    def checkpoint(self) -> None:
        """Fold what was written into the file and give back the space of what was deleted."""
        with self._writing, self.cursor() as cursor:
            cursor.execute("checkpoint")

    def reader(self, viewer: Viewer = EVERYONE) -> Reader:
        """What `viewer` may ask."""
        return Reader(self, viewer)

    @property
    def change_number(self) -> int:
        """How many changes were committed; grows with every import and undo."""
        with self.cursor() as cursor:
            cursor.execute("select number from changes")
            (number,) = cursor.fetchone() or (0,)
            return int(number)


def _connect(path: Path | Literal[":memory:"]) -> duckdb.DuckDBPyConnection:
    try:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        root = duckdb.connect(str(path), config=AT_CREATION)
    except (OSError, duckdb.Error) as error:
        if "lock" in str(error) or "different configuration" in str(error):
            raise WarehouseBusyError(_busy(path)) from error
        raise WarehouseUnreachableError(_unreachable(path)) from error
    if path != ":memory:" and not _has_file(root):
        root.close()
        raise WarehouseUnreachableError(_unreachable(path))
    if _is_locked_down(root):
        root.close()
        raise WarehouseBusyError(_busy(path))
    return root


def _unreachable(path: Path | Literal[":memory:"]) -> Text:
    return text(
        "{file} cannot be opened as a warehouse: it is a folder, another kind of file, or may not be written. "
        "Nothing was touched; name another file.",
        file=str(path),
    )


def _busy(path: Path | Literal[":memory:"]) -> Text:
    return text(
        "{file} is open in another process: the app runs, or another command. Import on the app's page, or stop it, "
        "then try again.",
        file=str(path),
    )


@contextmanager
def _closed_unless_ready(warehouse: Warehouse) -> Iterator[None]:
    try:
        yield
    except WarehouseOutdatedError:
        warehouse.close()
        raise


def _has_file(root: duckdb.DuckDBPyConnection) -> bool:
    """Whether what is written stays: a spreadsheet or a text DuckDB opens, too, as a view in a database in memory."""
    query = "select path is not null from duckdb_databases() where database_name = current_database()"
    return bool((root.execute(query).fetchone() or (False,))[0])


def _is_locked_down(root: duckdb.DuckDBPyConnection) -> bool:
    """Whether this process has the file open already: connections to one file share their settings."""
    return bool((root.execute("select current_setting('lock_configuration')").fetchone() or (False,))[0])


@contextmanager
def _without_workers(cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """The setting is the whole database's: it waits for what workers are doing, and others ask without them, too."""
    cursor.execute("select current_setting('threads')")
    (threads,) = cursor.fetchall()[0]
    cursor.execute("set threads = 1")
    try:
        yield
    finally:
        cursor.execute(f"set threads = {int(threads)}")


def _lock_down(root: duckdb.DuckDBPyConnection, scratch: Path) -> None:
    root.execute("set allowed_directories = [$scratch]", {"scratch": str(scratch)})
    root.execute("set enable_external_access = false")
    root.execute("set allowed_configs = ['threads']")
    root.execute("set lock_configuration = true")


def _empty_scratch(path: Path | Literal[":memory:"]) -> Path:
    """A folder of this warehouse's own, beside the file so that links to it are free; what a crash left is removed."""
    if path == ":memory:":
        return Path(tempfile.mkdtemp(prefix="sales-analytics-"))
    folder = Path(path).absolute().parent / "imports" / Path(path).stem
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
