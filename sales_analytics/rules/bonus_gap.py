"""What am I missing: one unit under one rule, what is short, what that is a day, and the next rank."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.bonus_rules import BonusRule
from sales_analytics.terms.text import Money, Names, Text, text, texts

Value = Decimal | int
WON = ("leading", "eligible", "final")


@dataclass(frozen=True, slots=True)
class Gap:
    """One line of a rule and what separates it from the bonus and from the next better rank.

    `short`: what would win, None for winners and where nothing has to be reached. `per_day`: what that is on each
    selling day that is left, rounded up; None where none is left or nothing is short. `ahead_of` are those on the
    next better rank, `to_next` what is missing to be level with them; `lead` how far the next one is behind a winner.
    """

    line: BonusLine
    short: Value | None
    per_day: Decimal | None
    days_left: int
    ahead_of: tuple[str, ...]
    to_next: Value | None
    lead: Value | None


def gap(line: BonusLine, rivals: Sequence[BonusLine], days: SellingDays) -> Gap:
    """The gap of one line among all lines of the same rule and reading."""
    better = [one.value for one in rivals if one.value > line.value]
    worse = [one.value for one in rivals if one.value < line.value]
    nearest = min(better, default=None)
    return Gap(
        line=line,
        short=line.missing,
        per_day=_per_day(line.missing, days.left),
        days_left=days.left,
        ahead_of=tuple(one.name for one in rivals if nearest is not None and one.value == nearest),
        to_next=None if nearest is None else nearest - line.value,
        lead=line.value - max(worse) if worse else None,
    )


def sentence(rule: BonusRule, found: Gap) -> Text:
    """The line that a person came to read."""
    if found.line.state == "held":
        return text("held back by a red line")
    if found.line.state in WON:
        return _won(rule, found)
    if rule.kind == "per_unit":
        return text("the first confirmed order counts")
    short = _short(rule, found)
    if rule.kind != "top_n" or found.to_next in (None, found.short):
        return short
    return text(
        "{short}; {next} to the next rank, {names}",
        short=short,
        next=_value(rule, found.to_next),
        names=Names(found.ahead_of, most=2),
    )


def _won(rule: BonusRule, found: Gap) -> Text:
    if rule.kind == "per_unit":
        return text("nothing; every further order counts as well")
    if rule.kind == "threshold":
        over = Decimal(found.line.value) - Decimal(found.line.threshold or 0)
        return text("nothing; {over} above the line", over=_value(rule, over))
    if found.lead is None:
        return text("nothing; nobody is behind")
    return text("nothing; {lead} ahead of the next", lead=_value(rule, found.lead))


def _short(rule: BonusRule, found: Gap) -> Text:
    if found.line.value == found.line.threshold:
        return text("exactly at the line; one more order of any size passes it")
    short = _value(rule, found.short)
    if found.per_day is None:
        return text("{short} short, and no selling day is left", short=short)
    if isinstance(found.short, int):
        return _orders_a_day(found.short, found.days_left)
    return texts(
        "{short} short: {amount} on the {count} selling day that is left",
        "{short} short: {amount} on each of the {count} selling days that are left",
        found.days_left,
        short=short,
        amount=_value(rule, found.per_day),
    )


def _orders_a_day(short: int, days: int) -> Text:
    orders = texts("{count} order", "{count} orders", short)
    if short >= days:
        a_day = (Decimal(short) / days).quantize(Decimal("0.1"), ROUND_CEILING)
        return text("{orders} short: {number} on each selling day that is left", orders=orders, number=a_day)
    if days // short == 1:
        return text("{orders} short: one on every selling day that is left", orders=orders)
    return text("{orders} short: one in every {days} selling days that are left", orders=orders, days=days // short)


def _per_day(short: Value | None, days: int) -> Decimal | None:
    if not short or not days:
        return None
    return (Decimal(short) / days).quantize(Decimal("0.01"), ROUND_CEILING)


def _value(rule: BonusRule, value: Value | None) -> Money | Text:
    if isinstance(value, Decimal):
        return Money(value, rule.currency)
    return texts("{count} order", "{count} orders", value or 0)
