"""Which columns a table has on the screen, and how wide those are that would be cut there."""

from collections.abc import Iterable, Sequence
from math import ceil
from unicodedata import east_asian_width

import pyarrow as pa

from sales_analytics.charts.rows import text_width
from sales_analytics.reports.tables import Column
from sales_analytics.widgets.viewing import say

MEASURED, WIDEST = 10, 190
"""A column is as wide as the longest of its first rows; for a word further down it grows to so many pixels."""
WIDE, SEVERAL, BROKEN = 300, 200, 1.15
"""Pixels of a sentence, and of each of several, that leave room for others; lines that end at a word are not full."""
AROUND = 17
"""Pixels around the words of a cell."""
_LATIN, _HAN = 11.7, 13.2
"""Pixels of an em as cells write it, Latin letters being narrower than `text_width` allows."""


def with_content(records: Sequence[object], columns: Sequence[Column], aside: Sequence[str]) -> list[str]:
    """The fields to show: those in which something stands, without those that only the downloads have.

    Of no records, all: then the headings say what there would be.
    """
    kept = [column.field for column in columns if column.field not in aside]
    if not records:
        return kept
    return [field for field in kept if any(_says_something(getattr(record, field)) for record in records)]


def widths(cells: pa.Table, columns: Sequence[Column], sentences: Sequence[str] = ()) -> dict[str, int]:
    """Pixels that the columns of words need; all columns then share what room is left.

    The table on the screen measures the first rows only, and takes a word among blanks for an outlier. The column of
    each of `sentences` has room for half of it, or at least for a third: its rows have three lines.
    """
    least = SEVERAL if len(sentences) > 1 else WIDE
    found: dict[str, int] = {}
    for column in columns:
        if column.form in ("text", "unit"):
            words = cells.column(column.field).to_pylist()
            first, longest = (_longest([say(column.title), *some]) for some in (words[:MEASURED], set(words)))
            found[column.field] = ceil(min(longest, max(first, WIDEST))) + AROUND
            if column.field in sentences and longest > least:
                found[column.field] = ceil(min(longest / 2, max(longest / 3, least)) * BROKEN) + AROUND
    return found


def _says_something(value: object) -> bool:
    return value is not None and value not in ("", ())


def _longest(words: Iterable[str]) -> float:
    return max(map(_width, words))


def _width(words: str) -> float:
    return text_width(words, _LATIN) + (_HAN - _LATIN) * sum(east_asian_width(one) in "WF" for one in words)
