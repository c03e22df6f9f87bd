"""A few lines of a delimited text, picked by their number without reading all of its cells again."""

import csv
from bisect import bisect_left
from collections.abc import Sequence

from sales_analytics.sources.sheet import Delimited

UTF_8 = ("utf-8", "utf-8-sig")
AT_ONCE = 1 << 22
"""Bytes of lines that are held at a time."""


def few_lines(found: Delimited, records: Sequence[int]) -> list[list[str | None]] | None:
    """The cells of these records, whose numbers rise; None where one may be no line, or a line is no row of cells."""
    picked = _picked(found, records) if found.encoding.lower() in UTF_8 else None
    if not picked or len(picked) != len(records):
        return None
    cells = list(csv.reader(picked, delimiter=found.delimiter, quotechar=found.quote or '"'))
    if len(cells) != len(records) or any(len(row) != found.columns for row in cells):
        return None
    return [[cell or None for cell in row] for row in cells]


def _picked(found: Delimited, wanted: Sequence[int]) -> list[str] | None:
    """The lines of these numbers, which rise; None where a quote stays open at the end of any line."""
    quote, picked, first = found.quote.encode(), [], 1 - found.skip
    with found.path.open("rb") as stream:
        while lines := stream.readlines(AT_ONCE):
            if quote and any(line.count(quote) % 2 for line in lines if quote in line):
                return None
            places = wanted[bisect_left(wanted, first) : bisect_left(wanted, first + len(lines))]
            picked += [lines[number - first].decode("utf-8").rstrip("\r\n") for number in places]
            first += len(lines)
    return picked
