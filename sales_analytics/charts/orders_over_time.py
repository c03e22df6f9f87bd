"""How orders come in: one bar per day, week or month."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

import plotly.graph_objects as go

from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import SMALL, Look, axis, framed
from sales_analytics.charts.ticks import money_ticks
from sales_analytics.language.numbers import count, day, money, short_day, short_month
from sales_analytics.language.speech import speak
from sales_analytics.metrics.amounts import AmountByPeriod
from sales_analytics.terms.text import texts

Measure = Literal["amount", "orders"]
Step = Literal["day", "week", "month"]
HEIGHT = 300
_LABELS = {"wide": 14, "narrow": 6}
_MONTHS = {"wide": 12, "narrow": 6}
_TICKS = {"wide": 8, "narrow": 4}
_MILLISECONDS = 86_400_000
_DAYS = {"day": 1, "week": 7, "month": 28}


def orders_over_time(records: Sequence[AmountByPeriod], step: Step, measure: Measure, look: Look) -> go.Figure:
    """One bar per record, of one unit (level total). A day without orders has no record and shows as a gap.

    A dozen bars carry their figures; of more, the highest does, and the latest where no bar beside it
    stands in its way.
    """
    values = [_value(one, measure) for one in records]
    scale = over_time_scale(records, look)
    bar = go.Bar(
        x=[one.period for one in records],
        y=values,
        width=0.66 * _DAYS[step] * _MILLISECONDS,
        marker={"color": look.palette.accent, "cornerradius": 2},
        text=_labels(records, measure, scale, look),
        textposition="outside",
        textangle=0,
        constraintext="none",
        cliponaxis=False,
        textfont={"size": SMALL, "color": look.palette.ink},
        hovertext=[_hover(one, look) for one in records],
        hovertemplate="%{hovertext}<extra></extra>",
        name=measure,
    )
    return framed([bar], _layout(records, step, (measure, scale), look), look)


def over_time_scale(records: Sequence[AmountByPeriod], look: Look) -> Scale:
    """The unit of the money in the figure's labels, for its subtitle."""
    return scale_of((one.amount for one in records), look.language, look.currency)


def _value(one: AmountByPeriod, measure: Measure) -> float:
    return float(one.amount) if measure == "amount" else float(one.orders)


def _shown(one: AmountByPeriod, measure: Measure, scale: Scale) -> str:
    return scale.shown(one.amount) if measure == "amount" else count(one.orders, scale.language)


def _labels(records: Sequence[AmountByPeriod], measure: Measure, scale: Scale, look: Look) -> list[str]:
    if len(records) <= _LABELS[look.width]:
        return [_shown(one, measure, scale) for one in records]
    values = [_value(one, measure) for one in records]
    highest, latest = values.index(max(values)), len(values) - 1
    has_room = latest - highest > 1 and max(values[-3:]) == values[-1]
    told = {highest, latest} if has_room else {highest}
    return [_shown(one, measure, scale) if place in told else "" for place, one in enumerate(records)]


def _layout(records: Sequence[AmountByPeriod], step: Step, how: tuple[Measure, Scale], look: Look) -> dict[str, Any]:
    measure, scale = how
    highest = max((_value(one, measure) for one in records), default=0) or 1
    lowest = min([0.0, *(_value(one, measure) for one in records)])
    vals, words = money_ticks(highest, scale) if measure == "amount" else money_ticks(highest, _counts(look))
    days = _days(records, step, look)
    half = timedelta(days=_DAYS[step] * 0.6)
    span = [_midnight(records[0].period) - half, _midnight(records[-1].period) + half] if records else None
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": 12, "t": 24, "b": 28},
        "xaxis": axis(
            look, showgrid=False, zeroline=False, type="date", range=span, ticklabelstandoff=6,
            tickvals=[when for when, _ in days], ticktext=[said for _, said in days],
        ),
        "yaxis": axis(look, tickvals=vals, ticktext=words, range=[lowest * 1.15, highest * 1.12]),
    }  # fmt: skip


def _midnight(when: date) -> datetime:
    return datetime.combine(when, time())


def _counts(look: Look) -> Scale:
    return Scale(1, 0, "", "", look.language)


def _days(records: Sequence[AmountByPeriod], step: Step, look: Look) -> list[tuple[date, str]]:
    """Some of the periods, evenly spread, with what stands under them."""
    if not records:
        return []
    if step == "month":
        every = max(1, -(-len(records) // _MONTHS[look.width]))
        return [(one.period, short_month(one.period, look.language)) for one in records[::every]]
    days = (records[-1].period - records[0].period).days
    every = _DAYS[step] * max(1, -(-days // (_DAYS[step] * _TICKS[look.width])))
    some = (records[0].period + timedelta(days=gone) for gone in range(0, days + 1, every))
    return [(when, short_day(when, look.language)) for when in some]


def _hover(one: AmountByPeriod, look: Look) -> str:
    orders = speak(texts("{count} order", "{count} orders", one.orders), look.language)
    return f"{day(one.period, look.language)}<br>{money(one.amount, look.currency, look.language)}<br>{orders}"
