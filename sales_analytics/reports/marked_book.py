"""A person's own workbook with its bad cells coloured and explained; all else stays as it is."""

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

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
)

REJECT, NOTICE = PatternFill("solid", fgColor=REJECT_COLOUR), PatternFill("solid", fgColor=NOTICE_COLOUR)
NOT_TO_BE_OPENED = (
    zipfile.BadZipFile,
    ElementTree.ParseError,
    InvalidFileException,
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
)
"""What openpyxl raises on workbooks that other readers take."""


def marked_book(source: Path, found: Findings) -> bytes | None:
    """The workbook with the notes in their cells and a list of them in front; None where it cannot be changed."""
    try:
        book = openpyxl.load_workbook(source, keep_vba=_has_macros(source))
        _mark(book, found)
        out = BytesIO()
        book.save(out)
        if book.vba_archive is not None:  # openpyxl leaves it open
            book.vba_archive.close()
    except NOT_TO_BE_OPENED:
        return None
    return out.getvalue()


def _has_macros(source: Path) -> bool:
    with zipfile.ZipFile(source) as package:
        return "xl/vbaProject.bin" in package.namelist()


def _mark(book: Workbook, found: Findings) -> None:
    placed = [note for note in found.notes if note.cell and note.sheet in book.sheetnames]
    for (sheet, cell), here in groupby(sorted(placed, key=_place), key=_place):
        worksheet = book[sheet]
        if isinstance(worksheet, Worksheet):
            _mark_cell(_visible(worksheet, cell), list(here), found.language)
    _list(book, found)


def _place(note: Note) -> tuple[str, str]:
    return note.sheet, note.cell


def _visible(sheet: Worksheet, address: str) -> Cell:
    """The cell itself, or the first one of the merged cells that it is hidden under."""
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        around = next(one for one in sheet.merged_cells.ranges if address in one)
        return _cell(sheet, around.min_row, around.min_col)
    assert isinstance(cell, Cell)
    return cell


def _mark_cell(cell: Cell, here: Sequence[Note], language: Language) -> None:
    cell.fill = REJECT if any(note.is_reject for note in here) else NOTICE
    before: Comment | None = cell.comment  # its stubs leave it out
    words = [note.comment(language) for note in here]
    mine = "\n\n".join(dict.fromkeys([before.text, *words] if before and before.text else words))
    cell.comment = Comment(mine, AUTHOR, height=NOTE_HEIGHT, width=NOTE_WIDTH)


def _list(book: Workbook, found: Findings) -> None:
    """In front of the other sheets, and what is seen first."""
    sheet = book.create_sheet(speak(NAME, found.language), 0)
    assert isinstance(sheet, Worksheet)
    above = found.above()
    for row, line in enumerate(above, start=1):
        _cell(sheet, row, 1).value = line
    for column, (title, width) in enumerate(zip(headings(found.language), WIDTHS, strict=True), start=1):
        heading = _cell(sheet, len(above) + 1, column)
        heading.value, heading.font = title, Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, note in enumerate(found.notes, start=len(above) + 2):
        for column, words in enumerate(note.line(found.language), start=1):
            _write(_cell(sheet, row, column), words)
        _link(_cell(sheet, row, 3), note, book.sheetnames)
    sheet.freeze_panes = f"A{len(above) + 2}"
    for other in _worksheets(book):
        other.sheet_view.tabSelected = other is sheet
    book.active = sheet


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _worksheets(book: Workbook) -> Iterator[Worksheet]:
    return (one for one in book.worksheets if isinstance(one, Worksheet))


def _write(cell: Cell, words: str) -> None:
    """As a text, whatever it begins with."""
    if words:
        cell.value, cell.data_type = words, "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _link(cell: Cell, note: Note, sheets: Sequence[str]) -> None:
    if note.cell and note.sheet in sheets:
        quoted = note.sheet.replace("'", "''")
        link = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{note.cell}")
        cell.hyperlink = link
        cell.style = "Hyperlink"
