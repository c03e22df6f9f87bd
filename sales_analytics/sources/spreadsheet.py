"""Workbooks: every cell as text, by fastexcel; 0.5 CPU s for 100,000 rows of 12 columns.

Read eagerly, which saves a sixth, fastexcel does not tell which of the empty cells are errors: only sheets that cannot
hold any are read so.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import fastexcel

from sales_analytics.sources import package
from sales_analytics.sources.drawn import drawn_on
from sales_analytics.sources.faults import damaged, protected, without_panic
from sales_analytics.sources.marks import Marks
from sales_analytics.sources.number_formats import shown_in
from sales_analytics.sources.ods_marks import ods_marks
from sales_analytics.sources.placing import ErrorCell, Loaded, error_cell, placed
from sales_analytics.sources.remarks import marked, remarks
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.signature import FileKind
from sales_analytics.sources.styles import PLAIN, OddStyles, odd_styles
from sales_analytics.sources.worksheet import Worksheet
from sales_analytics.sources.xls_marks import xls_marks
from sales_analytics.sources.xlsb_marks import xlsb_marks
from sales_analytics.terms.errors import FileUnreadableError

SUFFIX: dict[FileKind, str] = {"xlsx": ".xlsx", "xlsb": ".xlsb", "xls": ".xls", "ods": ".ods"}
MARKS: dict[FileKind, Callable[[Path], list[Marks]]] = {"ods": ods_marks, "xls": xls_marks, "xlsb": xlsb_marks}


@dataclass(frozen=True, slots=True)
class Book:
    """An opened workbook; `path` ends as its content demands."""

    path: Path
    kind: FileKind
    reader: fastexcel.ExcelReader
    styles: OddStyles


def read_workbook(path: Path, kind: FileKind, scratch: Path) -> list[RawSheet]:
    """All sheets of a workbook, hidden ones flagged, charts named.

    Raises FileUnreadableError (damaged, password-protected, too-large).
    """
    if kind != "xls":
        package.check_size(path)
    parts = {part.name: part for part in package.sheets(path)} if kind == "xlsx" else {}
    styles = odd_styles(path) if kind == "xlsx" else PLAIN
    readable = _named_after_content(path, kind, scratch)
    try:
        with without_panic(path.name):
            reader = fastexcel.read_excel(readable)
    except fastexcel.FastExcelError as error:
        raise _unreadable(path, error) from error
    book = Book(readable, kind, reader, styles)
    sheets = [_sheet(book, index, parts.get(name)) for index, name in enumerate(reader.sheet_names)]
    marks = MARKS[kind](path) if kind in MARKS else []
    return [marked(*one) for one in zip(sheets, marks, strict=True)] if len(marks) == len(sheets) else sheets


def _named_after_content(path: Path, kind: FileKind, scratch: Path) -> Path:
    """The reader goes by the ending; a link in the scratch folder gives the file the right one."""
    if path.suffix.lower() == SUFFIX[kind] or (kind == "xlsx" and path.suffix.lower() == ".xlsm"):
        return path
    link = scratch / f"{path.name}{SUFFIX[kind]}"
    link.unlink(missing_ok=True)
    link.symlink_to(path.resolve())
    return link


def _unreadable(path: Path, error: fastexcel.FastExcelError) -> FileUnreadableError:
    return protected(path.name) if "password" in str(error).lower() else damaged(path.name)


def _sheet(book: Book, index: int, part: package.Part | None) -> RawSheet:
    reader = book.reader
    chart = RawSheet(reader.sheet_names[index], index + 1, False, "chart", None, None)
    if part is not None and part.is_chart:
        return chart
    inside = Worksheet(book.path, part.path) if part is not None and part.path else None
    if inside is not None:
        inside.check_reach()
    try:
        with without_panic(book.path.name):
            if part is None or inside is None or inside.may_hold_errors():
                loaded = _with_errors(reader, index)
            else:
                batch = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string", eager=True)
                loaded = Loaded(chart.name, chart.sheet_no, part.is_hidden, batch, [])
    except fastexcel.FastExcelError as error:
        if book.kind == "xlsb" and package.has_chart_sheet(book.path):
            return chart
        raise damaged(book.path.name) from error
    if inside is None or part is None or part.path is None:
        return placed(book.path, loaded, None, Marks())
    marks = inside.marks(book.styles)
    found = placed(book.path, loaded, inside, marks)
    said = remarks(found, inside, marks, drawn_on(book.path, part.path))
    shown = shown_in(book.path, part.path, book.styles.formats)
    return replace(found, notices=(*found.notices, *said), struck=tuple(marks.struck_rows), shown=shown,
                   counts_from_1904=part.counts_from_1904)  # fmt: skip


def _with_errors(reader: fastexcel.ExcelReader, index: int) -> Loaded:
    sheet = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string")
    batch, report = sheet.to_arrow_with_errors()
    errors: list[ErrorCell] = [error_cell(one.position, one.detail) for one in report.errors] if report else []
    return Loaded(reader.sheet_names[index], index + 1, sheet.visible != "visible", batch, errors)
