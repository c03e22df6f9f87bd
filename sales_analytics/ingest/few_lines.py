"""A few lines of a delimited text, picked by their number without reading all of its cells again."""

import csv
from collections.abc import Sequence, Set

from sales_analytics.sources.sheet import Delimited

UTF_8 = ("utf-8", "utf-8-sig")


def few_lines(found: Delimited, records: Sequence[int]) -> list[list[str | None]] | None:
    """The cells of these records; None where a record may be no line, or a line is no row of cells."""
    picked = _picked(found, frozenset(records)) if found.encoding.lower() in UTF_8 else None
    if not picked or len(picked) != len(records):
        return None
    cells = list(csv.reader(picked, delimiter=found.delimiter, quotechar=found.quote or '"'))
    if len(cells) != len(records) or any(len(row) != found.columns for row in cells):
        return None
    return [[cell or None for cell in row] for row in cells]


def _picked(found: Delimited, wanted: Set[int]) -> list[str] | None:
    """The lines of these numbers; None where a quote stays open at the end of any line."""
    quote, lines = found.quote.encode(), []
    with found.path.open("rb") as stream:
        for number, line in enumerate(stream, start=1 - found.skip):
            if quote and quote in line and line.count(quote) % 2:
                return None
            if number in wanted:
                lines.append(line.decode("utf-8").rstrip("\r\n"))
    return lines
