"""What people promised against what came: the tolerance as a range with a dot on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, line_at, row_layout, shown
from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import Look, Tone, fill, framed, ink
from sales_analytics.language.numbers import count, money, share
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.forecasts import Forecast, Tolerances
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.terms.text import Text, text

Reading = Literal["inside", "second", "outside", "none"]
_TONES: dict[Reading, Tone] = {"inside": "ahead", "second": "close", "outside": "behind", "none": "missing"}
_SYMBOLS: dict[Reading, str] = {"inside": "circle", "second": "diamond", "outside": "square"}
_READINGS: dict[str, Reading] = {
    "passed": "inside",
    "amber": "second",
    "failed": "outside",
    "inside": "inside",
    "second reading": "second",
    "outside": "outside",
}
_BEYOND = 0.08
"""Of the forecast, that the scale reaches beyond the second reading."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One row: what is held against the forecast, and what its note says."""

    name: str
    reading: Reading
    amount: Decimal
    forecast: Decimal | None
    note: Text
    verdict: Text
    is_final: bool

    @property
    def reached(self) -> float | None:
        """Amount as a share of the forecast; None where that says nothing."""
        return float(self.amount / self.forecast) if self.forecast and self.forecast > 0 else None


def forecast_bands(results: Sequence[Forecast], within: Tolerances, look: Look) -> go.Figure:
    """One row per unit in the order of `results`; the scale is the amount as a share of the forecast.

    So every band is equally wide: as wide as the tolerance, the paler one as the second reading. A dot beyond the
    scale becomes an arrow at its edge. Who gave no forecast, or one of nothing, has a row without band.
    """
    scale = forecast_scale(results, look)
    some = [_final(one, scale) for one in shown(results, look)]
    return _figure(some, within, len(results) - len(some), look)


def landing_bands(results: Sequence[Underway], within: Tolerances, look: Look) -> go.Figure:
    """As `forecast_bands` for a running period: hollow marks stand where a unit would end at this pace."""
    scale = forecast_scale(results, look)
    some = [_expected(one, scale) for one in shown(results, look)]
    return _figure(some, within, len(results) - len(some), look)


def forecast_scale(results: Sequence[Forecast] | Sequence[Underway], look: Look) -> Scale:
    """The unit of the money in the figure's labels, for its subtitle."""
    return scale_of((part for one in results for part in (one.amount, one.forecast)), look.language, look.currency)


def _final(one: Forecast, scale: Scale) -> _Mark:
    note = text("{amount} of {target}", amount=scale.shown(one.amount), target=scale.shown(one.forecast or Decimal(0)))
    reading = _READINGS.get(one.state, "none")
    if one.forecast is None:
        note = text("{amount}", amount=scale.shown(one.amount))
    return _Mark(one.name, reading, one.amount, one.forecast, note, word(one.state), is_final=True)


def _expected(one: Underway, scale: Scale) -> _Mark:
    words = {"landing": scale.shown(one.landing), "amount": scale.shown(one.amount)}
    reading = _READINGS.get(one.ending, "none")
    if one.forecast is None:
        note = text("{amount} so far", amount=words["amount"])
    else:
        note = text("lands at {landing} of {target}", landing=words["landing"], target=scale.shown(one.forecast))
    return _Mark(one.name, reading, one.landing, one.forecast, note, word(one.ending), is_final=False)


def _figure(some: Sequence[_Mark], within: Tolerances, hidden: int, look: Look) -> go.Figure:
    frame = Frame(tuple(_row(one, within, look) for one in some), look, hidden, top=34)
    passes, second = float(within.tolerance) / 100, float(within.amber) / 100
    edges = (1 - second - _BEYOND, 1 + second + _BEYOND)
    steps = list(dict.fromkeys([1 - second, 1 - passes, 1.0, 1 + passes, 1 + second]))
    layout = row_layout(
        frame,
        range=list(edges),
        side="top",
        showticklabels=True,
        tickvals=steps,
        ticktext=[*(count(round(step * 100), look.language) for step in steps[:-1]), share(steps[-1], look.language)],
        zeroline=False,
    )
    bands = [_band(some, frame, second, "close", 0.22), _band(some, frame, passes, "ahead", 0.32)]
    data = [*bands, _dots(some, frame, edges)]
    return framed(data, layout | {"shapes": line_at(1, frame, look.palette.muted)}, look)


def _row(one: _Mark, within: Tolerances, look: Look) -> Row:
    name, note = unit_name(one.name, look.language), speak(one.note, look.language)
    if one.is_final or one.forecast is None:
        note = f"{speak(one.verdict, look.language)} · {note}"
    if one.forecast is None:
        return Row(name, "", note)
    figure = share(one.reached, look.language) if one.reached is not None else ""
    return Row(name, _outside(one, within, figure, look), note, ink(_TONES[one.reading], look.palette))


def _outside(one: _Mark, within: Tolerances, figure: str, look: Look) -> str:
    """A failed 110.4 % must not be read as 110 %: where rounding would cross a bound, show a decimal."""
    if one.reached is None or one.reading == "inside":
        return figure
    bounds = {100 + sign * edge for edge in (within.tolerance, within.amber) for sign in (1, -1)}
    return share(one.reached, look.language, 1) if round(one.reached * 100) in bounds else figure


def _band(some: Sequence[_Mark], frame: Frame, half: float, tone: Tone, opacity: float) -> go.Bar:
    with_band = [frame.y(place) for place, one in enumerate(some) if one.reached is not None]
    return go.Bar(
        x=[2 * half] * len(with_band),
        base=[1 - half] * len(with_band),
        y=with_band,
        width=frame.bar,
        orientation="h",
        marker={"color": fill(tone, frame.look.palette), "opacity": opacity},
        hoverinfo="skip",
        name=f"±{half:.0%}",
    )


def _dots(some: Sequence[_Mark], frame: Frame, edges: tuple[float, float]) -> go.Scatter:
    look = frame.look
    dots = [(place, one, reached) for place, one in enumerate(some) if (reached := one.reached) is not None]
    colours = [fill(_TONES[one.reading], look.palette) for _, one, _ in dots]
    hollow = any(not one.is_final for one in some)
    return go.Scatter(
        x=[min(max(reached, edges[0]), edges[1]) for _, _, reached in dots],
        y=[frame.y(place) for place, _, _ in dots],
        mode="markers",
        marker={
            "size": 11,
            "symbol": [_symbol(one, reached, edges) for _, one, reached in dots],
            "color": [look.palette.paper] * len(dots) if hollow else colours,
            "line": {"width": 2.5, "color": colours} if hollow else {"width": 1.5, "color": look.palette.paper},
        },
        hovertext=[_hover(one, look) for _, one, _ in dots],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name="amount",
    )


def _symbol(one: _Mark, reached: float, edges: tuple[float, float]) -> str:
    if reached < edges[0]:
        return "triangle-left"
    return "triangle-right" if reached > edges[1] else _SYMBOLS[one.reading]


def _hover(one: _Mark, look: Look) -> str:
    amount = money(one.amount, look.currency, look.language)
    shown_amount = text("Amount {amount}", amount=amount) if one.is_final else text("Lands at {amount}", amount=amount)
    said = text("Forecast {forecast}", forecast=money(one.forecast or Decimal(0), look.currency, look.language))
    return "<br>".join(speak(part, look.language) for part in (shown_amount, said))
