"""Puts what a reader loaded where the spreadsheet shows it: column A first, errors as text."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from sales_analytics.sources.address import column_letters
from sales_analytics.sources.gaps import looks_merged
from sales_analytics.sources.second_reader import read_again
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.span import Span
from sales_analytics.sources.worksheet import EmptyFormula, Worksheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text, texts

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
MOST_NOTICES = 200  # of one sort in one sheet; the last says how many more
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


def placed(path: Path, loaded: Loaded, inside: Worksheet | None) -> RawSheet:
    """The sheet with `c0` at spreadsheet column A and row 0 at spreadsheet row 1.

    `path` ends as the content demands. `inside` is None for other kinds than xlsx.
    """
    empty = RawSheet(loaded.name, loaded.sheet_no, loaded.hidden, "empty", None, None)
    if not loaded.batch.num_rows or not loaded.batch.num_columns:
        return empty
    leading, merges = _leading_columns(path, loaded, inside)
    if leading > MOST_LEADING:
        far = _far_away(loaded.name, column_letters(leading))
        return RawSheet(loaded.name, loaded.sheet_no, loaded.hidden, "empty", None, None, notices=(far,))
    columns = [_with_errors(column, index, loaded.errors) for index, column in enumerate(loaded.batch.columns)]
    nothing = pa.nulls(loaded.batch.num_rows, pa.string())
    columns = [nothing] * leading + columns
    cells = pa.table(columns, names=[f"c{index}" for index in range(len(columns))])
    notices = _error_notices(loaded, leading) + _formula_notices(loaded, inside)
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


def _with_errors(column: pa.Array, index: int, errors: list[ErrorCell]) -> pa.Array:
    mine = {one.row: one.shown for one in errors if one.column == index}
    if not mine:
        return column
    return pa.array([mine.get(row, cell) for row, cell in enumerate(column.to_pylist())], column.type)


def _far_away(sheet: str, column: str) -> Problem:
    expected = text("a table that begins within the first {count} columns", count=MOST_LEADING)
    return Problem("starts-far-right", expected, found=column, column=column, sheet=sheet, severity="notice")


def _error_notices(loaded: Loaded, leading: int) -> tuple[Problem, ...]:
    expected = text("a value, not an error of a formula")
    remedy = text("Repair the formula in Excel and save the file again.")
    cells = [(one.row + 1, column_letters(one.column + leading), one.shown) for one in loaded.errors]
    return _notices("cell-error", loaded.name, cells, expected, remedy)


def _formula_notices(loaded: Loaded, inside: Worksheet | None) -> tuple[Problem, ...]:
    found: list[EmptyFormula] = inside.empty_formulas() if inside is not None else []
    expected = text("a formula with its result; nobody has calculated this one yet")
    remedy = text("Open the file in Excel, save it and import it again.")
    cells = [(one.row, one.column, one.formula) for one in found]
    return _notices("formula-without-result", loaded.name, cells, expected, remedy)


def _notices(
    code: str, sheet: str, cells: list[tuple[int, str, str]], expected: Text, remedy: Text
) -> tuple[Problem, ...]:
    """One notice per cell (row, column letters, what stands there); beyond the most, one for the rest."""
    listed = [
        Problem(code, expected, shown, row, column, sheet=sheet, severity="notice", remedy=remedy)
        for row, column, shown in cells[:MOST_NOTICES]
    ]
    more = len(cells) - len(listed)
    if more > 0:
        rest = texts("{count} more cell like these", "{count} more cells like these", more)
        listed.append(Problem(code, rest, sheet=sheet, severity="notice", remedy=remedy))
    return tuple(listed)
