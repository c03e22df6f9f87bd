"""What an OpenDocument says of its sheets beyond their values: merged cells, what is hidden, what is struck."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from sales_analytics.sources.faults import unbroken
from sales_analytics.sources.marks import Marks
from sales_analytics.sources.merges import MOST_MERGES
from sales_analytics.sources.ods_styles import STYLE, OdsStyles
from sales_analytics.sources.span import Span

PARTS = ("styles.xml", "content.xml")
CONTENT = PARTS[-1]
MOST_BYTES = 64 * 1024**2
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
TRACE = re.compile(rb'-spanned="|visibility="(?:collapse|filter)"|text-line-through-(?:style|type)="(?!none")')
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
UNSEEN = ("collapse", "filter")


@dataclass(slots=True)
class OdsTable:
    """One sheet; `styles` are those that its columns give to cells without one of their own."""

    marks: Marks = field(default_factory=Marks)
    rows: int = 0
    styles: list[str] = field(default_factory=list)


def ods_marks(path: Path) -> list[Marks]:
    """The sheets in their order; none of a very large document, nor of one that says nothing of the kind."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        sizes = {one.filename: one.file_size for one in package.infolist()}
        parts = [one for one in PARTS if sizes.get(one, MOST_BYTES + 1) <= MOST_BYTES]
        if CONTENT not in parts or not any(TRACE.search(package.read(one)) for one in parts):
            return []
        styles = OdsStyles()
        return [marks for part in parts for marks in _of_tables(package, part, styles)]


def _of_tables(package: zipfile.ZipFile, part: str, styles: OdsStyles) -> Iterator[Marks]:
    table = OdsTable()
    with package.open(part) as stream:
        for event, element in ElementTree.iterparse(stream, events=("start", "end")):
            if event == "start" and element.tag == f"{TABLE}table":
                table = OdsTable()
            elif event == "end" and element.tag == f"{STYLE}style":
                styles.add(element)
            elif event == "end" and element.tag == f"{TABLE}table-column":
                _add_column(table, element)
            elif event == "end" and element.tag == f"{TABLE}table-row":
                _add_row(table, element, styles)
                element.clear()
            elif event == "end" and element.tag == f"{TABLE}table":
                table.marks.merges = sorted(table.marks.merges[:MOST_MERGES])
                yield table.marks


def _add_column(table: OdsTable, column: ElementTree.Element) -> None:
    first = len(table.styles)
    count = min(_number(column, "number-columns-repeated"), MOST_COLUMNS - first)
    table.styles += [column.get(f"{TABLE}default-cell-style-name", "")] * count
    if column.get(f"{TABLE}visibility") in UNSEEN and count:
        table.marks.hidden_columns.append((first, first + count - 1))


def _add_row(table: OdsTable, row: ElementTree.Element, styles: OdsStyles) -> None:
    count = min(_number(row, "number-rows-repeated"), MOST_ROWS - table.rows)
    shown = range(table.rows + 1, table.rows + count + 1)
    if row.get(f"{TABLE}visibility") in UNSEEN:
        table.marks.hidden_rows += shown
    if _is_struck(table, row, styles):
        table.marks.struck_rows += shown
    table.marks.merges += _merges(row, table.rows)
    table.rows += count


def _is_struck(table: OdsTable, row: ElementTree.Element, styles: OdsStyles) -> bool:
    """Whether most of the filled cells are."""
    of_row = row.get(f"{TABLE}default-cell-style-name", "")
    struck = others = column = 0
    for cell in row:
        if cell.tag not in CELLS:
            continue
        count = _number(cell, "number-columns-repeated")
        if len(cell) or cell.get(f"{OFFICE}value-type"):
            of_column = table.styles[column] if column < len(table.styles) else ""
            is_struck = styles.is_struck(cell.get(f"{TABLE}style-name") or of_row or of_column)
            struck, others = (struck + count, others) if is_struck else (struck, others + count)
        column += count
    return struck > others


def _merges(row: ElementTree.Element, place: int) -> Iterator[Span]:
    column = 0
    for cell in row:
        if cell.tag not in CELLS:
            continue
        across, down = _number(cell, "number-columns-spanned"), _number(cell, "number-rows-spanned")
        if across > 1 or down > 1:
            yield Span(place, place + down - 1, column, column + across - 1)
        column += _number(cell, "number-columns-repeated")


def _number(element: ElementTree.Element, name: str) -> int:
    written = element.get(f"{TABLE}{name}", "")
    return int(written) if written.isdecimal() and len(written) < 9 else 1
