"""What was taken back after a campaign was closed, as lines of the bonus rules that had counted it."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from sales_analytics.metrics.claw_backs import ClawBack
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.bonus_rules import BonusRule
from sales_analytics.terms.text import Money, Names, Text, text


def claw_back_lines(rules: Iterable[BonusRule], taken: Sequence[ClawBack]) -> list[BonusLine]:
    """One line for each rule and order that counts less for it than at the close, rule by rule.

    A rule that counts orders loses an order only where it is gone; one that counts money loses the money. In such a
    line `amount` is what was taken back, `orders` 1 where the order is gone, `value` what the rule loses; `reward`,
    below zero, is what was paid by unit. The other lines of a closed campaign stay final and tell how it stands now.
    """
    return [_line(rule, one) for rule in rules for one in _of_rule(rule, taken)]


def _of_rule(rule: BonusRule, taken: Sequence[ClawBack]) -> Iterator[ClawBack]:
    counted, metric = rule.measure.counted, rule.measure.metric
    for one in taken:
        loses = one.is_order_gone if metric == "orders" else one.amount > 0
        if one.level == rule.scope and counted in ("every", one.order_type) and loses:
            yield one


def _line(rule: BonusRule, one: ClawBack) -> BonusLine:
    value: Decimal | int = 1 if rule.measure.metric == "orders" else one.amount
    return BonusLine(
        rule=rule.key,
        rule_version=rule.version,
        reading="scored",
        name=one.name,
        company=one.company,
        group=one.group,
        amount=one.amount,
        orders=int(one.is_order_gone),
        value=value,
        threshold=None,
        missing=None,
        state="claw-back",
        rank=None,
        reward=_reward(rule, value),
        explanation=_explanation(rule, one),
        order_nos=(one.order_no,) if one.order_no else (),
        largest_order=None,
        import_no=one.import_no,
        file=one.file,
    )


def _reward(rule: BonusRule, value: Decimal | int) -> Decimal | None:
    """What was paid for each order or unit of money goes back; other rewards are for a person to decide."""
    if rule.reward.rate is None or rule.reward.kind != "cash" or rule.kind != "per_unit":
        return None
    return -rule.reward.rate * value


def _explanation(rule: BonusRule, one: ClawBack) -> Text:
    return text(
        "{name}: order {order_no}, {amount} taken back after the close; {reason} by import {import_no} ({file}); "
        "rule “{rule}”, version {version}",
        name=Names((one.name,)),
        order_no=one.order_no or text("without number"),
        amount=Money(one.amount, rule.currency),
        reason=reason(one),
        import_no=str(one.import_no),
        file=one.file,
        rule=rule.title,
        version=rule.version,
    )


def reason(one: ClawBack) -> Text:
    """How the order stands now, in a word or two."""
    words = {
        "cancelled": text("cancelled"),
        "lost": text("lost"),
        "pending": text("no longer confirmed"),
        "reduced": text("reduced"),
        "left out": text("left out of the complete file"),
        "moved": text("moved to a day outside the campaign"),
        "given away": text("given to somebody else"),
    }
    return words[one.reason]
