"""The lines of the bonus rules: asked, ordered and worded for their page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import streamlit as st

from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.metrics.choices import choices
from sales_analytics.reports.tables import Column, Form
from sales_analytics.rules.bonus import BonusLine, CampaignState, evaluate
from sales_analytics.rules.bonus_rules import BonusRule, bonus_rules
from sales_analytics.rules.winners import readings_differ, winners
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Names, text, texts
from sales_analytics.warehouse.reader import Reader
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask, ask_all
from sales_analytics.widgets.html import Cell, KeyFigure, Tone
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.viewing import CURRENCY, brief, language, say


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule with its lines of both readings."""

    rule: BonusRule
    lines: Sequence[BonusLine]

    @property
    def scored(self) -> list[BonusLine]:
        return [line for line in self.lines if line.reading == "scored"]

    @property
    def title(self) -> str:
        return self.rule.title_zh if language() == "zh" else self.rule.title_en


def bonus_columns(rule: BonusRule) -> list[Column]:
    """A line of a rule; what it counts is money or orders."""
    form: Form = "count" if rule.measure.metric == "orders" else "money"
    counts = text("Orders that count") if form == "count" else text("Amount that counts, USD")
    missing = text("Orders missing") if form == "count" else text("Missing, USD")
    return [
        Column("rank", text("Rank"), "count"),
        *columns.unit_columns(rule.scope)[:2],
        Column("state", text("State"), "word"),
        Column("value", counts, form),
        Column("missing", missing, form),
        Column("explanation", text("Why")),
        Column("reading", text("Reading"), "word"),
        columns.ORDERS,
        Column("largest_order", text("Largest order, USD"), "money"),
        Column("rule_version", text("Version"), "count"),
        Column("order_nos", text("Order numbers")),
    ]


def bonus_lines(reader: Reader, filters: Filters, campaign: CampaignState) -> list[BonusLine]:
    """Every candidate under every rule, at the level that the rule is about."""
    rules = bonus_rules()
    levels = dict.fromkeys(rule.scope for rule in rules)
    candidates = [one for level in levels for one in bonus_candidates(reader, replace(filters, level=level))]
    return evaluate(rules, candidates, campaign)


def rule_results(filters: Filters) -> list[RuleResult]:
    """The rules in their order, with their lines."""
    closed = any(one.is_closed for one in ask_all(choices).campaigns if one.campaign == filters.campaign)
    lines = ask(bonus_lines, filters, "closed" if closed else "running")
    return [RuleResult(rule, [line for line in lines if line.rule == rule.key]) for rule in bonus_rules()]


def readings_banner(result: RuleResult) -> None:
    """Says so when the two readings of a rule name different winners."""
    if not readings_differ(result.lines, result.rule.key):
        return
    html.banner(
        text("Two readings of “{rule}” have different winners", rule=result.title),
        text(
            "Scored: {scored}. By the other reading: {other}.",
            scored=Names(winners(result.lines, result.rule.key), most=5),
            other=Names(winners(result.lines, result.rule.key, "other"), most=5),
        ),
        "close",
    )


def rule_table(result: RuleResult) -> None:
    """One rule: its version, and everybody's state under it with the reason."""
    rule = result.rule
    subtitle = text("Version {version}, published {day}", version=str(rule.version), day=rule.published_on)
    table(text("{rule}", rule=result.title), Sheet(f"bonus_{rule.key}", result.lines, bonus_columns(rule)), subtitle)


def rule_tabs(results: Sequence[RuleResult]) -> None:
    """One tab for each rule; only the open one is drawn."""
    tabs = st.tabs([result.title for result in results], key="rules", on_change="rerun")
    for tab, result in zip(tabs, results, strict=True):
        if tab.open:
            with tab:
                rule_table(result)


def person_lines(results: Sequence[RuleResult]) -> None:
    """One person under every rule: state, value, what is missing, and why."""
    names = list(dict.fromkeys(line.name for result in results for line in result.scored))
    picked = st.selectbox(
        say(text("What is one person missing?")),
        names,
        index=None,
        format_func={name: unit_name(name, language()) for name in names}.__getitem__,
        placeholder=say(text("Choose a person; type to search")),
        key="person",
    )
    if picked not in names:
        return
    headings = (text("Rule"), text("State"), text("Reading"), text("Counts"), text("Missing"), text("Why"))
    lines = [(result, line) for result in results for line in result.lines if line.name == picked]
    html.small_table(
        [Cell(say(heading), "right" if place in (3, 4) else "left") for place, heading in enumerate(headings)],
        [_person_row(result, line) for result, line in lines],
    )


def _person_row(result: RuleResult, line: BonusLine) -> list[Cell]:
    tones: dict[str, Tone] = {"eligible": "ahead", "leading": "ahead", "final": "ahead", "near": "close"}
    return [
        Cell(result.title),
        Cell(say(word(line.state)), tone=tones.get(line.state, "missing")),
        Cell(say(word(line.reading))),
        Cell(_counted(line.value), "right"),
        Cell(_counted(line.missing), "right"),
        Cell(say(line.explanation)),
    ]


def _counted(value: Decimal | int | None) -> str:
    if value is None:
        return numbers.NOTHING
    if isinstance(value, int):
        return numbers.count(value, language())
    return numbers.money(value, CURRENCY, language())


def rule_figure(result: RuleResult) -> KeyFigure:
    """Who has this bonus, or is in front; how much that takes."""
    names = winners(result.lines, result.rule.key)
    won = [line for line in result.scored if line.name in names]
    note = text("{names}", names=Names(names, most=2)) if names else text("nobody yet")
    label = text("{rule}", rule=result.title)
    if result.rule.kind != "top_n":
        return KeyFigure(label, say(texts("{count} person", "{count} people", len(won))), note)
    if not won:
        return KeyFigure(label, numbers.NOTHING, note)
    value = won[0].value
    shown = numbers.count(value, language()) if isinstance(value, int) else brief(value)
    return KeyFigure(label, shown, note)
