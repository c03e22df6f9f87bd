"""The door of this room: a file becomes typed rows, problems and questions."""

import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import duckdb

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.companions import asks_others, with_companions
from sales_analytics.ingest.empty_words import with_empty_words
from sales_analytics.ingest.first_looks import leaving
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.marked_returns import with_marked_returns
from sales_analytics.ingest.merged_cells import spread
from sales_analytics.ingest.other_sheets import told_once
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.ingest.recognition import Surroundings, recognise
from sales_analytics.ingest.refunds_of_orders import refunds_of_orders
from sales_analytics.ingest.repeated_keys import told_between_sheets
from sales_analytics.ingest.rows_elsewhere import without_rows_elsewhere
from sales_analytics.ingest.settling import settled
from sales_analytics.ingest.sheet_reading import Desk, read_sheet
from sales_analytics.ingest.staging import in_memory
from sales_analytics.ingest.sums_in_step import in_step
from sales_analytics.ingest.tables import IsTable
from sales_analytics.ingest.telling import telling
from sales_analytics.ingest.text_tables import tables_afterwards, tables_at_once
from sales_analytics.sources.loose_quotes import tidied
from sales_analytics.sources.repairing import repaired_sheet
from sales_analytics.sources.sheet import RawSheet, columns_of
from sales_analytics.sources.swallowed import has_swallowed
from sales_analytics.sources.workbook import MOST_COLUMNS, preview_rows, read_file
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

Progress = Callable[[str, int], None]
CHUNK = 1 << 20
NOT_READABLE = "line-not-readable"
"""A quote that does not close: it may have swallowed all lines below."""
NOT_FOLLOWED = "CSV Parser"
"""What DuckDB says of a text whose lines end in two ways, or whose quotes stand where they may not."""


def read_for_import(
    path: Path,
    scratch: Path,
    known: Known = NOTHING_KNOWN,
    answers: Answers = NO_ANSWERS,
    progress: Progress | None = None,
) -> FileReading:
    """Read every wanted sheet of a file: recognise, map, type, sort out.

    `scratch` is an existing folder; parquet files of typed rows are left there. `progress` is told the step:
    "opening", "expected" with the rows that there seem to be, "look" with the number of one more first look,
    "reading" with the rows so far, "done" with all.
    Raises FileUnreadableError when the file cannot be opened.
    """
    tell = progress or _silent
    tell("opening", 0)
    sheets = read_file(path, scratch)
    if answers.spelling == "repaired":
        sheets = [repaired_sheet(one, scratch) for one in sheets]
    readings: list[SheetReading] = []
    wanted = _wanted(sheets, answers)
    with in_memory(scratch, path.stat().st_size) as connection, telling(connection, wanted, progress) as told:
        desk = Desk(connection, scratch, leaving(scratch, progress))
        read = partial(_read, desk, path.name, answers=answers)
        tables = []
        is_table, numbers = partial(_is_table, path.name, known, answers), itertools.count(len(sheets) + 1)
        for sheet in _numbered(_tables(wanted, is_table), numbers):
            told.begin(sheet)
            first = _followed(partial(read, known=known), sheet, scratch)
            for part in _numbered(tables_afterwards(sheet, first, is_table), numbers):
                tables.append(part)
                readings.append(first if part is sheet else _followed(partial(read, known=known), part, scratch))
        more = with_companions(connection, known, readings)
        for place, sheet in enumerate(tables if more is not known else ()):
            if asks_others(readings[place]):
                readings[place] = _followed(partial(read, known=more), sheet, scratch)
        readings = told_once(connection, readings) if len(readings) > 1 else readings
        readings = list(without_rows_elsewhere(connection, readings, answers)) if len(readings) > 1 else readings
        readings = told_between_sheets(connection, readings) if len(readings) > 1 else readings
        readings = with_marked_returns(connection, readings, scratch, len(sheets))
        readings = list(refunds_of_orders(connection, readings, scratch, len(sheets)))
        readings = in_step(connection, readings, known)
    tell("done", sum(one.rows_read for one in readings))
    hidden = [sheet.name for sheet in sheets if sheet.hidden and sheet.name not in answers.sheets]
    size, understood = path.stat().st_size, settled(readings, answers, hidden)
    return FileReading(path.name, sha256(path), size, answers, understood, known.credited)


def _read(desk: Desk, file: str, sheet: RawSheet, known: Known, answers: Answers) -> SheetReading:
    return with_empty_words(read_sheet(desk, file, sheet, known, answers), sheet)


def _with_width(sheet: RawSheet) -> RawSheet:
    """The sheet with a notice, where it has more columns than are looked at."""
    width = columns_of(sheet)
    if width <= MOST_COLUMNS:
        return sheet
    most = text("at most {most} columns; those behind them are not read", most=MOST_COLUMNS)
    return replace(sheet, notices=(*sheet.notices, Problem("too-many-columns", most, str(width), severity="notice")))


def _followed(read: Callable[[RawSheet], SheetReading], sheet: RawSheet, scratch: Path) -> SheetReading:
    """A text whose lines or quotes DuckDB cannot follow is tidied first."""
    try:
        reading = read(sheet)
    except duckdb.InvalidInputException as error:
        if sheet.delimited is None or NOT_FOLLOWED not in str(error):
            raise
        return read(tidied(sheet, sheet.delimited, scratch))
    is_unclosed = any(one.code == NOT_READABLE for one in reading.problems)
    if sheet.delimited and (is_unclosed or has_swallowed(sheet, reading.header_row + reading.rows_read)):
        return read(tidied(sheet, sheet.delimited, scratch))
    return reading


def _is_table(file: str, known: Known, answers: Answers, part: RawSheet) -> bool:
    rows, told = preview_rows(part), replace(answers, dataset=None)
    return recognise(rows, Surroundings(file, part.name), known, told, spread(rows, part)) is not None


def _tables(sheets: Iterable[RawSheet], is_table: IsTable) -> Iterator[RawSheet]:
    """Every table of every sheet, as far as it shows before its rows are read."""
    for sheet in sheets:
        yield from map(_with_width, tables_at_once(sheet, is_table))


def _numbered(tables: Iterable[RawSheet], further: Iterator[int]) -> Iterator[RawSheet]:
    """The first table of a sheet has the sheet's number, further ones have numbers after those of all sheets."""
    seen = set[int]()
    for one in tables:
        yield replace(one, sheet_no=next(further)) if one.sheet_no in seen else one
        seen.add(one.sheet_no)


def _silent(_step: str, _count: int) -> None:
    """Nobody asked to be told."""


def sha256(path: Path) -> str:
    """Of the bytes as they came, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _wanted(sheets: Sequence[RawSheet], answers: Answers) -> list[RawSheet]:
    """The sheets that were asked for by name, else all that can be seen."""
    if answers.sheets:
        return [sheet for sheet in sheets if sheet.name in answers.sheets]
    return [sheet for sheet in sheets if not sheet.hidden]
