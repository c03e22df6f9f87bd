"""Who has which bonus, who is near, and what is missing: pure functions on candidates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.bonus import Candidate
from sales_analytics.rules.bonus_rules import BonusRule
from sales_analytics.terms.text import Text

Reading = Literal["scored", "other"]
CampaignState = Literal["running", "closed"]
BonusState = Literal["held", "leading", "eligible", "near", "not yet", "final"]
"""held: stopped by a red line; leading: in front while the campaign runs; eligible: threshold passed, or orders to
be paid by unit; near: at least 90 % of a threshold; final: what leading or eligible became when it closed."""


@dataclass(frozen=True, slots=True)
class BonusLine:
    """One unit under one reading of one rule.

    `value` is what the rule looks at: money (Decimal) or orders (int). `threshold` is what has to be passed: the
    rule's, or for top_n the value of the last winning rank. `missing` is threshold - value, None for winners and
    where nothing has to be reached. `rank` is by value, equals share one. `reward` is money, None unless it is won
    and its rate is set. `order_nos`: the orders that count; `largest_order` of all.
    """

    rule: str
    rule_version: int
    reading: Reading
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    value: Decimal | int
    threshold: Decimal | int | None
    missing: Decimal | int | None
    state: BonusState
    rank: int | None
    reward: Decimal | None
    explanation: Text
    order_nos: tuple[str, ...]
    largest_order: Decimal | None


def evaluate(
    rules: Iterable[BonusRule],
    candidates: Sequence[Candidate],
    campaign: CampaignState,
    held: frozenset[str] = frozenset(),
) -> list[BonusLine]:
    """Every candidate under every reading of every rule of its level, rule by rule, best first.

    `held` names units that a red line keeps from winning. Ties are co-winners. Source: product.md, M17, M18.
    """
    return [
        line
        for rule in rules
        for reading, measure in readings(rule)
        for line in _lines(rule, reading, measure, [one for one in candidates if one.level == rule.scope], campaign, held)
    ]
