"""What people promised against what came: the ±10 % band as a range with a dot on it."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, line_at, row_layout, shown
from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import Look, Tone, fill, framed, ink
from sales_analytics.language.numbers import count, money, share
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.forecasts import Forecast
from sales_analytics.terms.text import text

_TONES: dict[str, Tone] = {"passed": "ahead", "amber": "close", "failed": "behind", "not submitted": "missing"}
_SYMBOLS = {"passed": "circle", "amber": "diamond", "failed": "square"}
PASSES, SECOND_READING = 0.1, 0.2
_FROM, _TO = 0.72, 1.28
_STEPS = (0.8, 0.9, 1.0, 1.1, 1.2)


def forecast_bands(results: Sequence[Forecast], look: Look) -> go.Figure:
    """One row per unit in the order of `results`; the scale is the amount as a share of the forecast.

    So every band is equally wide: 90 to 110 % passes, 80 to 120 % is the second reading. A dot beyond the scale
    becomes an arrow at its edge. Who gave no forecast, or one of nothing, has a row without band.
    """
    some = shown(results, look)
    scale = forecast_scale(results, look)
    frame = Frame(tuple(_row(one, scale, look) for one in some), look, len(results) - len(some), top=34)
    layout = row_layout(
        frame,
        range=[_FROM, _TO],
        side="top",
        showticklabels=True,
        tickvals=list(_STEPS),
        ticktext=[*(count(round(step * 100), look.language) for step in _STEPS[:-1]), share(_STEPS[-1], look.language)],
        zeroline=False,
    )
    data = [_band(some, frame, SECOND_READING), _band(some, frame, PASSES), _dots(some, frame)]
    return framed(data, layout | {"shapes": line_at(1, frame, look.palette.muted)}, look)


def forecast_scale(results: Sequence[Forecast], look: Look) -> Scale:
    """The unit of the money in the figure's labels, for its subtitle."""
    return scale_of((part for one in results for part in (one.amount, one.forecast)), look.language, look.currency)


def _reached(one: Forecast) -> float | None:
    """Amount as a share of the forecast; None where that says nothing."""
    return float(one.amount / one.forecast) if one.forecast and one.forecast > 0 else None


def _row(one: Forecast, scale: Scale, look: Look) -> Row:
    name, reached = unit_name(one.name, look.language), _reached(one)
    state = speak(word(one.state), look.language)
    if one.forecast is None:
        return Row(name, "", f"{state} · {scale.shown(one.amount)}")
    parts = text("{amount} of {target}", amount=scale.shown(one.amount), target=scale.shown(one.forecast))
    figure = share(reached, look.language) if reached is not None else ""
    note = f"{state} · {speak(parts, look.language)}"
    return Row(name, _outside(one.state, reached, figure, look), note, ink(_TONES[one.state], look.palette))


def _outside(state: str, reached: float | None, figure: str, look: Look) -> str:
    """A failed 110.4 % must not be read as 110 %: where rounding would cross a bound, show a decimal."""
    if reached is None or state == "passed":
        return figure
    return share(reached, look.language, 1) if round(reached * 100) in (80, 90, 110, 120) else figure


def _band(some: Sequence[Forecast], frame: Frame, half: float) -> go.Bar:
    palette = frame.look.palette
    with_band = [frame.y(place) for place, one in enumerate(some) if _reached(one) is not None]
    tone, opacity = ("ahead", 0.32) if half == PASSES else ("close", 0.22)
    return go.Bar(
        x=[2 * half] * len(with_band),
        base=[1 - half] * len(with_band),
        y=with_band,
        width=frame.bar,
        orientation="h",
        marker={"color": getattr(palette, tone), "opacity": opacity},
        hoverinfo="skip",
        name=f"±{half:.0%}",
    )


def _dots(some: Sequence[Forecast], frame: Frame) -> go.Scatter:
    look = frame.look
    dots = [(place, one, reached) for place, one in enumerate(some) if (reached := _reached(one)) is not None]
    return go.Scatter(
        x=[min(max(reached, _FROM), _TO) for _, _, reached in dots],
        y=[frame.y(place) for place, _, _ in dots],
        mode="markers",
        marker={
            "size": 11,
            "symbol": [_symbol(one, reached) for _, one, reached in dots],
            "color": [fill(_TONES[one.state], look.palette) for _, one, _ in dots],
            "line": {"width": 1.5, "color": look.palette.paper},
        },
        hovertext=[_hover(one, look) for _, one, _ in dots],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name="amount",
    )


def _symbol(one: Forecast, reached: float) -> str:
    if reached < _FROM:
        return "triangle-left"
    return "triangle-right" if reached > _TO else _SYMBOLS[one.state]


def _hover(one: Forecast, look: Look) -> str:
    amount = text("Amount {amount}", amount=money(one.amount, look.currency, look.language))
    said = text("Forecast {forecast}", forecast=money(one.forecast or Decimal(0), look.currency, look.language))
    return "<br>".join(speak(part, look.language) for part in (amount, said))
