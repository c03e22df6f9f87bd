"""What one person is missing under every rule, and who is near."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.bonus_gap import Gap, gap, sentence
from sales_analytics.rules.bonus_standing import competing
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import linked, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.bonus import RuleResult
from sales_analytics.widgets.bonus_doors import near_doors
from sales_analytics.widgets.figure_row import open_door
from sales_analytics.widgets.html import Cell, Tone
from sales_analytics.widgets.passport import Behind, narrowed, passport
from sales_analytics.widgets.switches import pick_maybe
from sales_analytics.widgets.viewing import CURRENCY, language, say

MOST_NEAR = 12
_TONES: dict[str, Tone] = {"eligible": "ahead", "leading": "ahead", "final": "ahead", "near": "close"}


def near_misses(result: RuleResult, days: SellingDays, filters: Filters) -> None:
    """Everybody near the line of a rule: what is missing, and what that is a day. Nothing where nobody is.

    Their number opens to a list in which each of them opens to the orders that count.
    """
    near = [line for line in result.scored if line.state == "near"]
    if not near:
        return
    doors = near_doors(result, filters)
    html.block_title(
        linked(texts("{count} person is near", "{count} people are near", len(near)), count="near_people"),
        text("At 90 % or more of “{rule}”", rule=result.rule.title),
        doors,
    )
    headings = (text("Salesperson"), text("Company"), text("Counts"), text("Missing"), text("What is missing"))
    html.small_table(
        [Cell(say(heading), "right" if place in (2, 3) else "left") for place, heading in enumerate(headings)],
        [
            [
                Cell(unit_name(line.name, language())),
                Cell(unit_name(line.company, language())),
                *_numbers(line),
                Cell(say(sentence(result.rule, _gap(result, line, days)))),
            ]
            for line in near[:MOST_NEAR]
        ],
    )
    open_door({}, doors)


def person_lines(results: Sequence[RuleResult], days: SellingDays, filters: Filters) -> None:
    """Choose a person; one line for every rule says what is missing. In the URL as `person`."""
    names = list(dict.fromkeys(line.name for result in results for line in result.scored))
    html.block_title(text("What is one person missing?"), text("One line for each rule"))
    spoken = language()
    picked = pick_maybe(
        "person",
        names,
        lambda name: unit_name(name, spoken),
        text("Choose a person; type to search"),
        names[0] if len(names) == 1 else None,
    )
    if picked is None:
        return
    lines = [(result, line) for result in results for line in result.scored if line.name == picked]
    headings = (text("Rule"), text("State"), text("Rank"), text("Counts"), text("Missing"), text("What is missing"))
    html.small_table(
        [Cell(say(heading), "right" if place in (2, 3, 4) else "left") for place, heading in enumerate(headings)],
        [_person_row(result, line, days) for result, line in lines],
    )
    with st.expander(say(text("Why, and by the other reading")), key="person_why"):
        html.small_table(
            [Cell(say(heading)) for heading in (text("Rule"), text("Reading"), text("State"), text("Why"))],
            [_why_row(result, line) for result in results for line in result.lines if line.name == picked],
        )
    for result, line in lines[:1]:
        _orders_of(line, replace(competing(filters), level=result.rule.scope))


def _orders_of(line: BonusLine, filters: Filters) -> None:
    """What all lines count or add up, behind a click."""
    opened = st.expander(say(text("The orders behind these lines")), key="person_orders", on_change="rerun")
    if opened.open:
        with opened:
            passport(Behind(narrowed(filters, line)), "orders_of_person", unit_name(line.name, language()))


def _person_row(result: RuleResult, line: BonusLine, days: SellingDays) -> list[Cell]:
    return [
        Cell(_title(result)),
        _state(line),
        Cell(_counted(line.rank), "right"),
        *_numbers(line),
        Cell(say(sentence(result.rule, _gap(result, line, days)))),
    ]


def _why_row(result: RuleResult, line: BonusLine) -> list[Cell]:
    return [Cell(_title(result)), Cell(say(word(line.reading))), _state(line), Cell(say(line.explanation))]


def _title(result: RuleResult) -> str:
    return say(text("{rule}", rule=result.rule.title))


def _state(line: BonusLine) -> Cell:
    return Cell(say(word(line.state)), tone=_TONES.get(line.state, "missing"))


def _numbers(line: BonusLine) -> list[Cell]:
    return [Cell(_counted(line.value), "right"), Cell(_counted(line.missing), "right")]


def _gap(result: RuleResult, line: BonusLine, days: SellingDays) -> Gap:
    return gap(line, [one for one in result.everybody if one.reading == line.reading], days)


def _counted(value: Decimal | int | None) -> str:
    if value is None:
        return numbers.NOTHING
    if isinstance(value, int):
        return numbers.count(value, language())
    return numbers.money(value, CURRENCY, language())
