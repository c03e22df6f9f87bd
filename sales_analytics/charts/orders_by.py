"""Where the orders come from: bars by type, customer, country or unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, row_layout, shown
from sales_analytics.charts.scale import Scale, scale_of
from sales_analytics.charts.theme import Look, framed
from sales_analytics.language.numbers import count, money
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.metrics.amounts import Amount, AmountBy
from sales_analytics.terms.filters import ORDER_TYPES, UNASSIGNED
from sales_analytics.terms.text import Text, text, texts

Dimension = Literal["type", "customer", "country", "name"]


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    amount: Decimal
    orders: int


def orders_by(records: Sequence[Amount | AmountBy], dimension: Dimension, look: Look) -> go.Figure:
    """One bar per value of `dimension` ("type", "customer", "country", or "name" for units), as they came.

    Money in the unit that `orders_scale` names, the orders beside it. What nobody named is grey.
    """
    bars = [_bar(one, dimension, look) for one in records]
    some = shown(bars, look)
    scale = orders_scale(records, look)
    frame = Frame(tuple(_row(one, scale, look) for one in some), look, len(bars) - len(some))
    values = [float(one.amount) for one in some]
    layout = row_layout(frame, range=[min([0.0, *values]), max(values, default=0) * 1.02 or 1])
    nobody = unit_name(UNASSIGNED, look.language)
    palette = look.palette
    bar = go.Bar(
        x=values,
        y=frame.ys(),
        width=frame.bar,
        orientation="h",
        marker={
            "color": [palette.missing if one.name == nobody else palette.accent for one in some],
            "cornerradius": 3,
        },
        hovertext=[money(one.amount, look.currency, look.language) for one in some],
        hovertemplate="%{hovertext}<extra></extra>",
        name="amount",
    )
    return framed([bar], layout, look)


def orders_scale(records: Sequence[Amount | AmountBy], look: Look) -> Scale:
    """The unit of the money in the figure's labels, for its subtitle."""
    return scale_of((one.amount for one in records), look.language, look.currency)


def type_title(order_type: str) -> Text:
    """What the orders of one type are called."""
    return text("Samples") if order_type == "sample" else text("Bulk orders")


def _bar(one: Amount | AmountBy, dimension: Dimension, look: Look) -> _Bar:
    found = str(getattr(one, dimension))
    name = speak(type_title(found), look.language) if found in ORDER_TYPES else unit_name(found, look.language)
    return _Bar(name, one.amount, one.orders)


def _row(one: _Bar, scale: Scale, look: Look) -> Row:
    orders = speak(texts("{count} order", "{count} orders", one.orders), look.language)
    return Row(one.name, scale.shown(one.amount) if one.amount else count(0, look.language), orders)
