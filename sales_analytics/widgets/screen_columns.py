"""Which columns a table has on the screen, and how wide those are that would be cut there."""

from collections.abc import Sequence
from math import ceil

import pyarrow as pa

from sales_analytics.charts.rows import text_width
from sales_analytics.reports.tables import Column
from sales_analytics.widgets.viewing import say

MEASURED = 10
"""Rows by which the table itself measures a column; a longer word further down would be cut."""
WIDEST = 190
"""Pixels to which a column grows for a word further down."""
_SIZE, _AROUND = 12.5, 18
"""Pixels of the letters in a cell, and of the room around them."""


def with_content(records: Sequence[object], columns: Sequence[Column], aside: Sequence[str]) -> list[str]:
    """The fields to show: those in which something stands, without those that only the downloads have.

    Of no records, all: then the headings say what there would be.
    """
    kept = [column.field for column in columns if column.field not in aside]
    if not records:
        return kept
    return [field for field in kept if any(_says_something(getattr(record, field)) for record in records)]


def widths(cells: pa.Table, columns: Sequence[Column]) -> dict[str, int]:
    """Pixels of the columns of words whose longest one stands where the table on the screen does not measure."""
    found: dict[str, int] = {}
    for column in columns:
        if column.form in ("text", "unit"):
            words = cells.column(column.field).to_pylist()
            seen = max(map(_width, [say(column.title), *_measured(words)]))
            longest = max(map(_width, set(words)), default=0.0)
            if longest > seen:
                found[column.field] = ceil(min(longest, max(seen, WIDEST)) + _AROUND)
    return found


def _says_something(value: object) -> bool:
    return value is not None and value not in ("", ())


def _measured(words: Sequence[str]) -> list[str]:
    """The first words, without those far longer than the others, which the table does not count either."""
    first = words[:MEASURED]
    usual = sum(map(_width, first)) / len(first) if first else 0.0
    return [one for one in first if len(first) <= 5 or _width(one) < usual * 2]


def _width(words: str) -> float:
    return text_width(words, _SIZE)
