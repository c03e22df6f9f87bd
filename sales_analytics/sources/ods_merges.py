"""Merged cells of OpenDocument sheets."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from sales_analytics.sources.faults import unbroken
from sales_analytics.sources.merges import MOST_MERGES
from sales_analytics.sources.span import Span

PART = "content.xml"
MOST_BYTES = 64 * 1024**2
TRACE = b"-spanned="
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")


def ods_merges(path: Path) -> list[tuple[Span, ...]]:
    """Per sheet, in their order; nothing of a very large document."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        if package.getinfo(PART).file_size > MOST_BYTES or TRACE not in package.read(PART):
            return []
        with package.open(PART) as stream:
            return list(_of_tables(stream))


def _of_tables(stream: IO[bytes]) -> Iterator[tuple[Span, ...]]:
    found: list[Span] = []
    row = 0
    for event, element in ElementTree.iterparse(stream, events=("start", "end")):
        if event == "start" and element.tag == f"{TABLE}table":
            found, row = [], 0
        elif event == "end" and element.tag == f"{TABLE}table-row":
            found += _of_row(element, row)
            row += _number(element, "number-rows-repeated")
            element.clear()
        elif event == "end" and element.tag == f"{TABLE}table":
            yield tuple(sorted(found[:MOST_MERGES]))


def _of_row(row: ElementTree.Element, place: int) -> Iterator[Span]:
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
