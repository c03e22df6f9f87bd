"""What is said of a workbook's sheet before anybody knows what it means: always notices, with their codes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales_analytics.sources.address import column_letters
from sales_analytics.sources.drawn import Drawn
from sales_analytics.sources.marks import Marks
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.worksheet import Worksheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text, texts

MOST_NOTICES = 200  # of one sort in one sheet; the last says how many more
MOST_LISTED = 12  # stretches of rows or columns that are named

STRUCK = "row-struck-through"
SAVE_IN_EXCEL = text("Open the file in Excel, save it and import it again.")

CellFound = tuple[int, str, str]
"""Row as the spreadsheet shows it, column letters, what stands there."""


def remarks(sheet: RawSheet, inside: Worksheet, marks: Marks, drawn: Drawn) -> tuple[Problem, ...]:
    """Everything odd about one sheet but its error cells."""
    return tuple(
        one for found in (_formulas(sheet, inside), remarks_on(sheet, marks), _drawn(sheet, drawn)) for one in found
    )


def remarks_on(sheet: RawSheet, marks: Marks) -> tuple[Problem, ...]:
    """What is hidden or struck through on one sheet of any kind."""
    return (*_hidden(sheet, marks), *_struck(sheet, marks))


def marked(sheet: RawSheet, marks: Marks) -> RawSheet:
    """The sheet with what its kind tells beside the values."""
    notices = (*sheet.notices, *remarks_on(sheet, marks))
    return replace(
        sheet,
        notices=notices,
        struck=tuple(marks.struck_rows),
        merges=tuple(marks.merges) or sheet.merges,
        counts_from_1904=marks.counts_from_1904,
    )


def far_away(sheet: str, column: str, most: int) -> Problem:
    expected = text("a table that begins within the first {count} columns", count=most)
    return Problem("starts-far-right", expected, found=column, column=column, sheet=sheet, severity="notice")


def error_notices(sheet: str, cells: Sequence[CellFound]) -> tuple[Problem, ...]:
    expected = text("a value, not an error of a formula")
    remedy = text("Repair the formula in Excel and save the file again.")
    return _notices("cell-error", sheet, cells, expected, remedy)


def _formulas(sheet: RawSheet, inside: Worksheet) -> Iterator[Problem]:
    expected = text("a formula with its result; nobody has calculated this one yet")
    empty = [(one.row, one.column, one.formula) for one in inside.empty_formulas()]
    yield from _notices("formula-without-result", sheet.name, empty, expected, SAVE_IN_EXCEL)
    for letters in inside.zero_columns():
        zeros = text("results of formulas; all in this column are 0, as if nobody had calculated them")
        yield Problem(
            "formulas-all-zero", zeros, "0", column=letters, sheet=sheet.name, severity="notice", remedy=SAVE_IN_EXCEL
        )


def _hidden(sheet: RawSheet, marks: Marks) -> Iterator[Problem]:
    last = sheet.cells.num_rows if sheet.cells is not None else 0
    hidden = [row for row in marks.hidden_rows if row <= last]
    width = sheet.cells.num_columns if sheet.cells is not None else 0
    columns = [(first, min(end, width - 1)) for first, end in marks.hidden_columns if first < width]
    if hidden:
        count = texts(
            "rows that can be seen; {count} hidden row is read like the others",
            "rows that can be seen; {count} hidden rows are read like the others",
            len(hidden),
        )
        remedy = text("Delete them in the sheet if they do not belong to the data.")
        yield Problem("rows-hidden", count, _stretches(hidden), sheet=sheet.name, severity="notice", remedy=remedy)
    if columns:
        expected = text("columns that can be seen; hidden ones are read like the others")
        found = ", ".join(_letters(*one) for one in columns[:MOST_LISTED])
        yield Problem("columns-hidden", expected, found, sheet=sheet.name, severity="notice")


def _struck(sheet: RawSheet, marks: Marks) -> tuple[Problem, ...]:
    expected = text("a row that is not struck through; does it look cancelled?")
    remedy = text("The row is read like the others. Delete it, or give it a status, if it was cancelled.")
    cells = [(row, "A", "") for row in marks.struck_rows]
    return _notices(STRUCK, sheet.name, cells, expected, remedy)


def _drawn(sheet: RawSheet, drawn: Drawn) -> Iterator[Problem]:
    if "pivot" in drawn.things:
        made_of = text("rows of data; this sheet holds a pivot table of “{sheet}”", sheet=drawn.source)
        expected = made_of if drawn.source else text("rows of data; this sheet holds a pivot table")
        remedy = text("Import the rows that the pivot table is made of, and leave this sheet out.")
        yield Problem("pivot-table", expected, drawn.source, sheet=sheet.name, severity="notice", remedy=remedy)
    if sheet.kind == "empty" and drawn.things & {"picture", "chart"}:
        expected = text("a table; this sheet holds only a picture or a chart")
        remedy = text("Import the sheet that it was taken of.")
        yield Problem("picture-only", expected, sheet=sheet.name, severity="notice", remedy=remedy)


def _stretches(rows: Sequence[int]) -> str:
    """2, 5-9, 12."""
    found: list[list[int]] = []
    for row in sorted(rows):
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    listed = [str(first) if first == last else f"{first}-{last}" for first, last in found[:MOST_LISTED]]
    return ", ".join([*listed, "…"] if len(found) > MOST_LISTED else listed)


def _letters(first: int, last: int) -> str:
    return column_letters(first) if first == last else f"{column_letters(first)}-{column_letters(last)}"


def _notices(code: str, sheet: str, cells: Sequence[CellFound], expected: Text, remedy: Text) -> tuple[Problem, ...]:
    """One notice per cell; beyond the most, one for the rest."""
    listed = [
        Problem(code, expected, shown, row, column, sheet=sheet, severity="notice", remedy=remedy)
        for row, column, shown in cells[:MOST_NOTICES]
    ]
    more = len(cells) - len(listed)
    if more > 0:
        rest = texts("{count} more cell like these", "{count} more cells like these", more)
        listed.append(Problem(code, rest, sheet=sheet, severity="notice", remedy=remedy))
    return tuple(listed)
