"""How the amount grew against the path to the target, and where it lands at this pace."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from sales_analytics.charts.ends import End, Side, end_words, room_for
from sales_analytics.charts.rows import plain
from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import Look, axis, fill, framed, hidden_axis, ink, tone_of
from sales_analytics.charts.ticks import money_ticks
from sales_analytics.language.numbers import money, short_day
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.metrics.attainment import Attainment, CumulativeDay
from sales_analytics.terms.text import text

HEIGHT = 320
_TOP, _BOTTOM = 16, 28
_MOST_OTHERS = 5


def cumulative_line(days: Sequence[CumulativeDay], results: Sequence[Attainment], look: Look) -> go.Figure:
    """The unit that is furthest behind (`in_focus`) against its path; the others as quiet lines with their names.

    `days` as `metrics.attainment.cumulative` gives them, `results` the units to be drawn. Dashed is the path to
    the target, dotted the way to the landing. Money in the unit that `cumulative_scale` names.
    """
    focus = in_focus(results)
    if focus is None:
        return framed([], {"height": HEIGHT, "xaxis": hidden_axis(), "yaxis": hidden_axis()}, look)
    scale = cumulative_scale(days, results, look)
    own = [one for one in days if one.name == focus.name]
    others = [one.name for one in results if one.name != focus.name][:_MOST_OTHERS]
    quiet = [_quiet([one for one in days if one.name == name], look) for name in others]
    ends = [*_own_ends(own, focus, scale, look), *(end for name in others for end in _quiet_end(name, days, look))]
    data = [*quiet, _path(own, look), _landing(own, focus, look), _actual(own, focus, look), _today(own, focus, look)]
    return framed(data, _layout(days, ends, own, (scale, look)), look)


def in_focus(results: Sequence[Attainment]) -> Attainment | None:
    """The unit with the lowest pace; the first one where none has a pace; None of nothing."""
    paced = [one for one in results if one.pace is not None]
    return min(paced, key=lambda one: one.pace or 0) if paced else next(iter(results), None)


def days_in_focus(days: Sequence[CumulativeDay], results: Sequence[Attainment]) -> list[CumulativeDay]:
    """The days of the line that is in focus, as far as there are amounts: its points, in their order."""
    focus = in_focus(results)
    return _so_far([one for one in days if focus and one.name == focus.name])


def cumulative_scale(days: Sequence[CumulativeDay], results: Sequence[Attainment], look: Look) -> Scale:
    """The unit of the figure's axis and labels, for its subtitle."""
    sums = [one.cumulative for one in days] + [one.expected for one in days]
    return scale_of([*sums, *(one.landing for one in results)], look.language, look.currency)


def _so_far(days: Sequence[CumulativeDay]) -> list[CumulativeDay]:
    return [one for one in days if one.cumulative is not None]


def _line(points: Sequence[tuple[date, float]], name: str, line: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="lines",
        line=line,
        hoverinfo="skip",
        cliponaxis=False,
        name=name,
    )


def _quiet(own: Sequence[CumulativeDay], look: Look) -> go.Scatter:
    points = [(one.day, float(one.cumulative or 0)) for one in _so_far(own)]
    return _line(points, own[0].name if own else "", {"width": 1.5, "color": look.palette.missing})


def _path(own: Sequence[CumulativeDay], look: Look) -> go.Scatter:
    points = [(one.day, float(one.expected)) for one in own if one.expected is not None]
    return _line(points, "expected", {"width": 1.5, "color": look.palette.muted, "dash": "dash"})


def _landing(own: Sequence[CumulativeDay], focus: Attainment, look: Look) -> go.Scatter:
    so_far = _so_far(own)
    points: list[tuple[date, float]] = []
    if focus.landing is not None and so_far and so_far[-1].day < own[-1].day:
        points = [(so_far[-1].day, float(focus.amount)), (own[-1].day, float(focus.landing))]
    return _line(points, "landing", {"width": 2, "color": fill(tone_of(focus.pace), look.palette), "dash": "dot"})


def _actual(own: Sequence[CumulativeDay], focus: Attainment, look: Look) -> go.Scatter:
    so_far = _so_far(own)
    line = _line(  # only what has markers can be clicked
        [(one.day, float(one.cumulative or 0)) for one in so_far],
        focus.name,
        {"width": 3, "color": fill(tone_of(focus.pace), look.palette)},
    )
    line.update(
        mode="lines+markers",
        marker={"size": 12, "opacity": 0},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
        hoverinfo=None,
        hovertext=[_hover(one, look) for one in so_far],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    return line


def _today(own: Sequence[CumulativeDay], focus: Attainment, look: Look) -> go.Scatter:
    last = _so_far(own)[-1:]
    return go.Scatter(
        x=[one.day for one in last],
        y=[float(one.cumulative or 0) for one in last],
        mode="markers",
        marker={"size": 9, "color": fill(tone_of(focus.pace), look.palette)},
        unselected={"marker": {"opacity": 1}},
        hoverinfo="skip",
        cliponaxis=False,
        name="today",
    )


def _own_ends(own: Sequence[CumulativeDay], focus: Attainment, scale: Scale, look: Look) -> list[End]:
    tone, last = ink(tone_of(focus.pace), look.palette), own[-1].day if own else None
    ends, so_far = [], _so_far(own)
    if focus.target and last:
        said = text("target {target}", target=scale.shown(focus.target))
        ends.append(End(speak(said, look.language), last, float(focus.target), look.palette.muted))
    if focus.landing is not None and last and so_far and so_far[-1].day < last:
        said = text("lands {landing}", landing=scale.shown(focus.landing))
        ends.append(End(speak(said, look.language), last, float(focus.landing), tone))
    if so_far:
        name = f"<b>{plain(unit_name(focus.name, look.language))} {scale.shown(focus.amount)}</b>"
        side: Side = "right" if so_far[-1].day == last else "above" if (focus.pace or 1) >= 1 else "below"
        ends.append(End(name, so_far[-1].day, float(so_far[-1].cumulative or 0), tone, side))
    return ends


def _quiet_end(name: str, days: Sequence[CumulativeDay], look: Look) -> list[End]:
    said = plain(unit_name(name, look.language))
    last = _so_far([one for one in days if one.name == name])[-1:]
    muted, paper = look.palette.muted, look.palette.paper
    return [End(said, one.day, float(one.cumulative or 0), muted, ground=paper) for one in last]


def _layout(
    days: Sequence[CumulativeDay], ends: Sequence[End], own: Sequence[CumulativeDay], how: tuple[Scale, Look]
) -> dict[str, Any]:
    scale, look = how
    if not days:
        return {"height": HEIGHT}
    dates = _dates(days, look)
    first, last = days[0].day, max(one.day for one in days)
    highest, lowest = _range(ends, own)
    vals, words = money_ticks(highest, scale)
    pixel = (highest - lowest) / (HEIGHT - _TOP - _BOTTOM)
    xaxis = {
        "range": [first, last],
        "tickvals": [when for when, _ in dates],
        "ticktext": [said for _, said in dates],
        "type": "date",
        "showgrid": False,
        "zeroline": False,
        "ticklabelstandoff": 6,
    }
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": room_for(ends, last), "t": _TOP, "b": _BOTTOM},
        "xaxis": axis(look, **xaxis),
        "yaxis": axis(look, tickvals=vals, ticktext=words, range=[lowest, highest]),
        "annotations": end_words(ends, pixel, lowest),
    }


def _range(ends: Sequence[End], own: Sequence[CumulativeDay]) -> tuple[float, float]:
    sums = [float(part) for one in own for part in (one.cumulative, one.expected) if part is not None]
    values = [0.0, *sums, *(end.value for end in ends)]
    return max(values) * 1.06 or 1, min(values) * 1.06


def _dates(days: Sequence[CumulativeDay], look: Look) -> list[tuple[date, str]]:
    every = sorted({one.day for one in days})
    step = max(1, -(-len(every) // (6 if look.width == "wide" else 3)))
    some = [when for when in every[:-1:step] if (every[-1] - when).days >= step * 0.7]
    return [(when, short_day(when, look.language)) for when in [*some, *every[-1:]]]


def _hover(one: CumulativeDay, look: Look) -> str:
    said = [short_day(one.day, look.language)]
    if one.cumulative is not None:
        amount = text("Amount {amount}", amount=money(one.cumulative, look.currency, look.language))
        said.append(speak(amount, look.language))
    if one.expected is not None:
        path = text("Expected by now {expected}", expected=money(one.expected, look.currency, look.language))
        said.append(speak(path, look.language))
    return "<br>".join(said)
