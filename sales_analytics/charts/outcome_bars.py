"""What became of orders: confirmed, open, lost, cancelled, as bars of their number."""

from collections.abc import Sequence

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, row_layout
from sales_analytics.charts.theme import Look, Tone, fill, framed
from sales_analytics.language.numbers import count, share
from sales_analytics.language.speech import speak
from sales_analytics.rules.order_outcomes import OrderOutcome, Outcome
from sales_analytics.terms.text import Text, text

_TONES: dict[OrderOutcome, Tone] = {"confirmed": "plain", "open": "close", "lost": "behind", "cancelled": "missing"}


def outcome_title(outcome: OrderOutcome) -> Text:
    """What the bar of an outcome is called."""
    titles: dict[OrderOutcome, Text] = {
        "confirmed": text("Confirmed"),
        "open": text("Open"),
        "lost": text("Lost"),
        "cancelled": text("Cancelled"),
    }
    return titles[outcome]


def outcome_bars(results: Sequence[Outcome], look: Look) -> go.Figure:
    """One bar for each outcome, in their order; the label is the number of orders and its share of all."""
    frame = Frame(tuple(_row(one, look) for one in results), look)
    values = [one.orders for one in results]
    bar = go.Bar(
        x=values,
        y=frame.ys(),
        width=frame.bar,
        orientation="h",
        marker={"color": [fill(_TONES[one.outcome], look.palette) for one in results], "cornerradius": 3},
        hoverinfo="skip",
        name="orders",
    )
    return framed([bar], row_layout(frame, range=[0, max(values, default=0) * 1.02 or 1]), look)


def _row(one: Outcome, look: Look) -> Row:
    part = share(one.share, look.language) if one.share is not None else ""
    return Row(speak(outcome_title(one.outcome), look.language), count(one.orders, look.language), part)
