"""Amount against target: a bar to a line, with a tick where it should be today."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, row_layout, shown
from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import Look, fill, framed, ink, tone_of
from sales_analytics.language.numbers import money, share
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.metrics.attainment import Attainment
from sales_analytics.terms.text import text


def attainment_bars(results: Sequence[Attainment], look: Look) -> go.Figure:
    """One row per unit, in the order of `results`; money in the unit that `attainment_scale` names.

    The line is the target, the tick below the bar what was expected by the as-of date. Colour is pace; a unit
    without target is grey and has neither line nor tick. At most `rows.MOST` rows, the rest is said.
    """
    some = shown(results, look)
    scale = attainment_scale(results, look)
    frame = Frame(tuple(_row(one, scale, look) for one in some), look, len(results) - len(some))
    highest = max((float(max(one.amount, one.target or 0)) for one in some), default=0) * 1.04 or 1
    lowest = min((float(one.amount) for one in some), default=0)
    data = [_track(frame, highest), _bars(some, frame), *_lines(some, frame)]
    return framed(data, row_layout(frame, range=[min(0.0, lowest), highest]), look)


def attainment_scale(results: Sequence[Attainment], look: Look) -> Scale:
    """The unit of the figure's labels, for its subtitle."""
    return scale_of((part for one in results for part in (one.amount, one.target)), look.language, look.currency)


def _row(one: Attainment, scale: Scale, look: Look) -> Row:
    name = unit_name(one.name, look.language)
    if not one.target or one.attainment is None:
        return Row(name, "", speak(text("no target · {amount}", amount=scale.shown(one.amount)), look.language))
    parts = text("{amount} of {target}", amount=scale.shown(one.amount), target=scale.shown(one.target))
    tone = tone_of(one.pace)
    colour = ink(tone, look.palette) if tone == "behind" else look.palette.ink
    return Row(name, share(one.attainment, look.language), speak(parts, look.language), colour)


def _track(frame: Frame, highest: float) -> go.Bar:
    colour = {"color": frame.look.palette.track, "cornerradius": 3}
    whole = [highest] * len(frame.rows)
    return go.Bar(
        x=whole, y=frame.ys(), width=frame.bar, orientation="h", marker=colour, hoverinfo="skip", name="track"
    )


def _bars(some: Sequence[Attainment], frame: Frame) -> go.Bar:
    palette = frame.look.palette
    colours = [fill(tone_of(one.pace) if one.target else "missing", palette) for one in some]
    return go.Bar(
        x=[float(one.amount) for one in some],
        y=frame.ys(),
        width=frame.bar,
        orientation="h",
        marker={"color": colours, "cornerradius": 3},
        hovertext=[_hover(one, frame.look) for one in some],
        hovertemplate="%{hovertext}<extra></extra>",
        name="amount",
    )


def _lines(some: Sequence[Attainment], frame: Frame) -> list[go.Scatter]:
    with_target = [(place, one) for place, one in enumerate(some) if one.target]
    below = (frame.bar / 2) + 5 / frame.row_height
    ticks = [(float(one.expected), frame.y(place) + below) for place, one in with_target if one.expected is not None]
    lines = [(float(one.target or 0), frame.y(place)) for place, one in with_target]
    return [
        _marks("expected", ticks, {"size": 5, "line": {"width": 2, "color": frame.look.palette.muted}}),
        _marks("target", lines, {"size": 19, "line": {"width": 2, "color": frame.look.palette.ink}}),
    ]


def _marks(name: str, points: Sequence[tuple[float, float]], marker: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers",
        marker={"symbol": "line-ns"} | marker,
        hoverinfo="skip",
        cliponaxis=False,
        name=name,
    )


def _hover(one: Attainment, look: Look) -> str:
    amount = money(one.amount, look.currency, look.language)
    parts = [text("Amount {amount}", amount=amount)]
    if one.target:
        parts.append(text("Target {target}", target=money(one.target, look.currency, look.language)))
    if one.expected is not None:
        parts.append(text("Expected by now {expected}", expected=money(one.expected, look.currency, look.language)))
    if one.landing is not None:
        parts.append(text("Lands at {landing}", landing=money(one.landing, look.currency, look.language)))
    return "<br>".join(speak(part, look.language) for part in parts)
