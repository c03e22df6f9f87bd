"""The frame of every list-like figure: one row per name, name and label beside or above the bar."""

import html
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal, TypeVar

from sales_analytics.charts.theme import SIZE, SMALL, Look, axis, hidden_axis
from sales_analytics.language.speech import speak
from sales_analytics.terms.text import texts

T = TypeVar("T")

MOST = {"wide": 40, "narrow": 12}
"""Rows that one figure shows; the table under it has them all."""
BAR = 14
"""Pixels that a bar is thick."""
_WIDEST_NAME, _MOST_LINES = 190, 2
_EDGE = 8
_SLACK = 4
_NARROWEST = {"wide": 460, "narrow": 370}
_LIFT = {"beside": (0, 0), "above": (11, 11), "stacked": (22, 2)}
"""Pixels by which the name and the label stand above the middle of their row."""
Placing = Literal["beside", "above", "stacked"]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands at one bar: a mark (rank) and the name; the figure in bold and what explains it."""

    name: str
    figure: str
    note: str = ""
    colour: str = ""
    mark: str = ""
    mark_colour: str = ""


@dataclass(frozen=True)
class Frame:
    """Where the words of `rows` stand, and how much room they take. `hidden` rows did not fit in."""

    rows: tuple[Row, ...]
    look: Look
    hidden: int = 0
    top: int = _EDGE

    @cached_property
    def placing(self) -> Placing:
        """Names beside the bars; above them on a phone, or when one is very long; then maybe on a line of their own."""
        if self.look.width == "wide" and all(len(lines(row.name)) <= _MOST_LINES for row in self.rows):
            return "beside"
        longest = max(
            (_mark_width(row) + text_width(row.name, SIZE) + _label_width(row) for row in self.rows), default=0
        )
        return "above" if longest < _NARROWEST[self.look.width] else "stacked"

    @cached_property
    def row_height(self) -> int:
        if self.placing != "beside":
            return 52 if self.placing == "above" else 72
        return 32 if all(len(lines(row.name)) == 1 for row in self.rows) else 44

    @cached_property
    def notes(self) -> float:
        """Pixels of the column of notes beside the bars: all start at one place, the figures before them end at one."""
        return max((text_width(row.note, SMALL) for row in self.rows), default=0)

    @cached_property
    def margins(self) -> tuple[float, float]:
        """Pixels left and right of the bars."""
        if self.placing != "beside":
            return 4, 4
        names = ((row, line) for row in self.rows for line in lines(row.name))
        left = max((_mark_width(row) + text_width(line, SIZE) for row, line in names), default=0)
        return left + 16, max((_figure_width(row) for row in self.rows), default=0) + self.notes + 16

    @property
    def height(self) -> int:
        """Pixels of the whole figure: it grows with its rows, names never shrink."""
        return self.top + max(len(self.rows), 1) * self.row_height + self.bottom

    @property
    def bottom(self) -> int:
        return 30 if self.hidden else _EDGE

    @property
    def bar(self) -> float:
        """Thickness of a bar, in rows."""
        return BAR / self.row_height

    def y(self, place: int) -> float:
        """The middle of the bar of row `place`, 0 on top."""
        return place + {"beside": 0, "above": 12, "stacked": 21}[self.placing] / self.row_height

    def ys(self) -> list[float]:
        return [self.y(place) for place in range(len(self.rows))]


def shown(records: Sequence[T], look: Look) -> list[T]:
    """The records that fit into one figure, in the order in which they came."""
    return list(records[: MOST[look.width]])


def plain(words: str) -> str:
    """A person's words inside a figure, where markup would be read as such."""
    return html.escape(words, quote=False)


def text_width(words: str, size: float) -> float:
    """Pixels that a line takes at most; Han characters are square."""
    return sum(_em(letter) for letter in words) * size


def lines(name: str) -> list[str]:
    """The name in lines that fit beside a bar, broken between words; a single longer word stays whole."""
    found = [""]
    for part in name.split(" "):
        joined = f"{found[-1]} {part}".strip()
        if found[-1] and text_width(joined, SIZE) > _WIDEST_NAME:
            found.append(part)
        else:
            found[-1] = joined
    return found if all(text_width(line, SIZE) <= _WIDEST_NAME for line in found) else [name] * (_MOST_LINES + 1)


def line_at(value: float, frame: Frame, colour: str) -> list[dict[str, Any]]:
    """A line through all bars; where words stand above the bars, one short line at each of them."""
    line = {"type": "line", "x0": value, "x1": value, "line": {"color": colour, "width": 1.5}}
    if frame.placing == "beside":
        return [line | {"yref": "paper", "y0": 0, "y1": 1}]
    half = 10 / frame.row_height
    return [line | {"y0": at - half, "y1": at + half} for at in frame.ys()]


def row_layout(frame: Frame, **xaxis: Any) -> dict[str, Any]:
    """Axes, margins and words of the figure; `xaxis` is laid over the axis of the measure, which has no labels."""
    left, right = frame.margins
    count = max(len(frame.rows), 1)
    words = (part for place, row in enumerate(frame.rows) for part in _words(row, place, frame))
    return {
        "height": frame.height,
        "margin": {"l": left, "r": right, "t": frame.top, "b": frame.bottom, "pad": 0},
        "barmode": "overlay",
        "xaxis": axis(frame.look, **(_quiet(frame) | xaxis)),
        "yaxis": hidden_axis(range=[count - 0.5, -0.5]),
        "annotations": [*words, *_left_out(frame)],
    }


def _quiet(frame: Frame) -> dict[str, Any]:
    """An axis without labels: the figures stand at the bars."""
    return {"showgrid": False, "zeroline": frame.placing == "beside", "showticklabels": False, "automargin": False}


def _mark_width(row: Row) -> float:
    return max(28.0, text_width(row.mark, SIZE) + 12) if row.mark else 0


def _label_width(row: Row) -> float:
    return _figure_width(row) + text_width(row.note, SMALL)


def _figure_width(row: Row) -> float:
    return text_width(row.figure, SIZE) * 1.08 + 6


def _words(row: Row, place: int, frame: Frame) -> list[dict[str, Any]]:
    palette, left = frame.look.palette, frame.margins[0]
    name = "<br>".join(map(plain, lines(row.name))) if frame.placing == "beside" else plain(row.name)
    lift = _LIFT[frame.placing][0]
    start = _at(place, lift) | {"x": 0, "xanchor": "left"}
    words = [start | {"xshift": _mark_width(row) - left, "text": name, "align": "left"}]
    if row.mark:
        mark = f'<b><span style="color:{row.mark_colour or palette.muted}">{row.mark}</span></b>'
        words.insert(0, start | {"xshift": -left, "text": mark})
    return [*words, *_label(row, place, frame)]


def _at(place: int, lift: int) -> dict[str, Any]:
    where = {"xref": "paper", "yref": "y", "y": place, "yshift": lift, "yanchor": "middle"}
    return where | {"showarrow": False, "borderpad": 0}


def _label(row: Row, place: int, frame: Frame) -> list[dict[str, Any]]:
    """Figure and note: two columns beside the bars, one line above them."""
    palette, right = frame.look.palette, frame.margins[1]
    note = f'<span style="font-size:{SMALL}px;color:{palette.muted}">{plain(row.note)}</span>' if row.note else ""
    figure = f'<b><span style="color:{row.colour or palette.ink}">{plain(row.figure)}</span></b>' if row.figure else ""
    end = _at(place, _LIFT[frame.placing][1]) | {"x": 1, "xanchor": "right", "xshift": right}
    if frame.placing != "beside" or not figure or not note:
        return [end | {"text": " ".join(filter(None, (figure, note)))}]
    notes = right - frame.notes - _SLACK
    return [end | {"xshift": notes - 5, "text": figure}, end | {"xanchor": "left", "xshift": notes, "text": note}]


def _left_out(frame: Frame) -> list[dict[str, Any]]:
    if not frame.hidden:
        return []
    said = texts("{count} more row in the table below", "{count} more rows in the table below", frame.hidden)
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "yshift": -6}
    font = {"size": SMALL, "color": frame.look.palette.muted}
    left = frame.margins[0]
    return [place | {"xshift": -left, "showarrow": False, "font": font, "text": speak(said, frame.look.language)}]


@cache
def _em(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in "mwMW%@":
        return 0.92
    if letter in "iljtfrI.,:;'|!()[] -·":
        return 0.34
    return 0.68 if letter.isupper() else 0.58
