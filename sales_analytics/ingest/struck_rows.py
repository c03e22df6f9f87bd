"""Rows that are struck through: read like the others until a person says that they are cancelled."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.sorting_out import REASONS
from sales_analytics.sources.remarks import STRUCK
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text, texts

KEEP, LEAVE_OUT = "keep", "leave-out"
MOST_NAMED = 12  # rows
STRUCK_OUT = text("struck through")


def without_struck(sheet: RawSheet, plan: Plan, answers: Answers) -> RawSheet:
    """The sheet with its struck rows blank, and a notice that names them, where somebody called them cancelled.

    What such a row says of those below it, in a column whose blanks mean "as above", is handed down to them.
    """
    rows = struck_within(sheet, plan.header_row)
    if answers.struck != LEAVE_OUT or not rows or sheet.cells is None:
        return sheet
    cells = sheet.cells
    places = {row - sheet.first_row for row in rows}
    counts = _filled_cells(cells)
    takers = {place for place, count in enumerate(counts) if count > 1}
    for index in plan.filled_down:
        handed = _handed_down(cells.column(index).to_pylist(), places, takers)
        cells = cells.set_column(index, cells.column_names[index], pa.array(handed, pa.string()))
    is_struck = pa.array(place in places for place in range(cells.num_rows))
    nothing = pa.scalar(None, pa.string())
    columns = [pc.if_else(is_struck, nothing, column) for column in cells.columns]
    kept = tuple(one for one in sheet.notices if one.code != STRUCK)
    return replace(
        sheet, cells=pa.table(columns, names=cells.column_names), notices=(*kept, _left_out(sheet, rows))
    )


def _handed_down(cells: list[str | None], struck: Collection[int], takers: Collection[int]) -> list[str | None]:
    """Each value of a struck row also in the next row that is not struck, unless that has one; blank rows take none."""
    handed: str | None = None
    for place, cell in enumerate(cells):
        if place in struck:
            handed = cell or handed
        elif cell or place in takers:
            cells[place], handed = cell or handed, None
    return cells


def counted_struck(reading: SheetReading, sheet: RawSheet, answers: Answers) -> SheetReading:
    """The reading of a sheet without its struck rows: they are rows that were read and left out, not blank ones."""
    rows = struck_within(sheet, reading.header_row)
    if answers.struck != LEAVE_OUT or not rows or sheet.cells is None:
        return reading
    filled = (sheet.first_row + place for place, count in enumerate(_filled_cells(sheet.cells)) if count)
    below = max(0, rows[-1] - max(reading.header_row, *filled))
    skips = Counter(dict(reading.skips)) + Counter({REASONS["blank"]: below})
    skips += Counter({STRUCK_OUT: len(rows)})
    skips -= Counter({REASONS["blank"]: len(rows)})
    return replace(
        reading, rows_read=reading.rows_read + below, skipped=reading.skipped + below, skips=tuple(skips.items())
    )


def _filled_cells(cells: pa.Table) -> list[int]:
    """How many cells of each row have something."""
    lengths = (pc.fill_null(pc.utf8_length(column), 0) for column in cells.columns)
    return list(reduce(pc.add, (pc.min_element_wise(one, 1) for one in lengths)).to_pylist())


def with_question(reading: SheetReading, sheet: RawSheet, answers: Answers) -> SheetReading:
    """Asks once whether struck rows are cancelled; nothing waits for the answer."""
    rows = struck_within(sheet, reading.header_row)
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


def struck_within(sheet: RawSheet, header_row: int) -> list[int]:
    """The struck rows below the headings of this table, as the spreadsheet numbers them."""
    last = sheet.first_row + (sheet.cells.num_rows if sheet.cells is not None else 0)
    return [row for row in sheet.struck if header_row < row < last]


def _left_out(sheet: RawSheet, rows: list[int]) -> Problem:
    expected = texts(
        "rows that count; {count} row that is struck through is left out, as somebody said",
        "rows that count; {count} rows that are struck through are left out, as somebody said",
        len(rows),
    )
    more = ["…"] if len(rows) > MOST_NAMED else []
    found = ", ".join([*map(str, rows[:MOST_NAMED]), *more])
    return Problem("rows-struck-left-out", expected, found, sheet=sheet.name, severity="notice", remedy=text(
        "If they are not cancelled, say so at the import."
    ), offer=Offer(f"--struck {KEEP}", text("They are not cancelled")))  # fmt: skip
