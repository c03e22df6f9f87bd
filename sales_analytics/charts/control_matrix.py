"""Target hit and forecast kept: four named fields with the names in them, and those without forecast."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from sales_analytics.charts.rows import plain, text_width
from sales_analytics.charts.theme import SIZE, SMALL, Look, Tone, framed, hidden_axis, ink
from sales_analytics.language.numbers import count
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.forecasts import Control, Forecast
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.terms.text import Text, text, texts

_CELL = {"wide": 380.0, "narrow": 320.0}
"""Pixels that a field has for its names, at least."""
_LINE, _HEAD, _MOST_LINES = 20, 62, {"wide": 6, "narrow": 4}


@dataclass(frozen=True, slots=True)
class _Field:
    control: Control
    column: int
    row: int
    tone: Tone
    meaning: Text


def _fields() -> list[_Field]:
    return [
        _Field("controlled win", 0, 0, "ahead", text("target hit, forecast kept")),
        _Field("lucky win", 1, 0, "close", text("target hit, forecast missed")),
        _Field("honest miss", 0, 1, "close", text("target missed, forecast kept")),
        _Field("blind miss", 1, 1, "behind", text("target missed, forecast missed")),
        _Field("no forecast", 0, 2, "missing", text("nothing was promised")),
    ]


def control_matrix(results: Sequence[Forecast] | Sequence[Underway], look: Look) -> go.Figure:
    """Two by two on a wide page, one under the other on a phone; "no forecast" is the fifth field.

    Units without target belong to no field. A field shows as many names as it has room for and counts the rest.
    """
    places = _places(_fields(), look)
    lines = {field.control: _name_lines(_names(results, field.control, look), look) for field, *_ in places}
    rows = max(row for *_, row in places) + 1
    heights = [
        _HEAD + _LINE * max(len(lines[field.control]) for field, _, at in places if at == row) for row in range(rows)
    ]
    tops = [sum(heights[:row]) for row in range(rows)]
    total = sum(heights)
    words = [part for field, column, row in places for part in _words(field, (column, tops[row]), results, lines, look)]
    layout = {
        "height": total,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": hidden_axis(range=[0, 1]),
        "yaxis": hidden_axis(range=[total, 0]),
        "shapes": [_rule(top, look) for top in tops[1:]] + _divider(tops, total, look),
        "annotations": words,
    }
    return framed([go.Scatter(x=[0, 1], y=[0, total], mode="none", hoverinfo="skip")], layout, look)


def _places(fields: Sequence[_Field], look: Look) -> list[tuple[_Field, int, int]]:
    if look.width == "wide":
        return [(field, field.column, field.row) for field in fields]
    return [(field, 0, place) for place, field in enumerate(fields)]


def _names(results: Sequence[Forecast] | Sequence[Underway], control: Control, look: Look) -> list[str]:
    return [unit_name(one.name, look.language) for one in results if one.control == control]


def _name_lines(names: Sequence[str], look: Look) -> list[str]:
    """The names in lines that fit; what does not fit is counted in the last one."""
    lines: list[str] = []
    for place, name in enumerate(names):
        joined = f"{lines[-1]} · {name}" if lines else name
        if lines and text_width(joined, SMALL) <= _CELL[look.width]:
            lines[-1] = joined
        elif len(lines) == _MOST_LINES[look.width]:
            hidden = texts("and {count} more", "and {count} more", len(names) - place)
            return [*lines, speak(hidden, look.language)]
        else:
            lines.append(name)
    return lines or ["–"]


def _words(
    field: _Field,
    at: tuple[int, int],
    results: Sequence[Forecast] | Sequence[Underway],
    lines: dict[Control, list[str]],
    look: Look,
) -> list[dict[str, Any]]:
    column, top = at
    palette = look.palette
    number = count(sum(one.control == field.control for one in results), look.language)
    title = speak(word(field.control), look.language)
    meaning = f'<span style="font-size:{SMALL}px;color:{palette.muted}">{speak(field.meaning, look.language)}</span>'
    title = title[:1].upper() + title[1:]
    head = f'<b><span style="color:{ink(field.tone, palette)}">{title} · {number}</span></b>'
    common = {"x": column * 0.5, "xanchor": "left", "yanchor": "top", "showarrow": False, "align": "left"}
    common |= {"xshift": 14 if column else 0}
    names = "<br>".join(plain(line) for line in lines[field.control])
    return [
        common | {"y": top + 6, "text": f"{head}<br>{meaning}", "font": {"size": SIZE}},
        common | {"y": top + 48, "text": names, "font": {"size": SMALL}},
    ]


def _rule(top: int, look: Look) -> dict[str, Any]:
    line = {"color": look.palette.lines, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": top, "line": line}


def _divider(tops: Sequence[int], total: int, look: Look) -> list[dict[str, Any]]:
    if look.width == "narrow":
        return []
    line = {"color": look.palette.lines, "width": 1}
    bottom = tops[2] if len(tops) > 2 else total
    return [{"type": "line", "x0": 0.5, "x1": 0.5, "y0": 6, "y1": bottom - 6, "line": line}]
