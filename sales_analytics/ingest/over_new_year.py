"""Months in the cells of a column that go on behind December: "11月, 12月, 1月"."""

from collections.abc import Iterable
from itertools import pairwise

from sales_analytics.ingest.months import parse_mark

DECEMBER = 12


def behind_new_year(cells: Iterable[str]) -> frozenset[str]:
    """The cells behind December, as they come first; none where months begin with January or stand otherwise."""
    marks = [(cell, one) for cell in dict.fromkeys(cells) if (one := parse_mark(cell)) and one.span == "month"]
    numbers = [one.number for _, one in marks]
    turns = [place for place, (before, number) in enumerate(pairwise(numbers), start=1) if number < before]
    if len(turns) != 1 or any(one.year for _, one in marks):
        return frozenset()
    before, number = numbers[turns[0] - 1], numbers[turns[0]]
    goes_on = (before, number) == (DECEMBER, 1) and numbers[-1] < numbers[0]
    return frozenset(cell for cell, _ in marks[turns[0] :]) if goes_on else frozenset()
