"""Sheets drawn as text, and the whole outcome of reading them in a few lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import FileReading, SheetReading
from tests.reading import asked_of

FIGURE = re.compile(r"-?\d+(?:\.\d+)?")
DAY = re.compile(r"@(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True)
class Sheet:
    """What a stranger sends. One line of `drawn` is a row, `|` parts cells, the first line may be blank.

    A bare number is a number, `'12` a text, `@2026-09-01` a real date, an empty cell is empty.
    """

    drawn: str
    file: str = "book.xlsx"
    name: str = "Sheet1"
    known: Known = NOTHING_KNOWN
    answers: Mapping[str, Any] = field(default_factory=dict)

    def rows(self) -> list[list[str | float | date | None]]:
        lines = self.drawn.strip("\n").split("\n")
        return [[_cell(cell.strip()) for cell in line.split("|")] for line in lines]


def _cell(written: str) -> str | float | date | None:
    day = DAY.fullmatch(written)
    if day:
        return date(*map(int, day.groups()))
    if FIGURE.fullmatch(written):
        return float(written)
    return written.removeprefix("'").replace("\\n", "\n") or None


def read(sheet: Sheet, folder: Path) -> SheetReading:
    """The only sheet of a workbook."""
    return read_book({sheet.name: sheet}, folder, sheet.file).sheets[0]


def read_book(sheets: Mapping[str, Sheet], folder: Path, file: str = "book.xlsx") -> FileReading:
    """Several sheets in one workbook, read with what is known and answered for the first."""
    path = folder / file
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, sheet in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(sheet.rows()):
                for place, cell in enumerate(row):
                    if isinstance(cell, date):
                        page.write_datetime(number, place, cell, day)
                    elif isinstance(cell, str):
                        page.write_string(number, place, cell)
                    elif cell is not None:
                        page.write_number(number, place, cell)
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    first = next(iter(sheets.values()))
    return read_for_import(path, scratch, first.known, Answers(**first.answers))


def outcome(reading: SheetReading) -> str:
    """What was understood, line by line: what it is, its columns, its counts, problems and questions."""
    lines = [f"{reading.dataset or 'nothing'} under row {reading.header_row}, in {reading.unit}s"]
    lines += [f"{heading} = {name}" for heading, name in reading.mapping]
    lines += [f"extra {heading}" for heading in reading.extras]
    lines.append(f"read {reading.rows_read}: {reading.loaded} + {reading.rejected} + {reading.skipped}")
    lines += [f"skipped {count} {reason.singular}" for reason, count in reading.skips]
    lines += [f"{one.severity} {one.column}{one.row or ''} {one.code} {one.found}".rstrip() for one in reading.problems]
    lines += [f"asks {one.code}: {one.option_flag}" for one in reading.questions]
    return "\n".join(lines)


def said(expected: str) -> str:
    """An expected outcome as it stands in a test, without its indent."""
    return "\n".join(line.strip() for line in expected.strip().split("\n"))


def typed(reading: SheetReading, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of the typed rows as text, days as ISO and figures without trailing noughts, by sheet row."""
    names = ", ".join(f'"{name}"' for name in columns)
    rows = asked_of(reading.rows, f"select {names} from typed order by row_no, {names}")
    return [tuple(_plain(value) for value in row) for row in rows]


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value
