"""Merged cells, as the end of a worksheet's XML lists them."""

import re
from collections.abc import Iterator
from itertools import islice

from sales_analytics.sources.address import column_index
from sales_analytics.sources.span import Span

MOST_MERGES = 100_000  # of one sheet
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"')


def merges_in(content: bytes) -> tuple[Span, ...]:
    """The merged cells in (a piece of) a worksheet's XML, from the top left."""
    return tuple(sorted(islice(_spans(content), MOST_MERGES))) if b"mergeCell " in content else ()


def _spans(content: bytes) -> Iterator[Span]:
    for left, top, right, bottom in _MERGE.findall(content):
        span = Span(int(top) - 1, int(bottom) - 1, column_index(left), column_index(right))
        if 0 <= span.first_row <= span.last_row and span.first_column <= span.last_column:
            yield span
