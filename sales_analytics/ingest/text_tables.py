"""A delimited text with blank lines inside, as cells, so that several tables in it can be told apart."""

import csv
import re
from dataclasses import replace
from itertools import islice

import pyarrow as pa

from sales_analytics.sources.sheet import Delimited, RawSheet

MOST_BYTES = 1 << 20
BLANK_LINE = re.compile(rb"\n[ ,;\t|\"]*\r?\n")


def as_cells(sheet: RawSheet, found: Delimited) -> RawSheet | None:
    """The same sheet held in memory; None where the text is long, or no line of it is blank."""
    if found.path.stat().st_size > MOST_BYTES or not BLANK_LINE.search(found.path.read_bytes()):
        return None
    with found.path.open(encoding="utf-8-sig", newline="") as stream:
        records = csv.reader(islice(stream, found.skip, None), delimiter=found.delimiter, quotechar=found.quote or '"')
        try:
            rows = list(records)
        except csv.Error:
            return None
    width = max(map(len, rows), default=0)
    cells = [[row[place] or None if place < len(row) else None for row in rows] for place in range(width)]
    table = pa.table([pa.array(column, pa.string()) for column in cells], names=[f"c{place}" for place in range(width)])
    return replace(sheet, cells=table, delimited=None)
