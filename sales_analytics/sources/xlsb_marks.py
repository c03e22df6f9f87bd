"""What the records of an .xlsb workbook say of its sheets beyond their values: what is hidden, what is struck."""

import struct
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from sales_analytics.sources.faults import unbroken
from sales_analytics.sources.marks import Filled, Marks, worth_reading

WORKBOOK, RELATIONS, STYLES = "xl/workbook.bin", "xl/_rels/workbook.bin.rels", "xl/styles.bin"
WORKSHEET = "/worksheet"
MOST_BYTES = 256 * 1024**2
ROW, COLUMNS, FONT, FORMAT, SHEET, WORKBOOK_PROPERTIES = 0, 60, 43, 47, 156, 153
CELL_FORMATS, END_OF_CELL_FORMATS = 617, 618
CELLS_WITH_VALUES = frozenset(range(2, 12))
ROW_HIDDEN = 0x10
STRUCK = 0x0008

Record = tuple[int, int]
"""Its kind, and where its content begins."""


def xlsb_marks(path: Path) -> list[Marks]:
    """The sheets in their order; nothing of what cannot be followed."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        try:
            struck = _struck_formats(_part(package, STYLES))
            from_1904 = _counts_from_1904(_part(package, WORKBOOK))
            found = [_of_sheet(_part(package, one), struck) for one in _worksheets(package)]
            return [replace(one, counts_from_1904=from_1904) for one in found]
        except (struct.error, IndexError):  # cut off
            return []


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """Nothing where there is no such part, or a very large one."""
    is_there = name in package.namelist() and package.getinfo(name).file_size <= MOST_BYTES
    return package.read(name) if is_there else b""


def _worksheets(package: zipfile.ZipFile) -> Iterator[str]:
    """Where each sheet lies, "" for one that is no worksheet."""
    places = {
        one.get("Id", ""): f"xl/{one.get('Target', '')}"
        for one in ElementTree.fromstring(package.read(RELATIONS))
        if one.get("Type", "").endswith(WORKSHEET)
    }
    content = _part(package, WORKBOOK)
    for kind, at in _records(content):
        if kind == SHEET:
            length = struct.unpack_from("<I", content, at + 8)[0]
            relation = content[at + 12 : at + 12 + 2 * length].decode("utf-16-le", "replace")
            yield places.get(relation, "")


def _counts_from_1904(workbook: bytes) -> bool:
    return any(kind == WORKBOOK_PROPERTIES and workbook[at] & 1 for kind, at in _records(workbook))


def _struck_formats(styles: bytes) -> frozenset[int]:
    """The formats of cells whose font is struck through."""
    fonts: list[bool] = []
    formats: list[int] = []
    is_of_cells = False
    for kind, at in _records(styles):
        if kind == FONT:
            fonts.append(bool(struct.unpack_from("<H", styles, at + 2)[0] & STRUCK))
        elif kind in (CELL_FORMATS, END_OF_CELL_FORMATS):
            is_of_cells = kind == CELL_FORMATS
        elif kind == FORMAT and is_of_cells:
            formats.append(*struct.unpack_from("<H", styles, at + 4))
    return frozenset(number for number, font in enumerate(formats) if font < len(fonts) and fonts[font])


def _records(content: bytes) -> Iterator[Record]:
    """Kind and length are written in as many bytes as they need, seven bits in each."""
    at, last = 0, len(content)
    while at < last:
        kind = content[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | content[at] << 7
            at += 1
        size = shift = 0
        while True:
            byte = content[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 or shift == 28:
                break
        yield kind, at
        at += size


def _of_sheet(content: bytes, struck: frozenset[int]) -> Marks:
    found, filled = Marks(), Filled()
    row = 0
    for kind, at in worth_reading(_records(content), found, struck):
        if kind in CELLS_WITH_VALUES and struck:
            style = int.from_bytes(content[at + 4 : at + 7], "little")
            (filled.struck if style in struck else filled.others)[row] += 1
        elif kind == ROW:
            row = struct.unpack_from("<I", content, at)[0] + 1
            found.hidden_rows += [row] if content[at + 11] & ROW_HIDDEN else []
        elif kind == COLUMNS and content[at + 16] & 1:
            found.hidden_columns.append(struct.unpack_from("<II", content, at))
    found.struck_rows = filled.struck_rows()
    return found
