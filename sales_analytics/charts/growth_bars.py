"""Amount against a year before: a bar to a line, the line is last year."""

from collections.abc import Sequence

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, row_layout, shown
from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import Look, Tone, fill, framed, ink
from sales_analytics.language.numbers import money, signed_share
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.metrics.growth import Growth
from sales_analytics.terms.text import text


def growth_bars(results: Sequence[Growth], look: Look) -> go.Figure:
    """One row per unit in the order of `results`; the bar is this year's amount, the line the year before's.

    The label is the growth and both amounts, in the unit that `growth_scale` names. Who sold nothing a year before
    is new and has no line.
    """
    some = shown(results, look)
    scale = growth_scale(results, look)
    frame = Frame(tuple(_row(one, scale, look) for one in some), look, len(results) - len(some))
    both = [float(amount) for one in some for amount in (one.amount, one.amount_year_before)]
    layout = row_layout(frame, range=[min([0.0, *both]), max(both, default=0) * 1.04 or 1])
    bar = go.Bar(
        x=[float(one.amount) for one in some],
        y=frame.ys(),
        width=frame.bar,
        orientation="h",
        marker={"color": [fill(_tone(one), look.palette) for one in some], "cornerradius": 3},
        hovertext=[_hover(one, look) for one in some],
        hovertemplate="%{hovertext}<extra></extra>",
        name="amount",
    )
    return framed([bar, _lines(some, frame)], layout, look)


def growth_scale(results: Sequence[Growth], look: Look) -> Scale:
    """The unit of the money in the figure's labels, for its subtitle."""
    amounts = (part for one in results for part in (one.amount, one.amount_year_before))
    return scale_of(amounts, look.language, look.currency)


def _tone(one: Growth) -> Tone:
    if one.growth is None:
        return "missing"
    return "ahead" if one.growth >= 0 else "behind"


def _row(one: Growth, scale: Scale, look: Look) -> Row:
    name, amount = unit_name(one.name, look.language), scale.shown(one.amount)
    if one.growth is None:
        return Row(name, speak(text("new"), look.language), amount)
    parts = text("{amount} after {before}", amount=amount, before=scale.shown(one.amount_year_before))
    colour = ink(_tone(one), look.palette)
    return Row(name, signed_share(one.growth, look.language), speak(parts, look.language), colour)


def _lines(some: Sequence[Growth], frame: Frame) -> go.Scatter:
    points = [(float(one.amount_year_before), frame.y(place)) for place, one in enumerate(some) if not one.is_new]
    return go.Scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers",
        marker={"symbol": "line-ns", "size": 19, "line": {"width": 2, "color": frame.look.palette.ink}},
        hoverinfo="skip",
        cliponaxis=False,
        name="year before",
    )


def _hover(one: Growth, look: Look) -> str:
    amount = text("Amount {amount}", amount=money(one.amount, look.currency, look.language))
    before = text("A year before {amount}", amount=money(one.amount_year_before, look.currency, look.language))
    return "<br>".join(speak(part, look.language) for part in (amount, before))
