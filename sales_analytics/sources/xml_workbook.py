"""Workbooks written as one XML file, as Excel 2003 did and reporting programs still do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from sales_analytics.sources.faults import SAVE_AS_WORKBOOK, damaged, too_large, unreadable
from sales_analytics.sources.grid import Grid, GridTooLargeError
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import text

MOST_BYTES = 256 * 1024**2
SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
EXCEL = "urn:schemas-microsoft-com:office:excel"
SS = f"{{{SPREADSHEET}}}"
BEGINNING = 1 << 16


@dataclass(slots=True)
class _Sheet:
    name: str
    hidden: bool = False
    grid: Grid = field(default_factory=Grid)


def read_xml_workbook(path: Path) -> list[RawSheet]:
    """The worksheets in their order.

    Raises FileUnreadableError (xml-spreadsheet: another kind of XML; damaged, too-large).
    """
    with path.open("rb") as stream:
        beginning = stream.read(BEGINNING).replace(b"\x00", b"")
    if SPREADSHEET.encode() not in beginning or b"<!DOCTYPE" in beginning:
        raise _other_xml(path.name)
    if path.stat().st_size > MOST_BYTES:
        raise too_large(path.name, text("{megabytes} MB of XML", megabytes=path.stat().st_size // 1024**2))
    try:
        return [_raw(sheet, number) for number, sheet in enumerate(_sheets(path), start=1)]
    except GridTooLargeError as error:
        raise too_large(path.name, text("its table has too many cells")) from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise damaged(path.name) from error


def _sheets(path: Path) -> Iterator[_Sheet]:
    sheet = _Sheet("")
    for event, element in ElementTree.iterparse(path, events=("start", "end")):
        if event == "start" and element.tag == f"{SS}Worksheet":
            sheet = _Sheet(element.get(f"{SS}Name", ""))
        elif event == "end" and element.tag == f"{SS}Row":
            _add_row(sheet.grid, element)
            element.clear()
        elif event == "end" and element.tag == f"{{{EXCEL}}}Visible":
            sheet.hidden = (element.text or "").startswith("SheetHidden") or element.text == "SheetVeryHidden"
        elif event == "end" and element.tag == f"{SS}Worksheet":
            yield sheet


def _add_row(grid: Grid, row: ElementTree.Element) -> None:
    grid.begin_row(_index(row))
    for cell in row.iterfind(f"{SS}Cell"):
        across, down = int(cell.get(f"{SS}MergeAcross", "0")), int(cell.get(f"{SS}MergeDown", "0"))
        grid.add(_value(cell), across + 1, down + 1, _index(cell))


def _index(element: ElementTree.Element) -> int | None:
    """Where the row or cell stands, if not next to the one before."""
    written = element.get(f"{SS}Index")
    return int(written) - 1 if written else None


def _value(cell: ElementTree.Element) -> str:
    """Dates as 2026-09-05 00:00:00, truths as words, all else as written."""
    data = cell.find(f"{SS}Data")
    if data is None:
        return ""
    words, kind = "".join(data.itertext()).strip(), data.get(f"{SS}Type")
    if kind == "DateTime":
        return words.replace("T", " ").removesuffix(".000")
    return {"1": "true", "0": "false"}.get(words, words) if kind == "Boolean" else words


def _raw(sheet: _Sheet, number: int) -> RawSheet:
    found = sheet.grid.sheet(sheet.name, number)
    return RawSheet(found.name, number, sheet.hidden, found.kind, found.cells, None, merges=found.merges)


def _other_xml(name: str) -> FileUnreadableError:
    return unreadable(
        "xml-spreadsheet",
        text("{file} is an XML file, but no workbook. {remedy}", file=name, remedy=SAVE_AS_WORKBOOK),
    )
