"""Who leads: rank, bar, figure, and how far it is to the next rank."""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, line_at, row_layout, shown
from sales_analytics.charts.scale import Scale, apart, scale_of
from sales_analytics.charts.theme import Look, Palette, framed
from sales_analytics.language.numbers import count, money, share
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.terms.text import Text, text

LAST_IN_GOLD = 3


def leaderboard_bars(places: Sequence[Place], by: Race, look: Look) -> go.Figure:
    """One row per unit, in the order of `places`; gold for ranks 1 to 3, grey without rank.

    By amount in the unit that `leaderboard_scale` names, by orders in orders: the note is the distance to the next
    better rank, for the leader the lead. By attainment in per cent, with a line at 100 %: the note has both parts.
    """
    some = shown(places, look)
    scale = leaderboard_scale(places, by, look)
    rows = [_row(place, one, some, (by, scale, look)) for place, one in enumerate(some)]
    frame = Frame(tuple(rows), look, len(places) - len(some))
    values = [_value(one, by) for one in some]
    highest = max([*values, *_whole(by)], default=0) * 1.02 or 1
    layout = row_layout(frame, range=[min([0.0, *values]), highest])
    lines = [line for whole in _whole(by) for line in line_at(whole, frame, look.palette.ink)]
    return framed([_bars(some, values, frame)], layout | {"shapes": lines}, look)


def leaderboard_scale(places: Sequence[Place], by: Race, look: Look) -> Scale:
    """The unit of the money in the figure's labels, for its subtitle; by amount it tells the ranks apart."""
    if by != "amount":
        return scale_of((one.target or one.amount for one in places), look.language, look.currency)
    return apart([one.amount for one in places], scale_of((one.amount for one in places), look.language, look.currency))


def rank_colours(rank: int | None, palette: Palette) -> tuple[str, str]:
    """Fill and ink of a rank: gold is for the first three only."""
    if rank is None:
        return palette.missing, palette.missing_ink
    return (palette.gold, palette.gold_ink) if rank <= LAST_IN_GOLD else (palette.accent, palette.muted)


def _whole(by: Race) -> list[float]:
    return [1.0] if by == "attainment" else []


def _value(one: Place, by: Race) -> float:
    if by == "orders":
        return one.orders
    return float(one.amount) if by == "amount" else one.attainment or 0.0


def _row(place: int, one: Place, places: Sequence[Place], how: tuple[Race, Scale, Look]) -> Row:
    by, scale, look = how
    following = next((other.gap_to_next for other in places[place + 1 :] if other.rank != one.rank), None)
    note = _distance(one, following, how)
    parts = [speak(part, look.language) for part in (_parts(one, by, scale), note) if part]
    mark = "–" if one.rank is None else str(one.rank)
    return Row(
        name=unit_name(one.name, look.language),
        figure=_figure(one, by, scale),
        note=" · ".join(parts),
        mark=mark,
        mark_colour=rank_colours(one.rank, look.palette)[1],
    )


def _figure(one: Place, by: Race, scale: Scale) -> str:
    if by == "orders":
        return count(one.orders, scale.language)
    if by == "amount":
        return scale.shown(one.amount)
    return "" if one.attainment is None else share(one.attainment, scale.language, 1)


def _parts(one: Place, by: Race, scale: Scale) -> Text | None:
    if by != "attainment":
        return None
    if not one.target:
        return text("no target · {amount}", amount=scale.shown(one.amount))
    return text("{amount} of {target}", amount=scale.shown(one.amount), target=scale.shown(one.target))


def _distance(one: Place, following: Decimal | float | None, how: tuple[Race, Scale, Look]) -> Text | None:
    if one.tied:
        return text("tied")
    if one.rank is None or how[0] == "attainment":
        return None
    if one.rank == 1:
        return text("leads by {gap}", gap=_gap(following, how)) if following is not None else None
    return text("{gap} behind", gap=_gap(one.gap_to_next, how)) if one.gap_to_next is not None else None


def _gap(gap: Decimal | float | None, how: tuple[Race, Scale, Look]) -> str:
    by, scale, look = how
    return count(int(gap or 0), look.language) if by == "orders" else scale.shown(Decimal(gap or 0))


def _bars(some: Sequence[Place], values: Sequence[float], frame: Frame) -> go.Bar:
    look = frame.look
    return go.Bar(
        x=list(values),
        y=frame.ys(),
        width=frame.bar,
        orientation="h",
        marker={"color": [rank_colours(one.rank, look.palette)[0] for one in some], "cornerradius": 3},
        hovertext=[money(one.amount, look.currency, look.language) for one in some],
        hovertemplate="%{hovertext}<extra></extra>",
        name="value",
    )
