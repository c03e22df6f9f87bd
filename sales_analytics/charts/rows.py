"""The frame of every list-like figure: one row per name, name and label beside or above the bar."""

import html
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sales_analytics.charts.theme import SIZE, SMALL, Look, axis, hidden_axis
from sales_analytics.language.speech import speak
from sales_analytics.terms.text import texts

MOST = {"wide": 40, "narrow": 12}
"""Rows that one figure shows; the table under it has them all."""
_ROW = {"beside": 32, "above": 50}
_WIDEST_NAME = 190
_TOP, _BOTTOM = 10, 34

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """What stands at one bar: its name, the figure in bold, and what explains it."""

    name: str
    figure: str
    note: str = ""
    colour: str = ""
    mark: str = ""
    mark_colour: str = ""


def shown(records: Sequence[T], look: Look) -> list[T]:
    """The records that fit into one figure, best first as they came."""
    return list(records[: MOST[look.width]])


def plain(text: str) -> str:
    """A person's words inside a figure, where markup would be read as such."""
    return html.escape(text, quote=False)


def text_width(text: str, size: float) -> float:
    """Pixels that a line takes at most; Han characters are square."""
    return sum(_em(letter) for letter in text) * size


def height_of(count: int, look: Look, rows: Sequence[Row], hidden: int = 0) -> int:
    """Pixels for `count` rows, so that no name is set smaller or left out."""
    return _TOP + _BOTTOM + max(count, 1) * _ROW[_placing(rows, look)] + (24 if hidden else 0)


def row_layout(rows: Sequence[Row], look: Look, hidden: int = 0, **xaxis: Any) -> dict[str, Any]:
    """Axes, margins and the words of a figure with one row per name; row 0 is on top.

    `hidden` rows were left out; the figure says so. `xaxis` is laid over the axis of the measure.
    """
    beside = _placing(rows, look) == "beside"
    left = max(
        (text_width(row.mark, SIZE) + 8 * bool(row.mark) + text_width(row.name, SIZE) for row in rows), default=0
    )
    right = max((text_width(row.figure, SIZE) * 1.08 + text_width(row.note, SMALL) + 6 for row in rows), default=0)
    margin = {"l": left + 14, "r": right + 14} if beside else {"l": 4, "r": 4}
    count = len(rows)
    return {
        "height": height_of(count, look, rows, hidden),
        "margin": margin | {"t": _TOP, "b": _BOTTOM + (24 if hidden else 0), "pad": 0},
        "xaxis": axis(look, showgrid=False, nticks=5, **xaxis),
        "yaxis": hidden_axis(range=[max(count, 1) - 0.5, -0.5]),
        "annotations": [
            *(part for place, row in enumerate(rows) for part in _words(row, place, look, margin, beside)),
            *_left_out(hidden, look),
        ],
    }


def bar_offset(rows: Sequence[Row], look: Look) -> float:
    """How far below its row's middle a bar lies, in rows: on a phone the words stand above it."""
    return 0.0 if _placing(rows, look) == "beside" else 0.22


def _placing(rows: Sequence[Row], look: Look) -> str:
    widest = max((text_width(row.name, SIZE) for row in rows), default=0)
    return "beside" if look.width == "wide" and widest <= _WIDEST_NAME else "above"


def _words(row: Row, place: int, look: Look, margin: dict[str, float], beside: bool) -> list[dict[str, Any]]:
    palette = look.palette
    mark = f'<b><span style="color:{row.mark_colour or palette.muted}">{row.mark}</span></b>  ' if row.mark else ""
    note = f' <span style="font-size:{SMALL}px;color:{palette.muted}">{plain(row.note)}</span>' if row.note else ""
    figure = f'<b><span style="color:{row.colour or palette.ink}">{plain(row.figure)}</span></b>' if row.figure else ""
    common = {"xref": "paper", "yref": "y", "y": place, "showarrow": False, "yanchor": "middle"}
    lift = 0 if beside else 13
    return [
        common | {"x": 0, "xanchor": "left", "xshift": 4 - margin["l"], "yshift": lift, "text": mark + plain(row.name)},
        common | {"x": 1, "xanchor": "right", "xshift": margin["r"] - 4, "yshift": lift, "text": figure + note},
    ]


def _left_out(hidden: int, look: Look) -> list[dict[str, Any]]:
    if not hidden:
        return []
    said = speak(
        texts("{count} more row in the table below", "{count} more rows in the table below", hidden), look.language
    )
    return [
        {
            "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "yshift": -30,
            "showarrow": False, "text": said, "font": {"size": SMALL, "color": look.palette.muted},
        }
    ]  # fmt: skip


def _em(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in "mwMW%@":
        return 0.92
    if letter in "iljtfrI.,:;'|!()[] -·":
        return 0.34
    return 0.68 if letter.isupper() else 0.58
