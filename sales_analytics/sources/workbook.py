"""The door of this room: any file becomes sheets of raw text."""

from pathlib import Path

from sales_analytics.sources.archive import nested, read_archive
from sales_analytics.sources.repairing import with_notices
from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.sources.signature import FileKind, file_kind
from sales_analytics.sources.spreadsheet import read_workbook
from sales_analytics.sources.text_file import first_records, read_text
from sales_analytics.sources.web_page import read_page
from sales_analytics.sources.xml_workbook import read_xml_workbook

MOST_COLUMNS = 500
"""Columns of a sheet that are looked at."""

__all__ = ["MOST_COLUMNS", "Delimited", "RawSheet", "preview_rows", "read_file"]


def read_file(path: Path, scratch: Path) -> list[RawSheet]:
    """The sheets of a workbook, the one sheet of a delimited text, the tables of a web page or an archive, in order.

    `scratch` is an existing folder of the caller's; copies that are put there must live as long as the sheets.
    Raises FileUnreadableError with a lasting code and a text that names what was found and the remedy.
    """
    kind = file_kind(path)
    sheets = read_archive(path, scratch, _read_table) if kind == "zip" else _read_as(kind, path, scratch)
    return [with_notices(sheet) if sheet.kind == "table" else sheet for sheet in sheets]


def _read_table(path: Path, scratch: Path) -> list[RawSheet]:
    """A file out of an archive, which is no archive again."""
    kind = file_kind(path)
    if kind == "zip":
        raise nested(path.name)
    return _read_as(kind, path, scratch)


def _read_as(kind: FileKind, path: Path, scratch: Path) -> list[RawSheet]:
    if kind == "text":
        return read_text(path, scratch)
    if kind == "html":
        return read_page(path)
    return read_xml_workbook(path) if kind == "xml" else read_workbook(path, kind, scratch)


def preview_rows(sheet: RawSheet, most: int = 60) -> list[list[str | None]]:
    """The first rows, all as wide as the widest of them; empty cells are None. Row 0 is row `first_row`.

    No row is wider than the sheet has columns, nor than `MOST_COLUMNS`.
    """
    if sheet.delimited is not None:
        width = min(sheet.delimited.columns, MOST_COLUMNS)
        rows = [[cell or None for cell in record[:width]] for record in first_records(sheet.delimited, most)]
    elif sheet.cells is not None:
        columns = [column.to_pylist() for column in sheet.cells.slice(0, most).columns[:MOST_COLUMNS]]
        rows = [[cell or None for cell in row] for row in zip(*columns, strict=True)]
    else:
        return []
    width = max((len(row) for row in rows), default=0)
    return [row + [None] * (width - len(row)) for row in rows]
