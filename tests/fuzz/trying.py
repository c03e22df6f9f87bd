"""Damaged copies on their way through the product: read apart, previewed, stored, undone, and nothing else changes."""

import logging
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.preparation import run_apart
from sales_analytics.jobs.request import Limits, Request
from sales_analytics.language.speech import speak
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import Text
from sales_analytics.warehouse.landing import Keep, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.fuzz.copies import Copy
from tests.fuzz.reading import Outcome

READ_ALL = "tests.fuzz.reading:read_all"
SECONDS = 20.0
PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Fault:
    """What the product must not do, and with which copy it did it."""

    copy: Copy
    what: str

    def __str__(self) -> str:
        return f"copy {self.copy.number} of {self.copy.source} ({', '.join(self.copy.damage)}): {self.what}"


@dataclass(frozen=True, slots=True)
class Tried:
    """One copy: how the product answered, and the fault if there was one."""

    copy: Copy
    answer: str
    fault: Fault | None = None


def tried(warehouse: Warehouse, copies: Sequence[Copy]) -> Iterator[Tried]:
    """Read them together in one child process; if that dies, each in one of its own."""
    with TemporaryDirectory(dir=warehouse.scratch) as folder:
        paths = [_written(one, Path(folder)) for one in copies]
        outcomes = _outcomes(warehouse, paths, Path(folder))
        if isinstance(outcomes, str):
            for copy, path in zip(copies, paths, strict=True):
                alone = _outcomes(warehouse, [path], Path(folder))
                yield (
                    Tried(copy, "died", Fault(copy, alone))
                    if isinstance(alone, str)
                    else _judged(warehouse, copy, alone[0])
                )
            return
        for copy, outcome in zip(copies, outcomes, strict=True):
            yield _judged(warehouse, copy, outcome)


def _written(copy: Copy, folder: Path) -> Path:
    path = folder / copy.name
    path.write_bytes(copy.content)
    return path


def _outcomes(warehouse: Warehouse, paths: list[Path], folder: Path) -> list[Outcome] | str:
    """What the child made of the files, or why it could not."""
    scratch = folder / "out"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    values = (paths, scratch, known(warehouse))
    limits = Limits(seconds=SECONDS * len(paths))
    last_words = _LastWords()
    log = logging.getLogger("sales_analytics.jobs.preparation")
    log.addHandler(last_words)
    try:
        found: list[Outcome] = run_apart(Request(READ_ALL, values, scratch, limits), paths[0].name)
    except FileUnreadableError as error:
        return f"{error} {last_words.said[-2000:]}"
    finally:
        log.removeHandler(last_words)
    return found


class _LastWords(logging.Handler):
    """What a child that died had said."""

    said = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.said += record.getMessage()


def _judged(warehouse: Warehouse, copy: Copy, outcome: Outcome) -> Tried:
    if outcome.seconds > SECONDS:
        return Tried(copy, "slow", Fault(copy, f"it took {outcome.seconds:.0f} seconds"))
    if outcome.reading is None:
        assert outcome.refused is not None
        speak(outcome.refused, "zh")
        return Tried(copy, outcome.code)
    fault = _stored(warehouse, outcome.reading)
    return Tried(copy, "read", Fault(copy, fault) if fault else None)


def _stored(warehouse: Warehouse, reading: FileReading) -> str:
    """What went wrong when the reading was shown, stored and taken back; "" if nothing did."""
    _say_everything(reading)
    before, every = counting(warehouse), everything(warehouse)
    preview(warehouse, reading)
    if everything(warehouse) != every:
        return "looking at it changed what is stored"
    for keep in ("refuse", "accept-rejects"):
        wrong = _landed(warehouse, reading, keep)
        if wrong:
            return wrong
        if counting(warehouse) != before:
            return "taking it back left something else than what was there"
    return ""


def _landed(warehouse: Warehouse, reading: FileReading, keep: Keep) -> str:
    every = everything(warehouse)
    landed = land(warehouse, reading, imported_by="fuzz", keep=keep)
    if landed.import_no is None:
        return "" if everything(warehouse) == every else "a refusal changed what is stored"
    undo(warehouse, landed.import_no)
    return ""


def _say_everything(reading: FileReading) -> None:
    """No sentence lacks a value."""
    for sheet in reading.sheets:
        for one in (*sheet.problems, *sheet.questions):
            for said in (getattr(one, "expected", None), getattr(one, "remedy", None), getattr(one, "text", None)):
                if isinstance(said, Text):
                    speak(said, "en")
                    speak(said, "zh")


def counting(warehouse: Warehouse) -> list[tuple[object, ...]]:
    """Number and content of the rows that count, by dataset."""
    return _digests(warehouse, [stored.table for stored in STORED.values()])


def everything(warehouse: Warehouse) -> list[tuple[object, ...]]:
    """Number and content of all rows of all tables."""
    with warehouse.cursor() as cursor:
        cursor.execute("select table_name from duckdb_tables() where not temporary order by table_name")
        return _digests(warehouse, [name for (name,) in cursor.fetchall()])


def _digests(warehouse: Warehouse, tables: Sequence[str]) -> list[tuple[object, ...]]:
    each = (f"select '{one}', count(*), sum(cast(hash({one}) as hugeint)) from {one}" for one in tables)
    with warehouse.cursor() as cursor:
        return cursor.execute(" union all ".join(each) + " order by 1").fetchall()
