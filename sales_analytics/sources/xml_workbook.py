"""Workbooks written as one XML file, as Excel 2003 did and reporting programs still do."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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
    next_column: int = 0
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
    sheet, struck = _Sheet(""), set[str]()
    for event, element in ElementTree.iterparse(path, events=("start", "end")):
        if event == "start" and element.tag == f"{SS}Worksheet":
            sheet = _Sheet(element.get(f"{SS}Name", ""))
        elif event == "end" and element.tag == f"{SS}Row":
            _add_row(sheet, element, struck)
            element.clear()
        elif event == "end" and element.tag == f"{SS}Column":
            _add_column(sheet, element)
        elif event == "end" and element.tag == f"{SS}Style" and _is_struck(element):
            struck.add(element.get(f"{SS}ID", ""))
        elif event == "end" and element.tag == f"{{{EXCEL}}}Visible":
            sheet.hidden = (element.text or "").startswith("SheetHidden") or element.text == "SheetVeryHidden"
        elif event == "end" and element.tag == f"{SS}Worksheet":
            yield sheet


def _is_struck(style: ElementTree.Element) -> bool:
    return any(font.get(f"{SS}StrikeThrough") == "1" for font in style.iterfind(f"{SS}Font"))


def _add_column(sheet: _Sheet, column: ElementTree.Element) -> None:
    """A column stands for as many more as it spans."""
    first = sheet.next_column if (told := _index(column)) is None else told
    sheet.next_column = first + int(column.get(f"{SS}Span", "0")) + 1
    if column.get(f"{SS}Hidden") == "1":
        sheet.grid.hide_columns(first, sheet.next_column - first)


def _add_row(sheet: _Sheet, row: ElementTree.Element, struck: set[str]) -> None:
    sheet.grid.begin_row(_index(row))
    if row.get(f"{SS}Hidden") == "1":
        sheet.grid.hide_row()
    for cell in row.iterfind(f"{SS}Cell"):
        across, down = int(cell.get(f"{SS}MergeAcross", "0")), int(cell.get(f"{SS}MergeDown", "0"))
        words = _value(cell)
        sheet.grid.add(words, across + 1, down + 1, _index(cell))
        if words and cell.get(f"{SS}StyleID", row.get(f"{SS}StyleID", "")) in struck:
            sheet.grid.strike()


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
    return replace(sheet.grid.sheet(sheet.name, number), hidden=sheet.hidden)


def _other_xml(name: str) -> FileUnreadableError:
    return unreadable(
        "xml-spreadsheet",
        text("{file} is an XML file, but no workbook. {remedy}", file=name, remedy=SAVE_AS_WORKBOOK),
    )
