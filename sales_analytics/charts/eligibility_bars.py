"""Who has passed the threshold of a bonus rule, and what the others are missing."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from sales_analytics.charts.rows import Frame, Row, line_at, row_layout, shown
from sales_analytics.charts.shortfall import decimals, written_shortfall, written_value
from sales_analytics.charts.theme import SMALL, Look, Palette, framed
from sales_analytics.language.numbers import money, number
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.language.words import word
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.terms.text import Text, text

REACHED = ("eligible", "leading", "final")


def eligibility_bars(lines: Sequence[BonusLine], look: Look) -> go.Figure:
    """One row per line, in their order; the vertical line is the rule's threshold, in plain money or orders.

    `lines` are those of one rule and reading. Gold has passed it, amber is near, the note says what is missing.
    """
    some = shown(lines, look)
    threshold = next((one.threshold for one in lines if one.threshold is not None), None)
    frame = Frame(tuple(_row(one, look) for one in some), look, len(lines) - len(some), top=28)
    values = [float(one.value) for one in some]
    layout = row_layout(frame, range=[min([0.0, *values]), max([*values, float(threshold or 0)]) * 1.02 or 1])
    layout["annotations"] = [*layout["annotations"], *_name_of_line(threshold, look)]
    bar = go.Bar(
        x=values,
        y=frame.ys(),
        width=frame.bar,
        orientation="h",
        marker={"color": [_colours(one.state, look.palette)[0] for one in some], "cornerradius": 3},
        hovertext=[_hover(one, look) for one in some],
        hovertemplate="%{hovertext}<extra></extra>",
        name="value",
    )
    return framed([bar], layout | {"shapes": _line(threshold, frame)}, look)


def _row(one: BonusLine, look: Look) -> Row:
    digits = decimals(one)
    figure = number(written_value(one), look.language, digits)
    note = speak(_note(one, digits, look), look.language)
    return Row(unit_name(one.name, look.language), figure, note, _colours(one.state, look.palette)[1])


def _note(one: BonusLine, digits: int, look: Look) -> Text:
    """What is missing: without cents, what it takes from the figure beside it to the line."""
    if one.state in REACHED or one.state == "held":
        return word("reached" if one.state != "held" else "held")
    if one.missing is None:
        return word(one.state)
    if one.value == one.threshold:
        return text("exactly at the line, not above it")
    return text("{missing} short", missing=number(written_shortfall(one), look.language, digits))


def _colours(state: str, palette: Palette) -> tuple[str, str]:
    """Fill and ink of a bonus state."""
    if state in REACHED:
        return palette.gold, palette.gold_ink
    if state == "near":
        return palette.close, palette.close_ink
    return (palette.missing, palette.missing_ink) if state == "held" else (palette.accent, palette.ink)


def _line(threshold: Decimal | int | None, frame: Frame) -> list[dict[str, Any]]:
    return [] if threshold is None else line_at(float(threshold), frame, frame.look.palette.ink)


def _name_of_line(threshold: Decimal | int | None, look: Look) -> list[dict[str, Any]]:
    if threshold is None:
        return []
    place = {"x": float(threshold), "yref": "paper", "y": 1, "xanchor": "right", "yanchor": "bottom", "xshift": 4}
    font = {"size": SMALL, "color": look.palette.muted}
    return [place | {"showarrow": False, "text": number(Decimal(threshold), look.language, 0), "font": font}]


def _hover(one: BonusLine, look: Look) -> str:
    return f"{money(one.amount, look.currency, look.language)}<br>{speak(one.explanation, look.language)}"
