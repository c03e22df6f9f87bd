"""How far the reading of a file is: rows so far, told twice a second, and once how many there seem to be."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from sales_analytics.ingest.staging import Connection
from sales_analytics.sources.sheet import Delimited, RawSheet

Tell = Callable[[str, int], None]
BETWEEN = 0.5  # seconds
WHOLE = 100.0  # per cent
SAMPLE = 1 << 18  # bytes


class Progress:
    """Rows of the sheets that are done, and a share of the one that is being read."""

    def __init__(self, connection: Connection, tell: Tell) -> None:
        self._connection = connection
        self._tell = tell
        self._before = self._rows = self._told = 0
        self._floor = WHOLE

    def begin(self, sheet: RawSheet) -> None:
        """The next sheet is being read now."""
        self._before += self._rows
        self._rows, self._floor = rows_of(sheet), WHOLE
        self.say()

    def say(self) -> None:
        """Never less than before: one sheet may take several passes."""
        self._told = max(self._told, self._before + int(self._rows * self._share()))
        self._tell("reading", self._told)

    def _share(self) -> float:
        """Of the statement that runs. DuckDB counts what it need not do as done: a statement may begin at 84 %."""
        now = self._connection.query_progress()
        if now < 0:
            return 0.0
        self._floor = min(self._floor, now)
        return (now - self._floor) / (WHOLE - self._floor) if self._floor < WHOLE else 0.0


class Silence:
    """Nobody asked to be told."""

    def begin(self, sheet: RawSheet) -> None:
        """Nothing is said."""


@contextmanager
def telling(connection: Connection, sheets: Iterable[RawSheet], tell: Tell | None) -> Iterator[Progress | Silence]:
    """Say "expected" with the rows of all sheets, then "reading" with those so far, while the block lasts."""
    if tell is None:
        yield Silence()
        return
    connection.execute("set enable_progress_bar = true; set enable_progress_bar_print = false")
    tell("expected", sum(map(rows_of, sheets)))
    progress, ended = Progress(connection, tell), threading.Event()
    thread = threading.Thread(target=_go_on, args=(progress, ended), name="progress", daemon=True)
    thread.start()
    try:
        yield progress
    finally:
        ended.set()
        thread.join()


def rows_of(sheet: RawSheet) -> int:
    """Rows of the sheet; of a text as many as its size and its first lines suggest."""
    if sheet.cells is not None:
        return int(sheet.cells.num_rows)
    return _estimated(sheet.delimited) if sheet.delimited is not None else 0


def _estimated(found: Delimited) -> int:
    with found.path.open("rb") as stream:
        beginning = stream.read(SAMPLE)
    lines = beginning.count(b"\n")
    return found.path.stat().st_size * lines // len(beginning) if lines else 1


def _go_on(progress: Progress, ended: threading.Event) -> None:
    while not ended.wait(BETWEEN):
        progress.say()
