"""What the records of an .xls workbook say of its sheets beyond their values: what is hidden, what is struck."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sales_analytics.sources.marks import Filled, Marks, worth_reading
from sales_analytics.sources.ole import stream

MOST_BYTES = 256 * 1024**2
STREAMS = ("Workbook", "Book")
BEGIN, END = 0x0809, 0x000A
FONT, FORMAT, SHEET, DAYS_FROM_1904 = 0x0031, 0x00E0, 0x0085, 0x0022
COLUMNS, ROW, ROW_HIDDEN = 0x007D, 0x0208, 0x20
STRUCK = 0x0008
SKIPPED_FONT = 4  # no font has this number
FEW = 0x00BD  # numbers side by side in one record
CELLS_WITH_VALUES = frozenset((0x0006, 0x0206, 0x0406, 0x0203, 0x0204, 0x0205, 0x00D6, 0x00FD, 0x027E))

Record = tuple[int, int, int]
"""Its kind, where its content begins and how long that is."""


def xls_marks(path: Path) -> list[Marks]:
    """The sheets in their order; nothing of what cannot be followed."""
    if path.stat().st_size > MOST_BYTES:
        return []
    try:
        content = stream(path.read_bytes(), STREAMS)
        book = _globals(content)
        found = [_of_sheet(content, begin, book.struck) for begin in book.begins]
        return [replace(one, counts_from_1904=book.counts_from_1904) for one in found]
    except (struct.error, IndexError):  # cut off
        return []


@dataclass(frozen=True, slots=True)
class _Book:
    """Where the sheets begin, the formats whose font is struck through, and from when days are counted."""

    begins: list[int]
    struck: frozenset[int]
    counts_from_1904: bool


def _globals(content: bytes) -> _Book:
    begins: list[int] = []
    fonts: list[bool] = []
    formats: list[int] = []
    from_1904 = False
    for kind, at, _ in _records(content, 0):
        if kind == SHEET:
            begins.append(*struct.unpack_from("<I", content, at))
        elif kind == FONT:
            fonts += [False] * (len(fonts) == SKIPPED_FONT)
            fonts.append(bool(struct.unpack_from("<H", content, at + 2)[0] & STRUCK))
        elif kind == FORMAT:
            formats.append(*struct.unpack_from("<H", content, at))
        elif kind == DAYS_FROM_1904:
            from_1904 = content[at] == 1
    struck = frozenset(number for number, font in enumerate(formats) if font < len(fonts) and fonts[font])
    return _Book(begins, struck, from_1904)


def _records(content: bytes, at: int) -> Iterator[Record]:
    """Those of one part of the stream, without the charts in it."""
    depth = 0
    last = len(content) - 4
    header = struct.Struct("<HH").unpack_from
    while at <= last:
        kind, size = header(content, at)
        at += 4
        if kind == BEGIN:
            depth += 1
        elif kind == END:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, at, size
        at += size


def _of_sheet(content: bytes, begin: int, struck: frozenset[int]) -> Marks:
    found, filled = Marks(), Filled()
    for kind, at, size in worth_reading(_records(content, begin), found, struck):
        if kind == ROW and content[at + 12] & ROW_HIDDEN:
            found.hidden_rows.append(struct.unpack_from("<H", content, at)[0] + 1)
        elif kind == COLUMNS and content[at + 8] & 1:
            found.hidden_columns.append(struct.unpack_from("<HH", content, at))
        elif struck and kind in CELLS_WITH_VALUES:
            row, _, style = struct.unpack_from("<HHH", content, at)
            (filled.struck if style in struck else filled.others)[row + 1] += 1
        elif struck and kind == FEW:
            row = struct.unpack_from("<H", content, at)[0] + 1
            styles = [struct.unpack_from("<H", content, place)[0] for place in range(at + 4, at + size - 2, 6)]
            filled.struck[row] += sum(one in struck for one in styles)
            filled.others[row] += sum(one not in struck for one in styles)
    found.struck_rows = filled.struck_rows()
    return found
