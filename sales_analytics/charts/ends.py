"""Words at the ends of lines, moved apart so that none covers another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sales_analytics.charts.rows import text_width
from sales_analytics.charts.theme import SMALL

APART = 17
"""Pixels from one line of words to the next."""

Side = Literal["right", "above", "below"]
"""Where the words stand: after the end, or out of the way of what goes on from it."""


CLEAR = "rgba(0,0,0,0)"
MARGIN = 3
"""Pixels of ground around words, so that no dash of a line that passes behind looks like part of them."""


@dataclass(frozen=True, slots=True)
class End:
    """Words at the end of a line: on which day, at which height, in which colour, on which ground."""

    words: str
    day: date
    value: float
    colour: str
    side: Side = "right"
    ground: str = CLEAR


def room_for(ends: Iterable[End], last: date) -> float:
    """Pixels that the words at the right edge need."""
    return max((text_width(end.words, SMALL) for end in ends if end.day == last), default=0) + 16


def end_words(ends: Sequence[End], pixel: float, floor: float = float("-inf")) -> list[dict[str, Any]]:
    """One annotation for each end, none of them on the axis below; `pixel` and `floor`, the value at which that axis
    stands, are in the unit of the values.
    """
    placed: list[dict[str, Any]] = []
    for day in sorted({end.day for end in ends}):
        some = sorted((one for one in ends if one.day == day), key=lambda one: -one.value)
        placed += [_words(end, height) for end, height in zip(some, _heights(some, pixel, floor), strict=True)]
    return placed


def _heights(some: Sequence[End], pixel: float, floor: float) -> list[float]:
    """Apart from the top down, then raised from the axis up."""
    heights: list[float] = []
    for end in some:
        heights.append(min([end.value, *(height - APART * pixel for height in heights[-1:])]))
    least = floor + APART / 2 * pixel
    for place in reversed(range(len(heights))):
        heights[place] = max(heights[place], least)
        least = heights[place] + APART * pixel
    return heights


def _words(end: End, height: float) -> dict[str, Any]:
    margin = 0 if end.ground == CLEAR else MARGIN
    return {
        "x": end.day,
        "y": height,
        "xanchor": "right" if end.side == "above" else "left",
        "yanchor": "middle",
        "xshift": -4 if end.side == "above" else 7 - margin,
        "yshift": {"right": 0, "above": 13, "below": -12}[end.side],
        "showarrow": False,
        "text": end.words,
        "font": {"size": SMALL, "color": end.colour},
        "bgcolor": end.ground,
        "borderpad": margin,
    }
