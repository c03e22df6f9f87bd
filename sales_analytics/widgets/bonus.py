"""The lines of the bonus rules: asked, ordered and worded for their page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from sales_analytics.language import numbers
from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.metrics.choices import choices
from sales_analytics.reports.tables import Column, Form
from sales_analytics.rules.bonus import BonusLine, CampaignState, evaluate
from sales_analytics.rules.bonus_rules import BonusRule, bonus_rules
from sales_analytics.rules.bonus_standing import competing, of_filters
from sales_analytics.rules.winners import readings_differ, winners
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Names, text, texts
from sales_analytics.warehouse.reader import Reader
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask, ask_all
from sales_analytics.widgets.html import KeyFigure
from sales_analytics.widgets.passport import orders_behind
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.viewing import brief, say


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule with everybody's lines of both readings, and those of them that the page is asked about."""

    rule: BonusRule
    everybody: Sequence[BonusLine]
    lines: Sequence[BonusLine]

    @property
    def scored(self) -> list[BonusLine]:
        return [line for line in self.lines if line.reading == "scored"]


ASIDE = ("orders", "largest_order", "rule_version", "order_nos")
"""What only the downloads say of a line: why it is as it is says the same, its orders stand behind its row."""


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
        Column("reading", text("Reading"), "word"),
        columns.ORDERS,
        Column("largest_order", text("Largest order, USD"), "money"),
        *([Column("reward", text("Reward, USD"), "money")] if rule.reward.rate is not None else []),
        Column("explanation", text("Why")),
        Column("rule_version", text("Version"), "count"),
        Column("order_nos", text("Order numbers")),
    ]


def bonus_sheet(name: str, lines: Sequence[BonusLine], rule: BonusRule) -> Sheet:
    """Lines of a rule, each with the whole sentence that says why."""
    return Sheet(name, lines, bonus_columns(rule), aside=ASIDE, sentences=("explanation",))


def bonus_lines(reader: Reader, filters: Filters, campaign: CampaignState) -> list[BonusLine]:
    """Every candidate under every rule, at the level that the rule is about."""
    rules = bonus_rules()
    levels = dict.fromkeys(rule.scope for rule in rules)
    candidates = [one for level in levels for one in bonus_candidates(reader, replace(filters, level=level))]
    return evaluate(rules, candidates, campaign)


def rule_results(filters: Filters) -> list[RuleResult]:
    """The rules in their order, with the lines of everybody and of those whom the filters name."""
    closed = any(one.is_closed for one in ask_all(choices).campaigns if one.campaign == filters.campaign)
    found = ask(bonus_lines, competing(filters), "closed" if closed else "running")
    lines = {rule.key: [line for line in found if line.rule == rule.key] for rule in bonus_rules()}
    return [RuleResult(rule, lines[rule.key], of_filters(lines[rule.key], filters)) for rule in bonus_rules()]


def readings_banner(result: RuleResult) -> None:
    """Says so when the two readings of a rule name different winners."""
    if not readings_differ(result.everybody, result.rule.key):
        return
    html.banner(
        text("Two readings of “{rule}” have different winners", rule=result.rule.title),
        text(
            "Scored: {scored}. By the other reading: {other}.",
            scored=Names(winners(result.everybody, result.rule.key), most=5),
            other=Names(winners(result.everybody, result.rule.key, "other"), most=5),
        ),
        "close",
    )


def rule_table(result: RuleResult, filters: Filters) -> None:
    """One rule: its version, and everybody's state under it with the reason."""
    rule = result.rule
    subtitle = text("Version {version}, published {day}", version=str(rule.version), day=rule.published_on)
    sheet = bonus_sheet(f"bonus_{rule.key}", result.lines, rule)
    behind = orders_behind(replace(filters, level=rule.scope))
    table(text("{rule}", rule=result.rule.title), sheet, subtitle, behind)


def rule_tabs(results: Sequence[RuleResult], filters: Filters) -> None:
    """One tab for each rule; only the open one is drawn."""
    tabs = st.tabs([say(text("{rule}", rule=result.rule.title)) for result in results], key="rules", on_change="rerun")
    for tab, result in zip(tabs, results, strict=True):
        if tab.open:
            with tab:
                rule_table(result, filters)


def won(result: RuleResult) -> list[BonusLine]:
    """The scored lines of those who have this bonus, or are in front."""
    names = winners(result.everybody, result.rule.key)
    return [line for line in result.everybody if line.reading == "scored" and line.name in names]


def rule_figure(result: RuleResult) -> KeyFigure:
    """Who has this bonus, or is in front; how much that takes."""
    names, lines = winners(result.everybody, result.rule.key), won(result)
    note = text("{names}", names=Names(names, most=2)) if names else text("nobody yet")
    if result.rule.kind == "per_unit":
        note = texts("of {count} person", "of {count} people", len(lines))
    label = text("{rule}", rule=result.rule.title)
    return KeyFigure(label, _figure(result.rule, lines), note, name=result.rule.key)


def _figure(rule: BonusRule, lines: Sequence[BonusLine]) -> str:
    if rule.kind == "per_unit":
        return say(texts("{count} order", "{count} orders", sum(int(line.value) for line in lines)))
    if rule.kind == "threshold":
        return say(texts("{count} person", "{count} people", len(lines)))
    if not lines:
        return numbers.NOTHING
    value = lines[0].value
    return say(texts("{count} order", "{count} orders", value)) if isinstance(value, int) else brief(value)


def rates_notice(results: Sequence[RuleResult]) -> None:
    """Where a reward is money and nobody has set how much: say that none is worked out."""
    cash = [result.rule for result in results if result.rule.reward.kind == "cash"]
    blank = sum(rule.reward.rate is None for rule in cash)
    if blank:
        html.notice(
            texts(
                "The reward of {count} rule is not set; no money is worked out for it",
                "The rewards of {count} rules are not set; no money is worked out for them",
                blank,
            )
        )
