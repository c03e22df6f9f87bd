"""A new workbook of what was read from a file that cannot be changed itself (csv, xls, ods), marked in the same way."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak
from sales_analytics.reports.problem_notes import (
    AUTHOR,
    NAME,
    NOTE_HEIGHT,
    NOTE_WIDTH,
    NOTICE_COLOUR,
    REJECT_COLOUR,
    WIDTHS,
    Findings,
    Note,
    headings,
    printable,
)

COMMENT = {"width": NOTE_WIDTH, "height": NOTE_HEIGHT, "author": AUTHOR}
FORBIDDEN = str.maketrans("", "", "[]:*?/\\")
LONGEST_NAME = 31
EVERYWHERE = "A1:XFD1048576"

Cells = Sequence[Sequence[str | None]]


@dataclass(frozen=True, slots=True)
class Copied:
    """One sheet as it was read: row 1 first."""

    name: str
    rows: Cells


def marked_sheets(sheets: Sequence[Copied], found: Findings) -> bytes:
    """A list of the notes, then every sheet as plain text with the notes in their cells."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_urls": False}) as book:
        listed = book.add_worksheet(_free_name(speak(NAME, found.language), book))
        fills = {True: book.add_format({"bg_color": f"#{REJECT_COLOUR}"}),
                 False: book.add_format({"bg_color": f"#{NOTICE_COLOUR}"})}  # fmt: skip
        names = {}
        for one in sheets:
            names[one.name] = _free_name(one.name or "data", book)
            here = [note for note in found.notes if note.sheet == one.name and note.cell]
            _copy(book.add_worksheet(names[one.name]), one.rows, here, found.language, fills)
        _list(book, listed, found, names)
    return out.getvalue()


def _free_name(wanted: str, book: Workbook) -> str:
    name = printable(wanted).translate(FORBIDDEN).strip("'")[:LONGEST_NAME] or "data"
    taken = {one.get_name().lower() for one in book.worksheets()}
    number = 2
    while name.lower() in taken:
        name = f"{name[: LONGEST_NAME - 4]} {number}"
        number += 1
    return name


def _copy(sheet: Worksheet, rows: Cells, here: Sequence[Note], language: Language, fills: dict[bool, Format]) -> None:
    ordered = sorted(here, key=lambda note: note.cell)
    marks = {xl_cell_to_rowcol(cell): list(notes) for cell, notes in groupby(ordered, key=lambda note: note.cell)}
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell and (row, column) not in marks:
                sheet.write_string(row, column, printable(cell))
    for (row, column), notes in marks.items():
        shape = fills[any(note.is_reject for note in notes)]
        value = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if value:
            sheet.write_string(row, column, printable(value), shape)
        else:
            sheet.write_blank(row, column, None, shape)
        words = "\n\n".join(dict.fromkeys(note.comment(language) for note in notes))
        sheet.write_comment(row, column, words, COMMENT)
    sheet.ignore_errors({"number_stored_as_text": EVERYWHERE})


def _list(book: Workbook, sheet: Worksheet, found: Findings, names: dict[str, str]) -> None:
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_column(0, 0, found.above())
    top = len(found.above())
    for column, (title, width) in enumerate(zip(headings(found.language), WIDTHS, strict=True)):
        sheet.write_string(top, column, title, bold)
        sheet.set_column(column, column, width)
    for row, note in enumerate(found.notes, start=top + 1):
        for column, words in enumerate(note.line(found.language)):
            sheet.write_string(row, column, words, wrap)
        if note.cell and note.sheet in names:
            quoted = names[note.sheet].replace("'", "''")
            sheet.write_url(row, 2, f"internal:'{quoted}'!{note.cell}", string=note.cell)
    sheet.freeze_panes(top + 1, 0)
