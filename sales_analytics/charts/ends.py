"""Words at the ends of lines, moved apart so that none covers another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sales_analytics.charts.rows import text_width
from sales_analytics.charts.theme import SMALL, Look

APART = 17
"""Pixels from one line of words to the next."""


@dataclass(frozen=True, slots=True)
class End:
    """Words at the end of a line: on which day, at which height, in which colour."""

    words: str
    day: date
    value: float
    colour: str


def room_for(ends: Iterable[End], last: date) -> float:
    """Pixels that the words at the right edge need."""
    return max((text_width(end.words, SMALL) for end in ends if end.day == last), default=0) + 16


def end_words(ends: Sequence[End], pixel: float, look: Look) -> list[dict[str, Any]]:
    """One annotation for each end; `pixel` is the height of one pixel in the unit of the values."""
    placed: list[dict[str, Any]] = []
    for day in sorted({end.day for end in ends}):
        free = float("inf")
        for end in sorted((one for one in ends if one.day == day), key=lambda one: -one.value):
            free = min(end.value, free - APART * pixel)
            placed.append(_words(end, free, look))
    return placed


def _words(end: End, height: float, look: Look) -> dict[str, Any]:
    return {
        "x": end.day,
        "y": height,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 7,
        "showarrow": False,
        "text": end.words,
        "font": {"size": SMALL, "color": end.colour},
        "bgcolor": look.palette.paper,
        "borderpad": 1,
    }
