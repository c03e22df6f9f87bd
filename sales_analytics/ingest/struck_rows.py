"""Rows that are struck through: read like the others until a person says that they are cancelled."""

from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.sources.remarks import STRUCK
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

KEEP, LEAVE_OUT = "keep", "leave-out"
MOST_NAMED = 12  # rows


def without_struck(sheet: RawSheet, answers: Answers) -> RawSheet:
    """The sheet with its struck rows blank, and a notice that names them, where somebody called them cancelled."""
    rows = struck_within(sheet)
    if answers.struck != LEAVE_OUT or not rows or sheet.cells is None:
        return sheet
    places = pa.array(range(sheet.first_row, sheet.first_row + sheet.cells.num_rows))
    is_struck = pc.is_in(places, value_set=pa.array(rows))
    nothing = pa.scalar(None, pa.string())
    columns = [pc.if_else(is_struck, nothing, column) for column in sheet.cells.columns]
    kept = tuple(one for one in sheet.notices if one.code != STRUCK)
    cells = pa.table(columns, names=sheet.cells.column_names)
    return replace(sheet, cells=cells, struck=(), notices=(*kept, _left_out(sheet, rows)))


def with_question(reading: SheetReading, sheet: RawSheet, answers: Answers) -> SheetReading:
    """Asks once whether struck rows are cancelled; nothing waits for the answer."""
    rows = struck_within(sheet)
    if answers.struck or not rows:
        return reading
    message = texts(
        "{count} row is struck through. Is it cancelled?",
        "{count} rows are struck through. Are they cancelled?",
        len(rows),
    )
    flags = {KEEP: f"--struck {KEEP}", LEAVE_OUT: f"--struck {LEAVE_OUT}"}
    asked = Question.of("rows-struck", message, flags, KEEP, holds_back="nothing")
    return replace(reading, questions=(*reading.questions, asked))


def struck_within(sheet: RawSheet) -> list[int]:
    """The struck rows of this table, as the spreadsheet numbers them."""
    last = sheet.first_row + (sheet.cells.num_rows if sheet.cells is not None else 0)
    return [row for row in sheet.struck if sheet.first_row <= row < last]


def _left_out(sheet: RawSheet, rows: list[int]) -> Problem:
    expected = texts(
        "rows that count; {count} row that is struck through is left out, as somebody said",
        "rows that count; {count} rows that are struck through are left out, as somebody said",
        len(rows),
    )
    more = ["…"] if len(rows) > MOST_NAMED else []
    found = ", ".join([*map(str, rows[:MOST_NAMED]), *more])
    return Problem("rows-struck-left-out", expected, found, sheet=sheet.name, severity="notice", remedy=text(
        "Import the file again and keep them if they are not cancelled."
    ))  # fmt: skip
