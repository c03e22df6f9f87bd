"""Puts what a reader loaded where the spreadsheet shows it: column A first, errors as text."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from sales_analytics.sources.address import column_letters
from sales_analytics.sources.gaps import looks_merged
from sales_analytics.sources.marks import Marks
from sales_analytics.sources.remarks import error_notices, far_away
from sales_analytics.sources.second_reader import read_again
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.span import Span
from sales_analytics.sources.worksheet import Worksheet

ERRORS = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
    "GettingData": "#GETTING_DATA",
}
MOST_LEADING = 256  # empty columns in front of the first cell


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """An error as Excel shows it; row and column count from 0."""

    row: int
    column: int
    shown: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A sheet as the reader gives it: all rows, but columns only from the first filled one."""

    name: str
    sheet_no: int
    hidden: bool
    batch: pa.RecordBatch
    errors: list[ErrorCell]


def error_cell(position: tuple[int, int], detail: str) -> ErrorCell:
    """From the reader's report, which words an error like "... got 'Error(Div0)'"."""
    word = detail.rpartition("Error(")[2].partition(")")[0]
    return ErrorCell(position[0], position[1], ERRORS.get(word, f"#{word.upper()}"))


def placed(path: Path, loaded: Loaded, inside: Worksheet | None, marks: Marks) -> RawSheet:
    """The sheet with `c0` at spreadsheet column A and row 0 at spreadsheet row 1.

    `path` ends as the content demands. `inside` is None for other kinds than xlsx.
    """
    empty = RawSheet(loaded.name, loaded.sheet_no, loaded.hidden, "empty", None, None)
    if not loaded.batch.num_rows or not loaded.batch.num_columns:
        return empty
    leading, merges = _leading_columns(path, loaded, inside)
    if leading > MOST_LEADING:
        far = far_away(loaded.name, column_letters(leading), MOST_LEADING)
        return RawSheet(loaded.name, loaded.sheet_no, loaded.hidden, "empty", None, None, notices=(far,))
    shown = {(one.row, one.column): one.shown for one in loaded.errors}
    shown |= {(row, column - leading): words for (row, column), words in marks.durations.items()}
    columns = [_with_shown(column, index, shown) for index, column in enumerate(loaded.batch.columns)]
    nothing = pa.nulls(loaded.batch.num_rows, pa.string())
    columns = [nothing] * leading + columns
    cells = pa.table(columns, names=[f"c{index}" for index in range(len(columns))])
    errors = [(one.row + 1, column_letters(one.column + leading), one.shown) for one in loaded.errors]
    notices = error_notices(loaded.name, errors)
    return RawSheet(loaded.name, loaded.sheet_no, loaded.hidden, "table", cells, None, notices=notices, merges=merges)


def _leading_columns(path: Path, loaded: Loaded, inside: Worksheet | None) -> tuple[int, tuple[Span, ...]]:
    """How many empty columns the reader left out in front, and what is merged."""
    first = inside.first_cell() if inside is not None else None
    if inside is None or first is None:
        return read_again(path, loaded.sheet_no)
    leading = max(0, first.column - _first_filled(loaded, first.row))
    return leading, inside.merges(lambda: looks_merged(loaded.batch))


def _first_filled(loaded: Loaded, row: int) -> int:
    """Index of the first column of the loaded sheet that has something in the row."""
    if row >= loaded.batch.num_rows:
        return 0
    errors = [one.column for one in loaded.errors if one.row == row]
    filled = [index for index, column in enumerate(loaded.batch.columns) if column[row].is_valid]
    return min(errors + filled, default=0)


def _with_shown(column: pa.Array, index: int, shown: dict[tuple[int, int], str]) -> pa.Array:
    """The column with some cells as Excel shows them."""
    mine = {row: words for (row, place), words in shown.items() if place == index}
    if not mine:
        return column
    return pa.array([mine.get(row, cell) for row, cell in enumerate(column.to_pylist())], column.type)
