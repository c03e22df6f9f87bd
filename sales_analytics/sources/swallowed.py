"""Whether a quote that is none has swallowed lines of a text: then a cell holds what looks like whole records."""

import mmap
from itertools import chain

from sales_analytics.sources.rows import all_rows
from sales_analytics.sources.sheet import Delimited, RawSheet

FEWEST_COLUMNS = 4
"""With fewer, a line of an address or a remark looks like a record as well."""


def holds_records(lines: list[str], found: Delimited) -> bool:
    """Whether a line between the first and the last of a cell has the delimiters of a record."""
    if found.columns < FEWEST_COLUMNS:
        return False
    return any(line.count(found.delimiter) == found.columns - 1 for line in lines[1:-1])


def has_swallowed(sheet: RawSheet, records: int) -> bool:
    """Whether any cell holds records; a text with a line per record is not looked through.

    `records`: how many were read, headings and what is above them included.
    """
    found = sheet.delimited
    if found is None or found.columns < FEWEST_COLUMNS or not _may_have(found, records):
        return False
    cells = chain.from_iterable(all_rows(sheet))
    return any(cell.count("\n") > 1 and holds_records(cell.split("\n"), found) for cell in cells if cell)


def _may_have(found: Delimited, records: int) -> bool:
    """Whether there are quotes, and more lines than records."""
    if not found.path.stat().st_size:
        return False
    with found.path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find((found.quote or '"').encode()) < 0:
            return False
    with found.path.open("rb") as stream:
        lines = sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1 << 20), b""))
    return lines > found.skip + records + 1
