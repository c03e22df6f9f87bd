"""Who has which bonus, who is near, and what is missing: pure functions on candidates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.bonus import Candidate
from sales_analytics.rules.bonus_explanation import explanation
from sales_analytics.rules.bonus_rules import BonusRule, Measure
from sales_analytics.rules.bonus_scores import Score, counted_order_nos, scores
from sales_analytics.terms.text import Text, text

Reading = Literal["scored", "other"]
"""The way in which a rule is read; only `scored` decides."""
CampaignState = Literal["running", "closed"]
BonusState = Literal["held", "leading", "eligible", "near", "not yet", "final", "claw-back"]
"""held: stopped by a red line; leading: in front while the campaign runs; eligible: threshold passed, or orders
to be paid by unit; near: at least 90 % of a threshold; final: what leading or eligible became when it closed;
claw-back: an order that an import took away from a closed campaign."""


@dataclass(frozen=True, slots=True)
class BonusLine:
    """One unit under one reading of one rule.

    `value` is what the rule looks at: money (Decimal) or orders (int). `threshold` is what has to be passed: the
    rule's, or for top_n the value of the last winning rank. `missing` is what would win: threshold - value, and a cent
    (or an order) on top where it has to be more; None for winners and where nothing has to be reached. `rank` is by
    value, equals share one. `reward` is money, None unless it is won and its rate is set. `order_nos`: the orders
    that count; `largest_order` of all. `import_no` and `file` are those of the import that took something back, on
    lines with the state claw-back only: see claw_back_lines.py.
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
    import_no: int | None = None
    file: str = ""


def evaluate(
    rules: Iterable[BonusRule],
    candidates: Sequence[Candidate],
    campaign: CampaignState,
    held: frozenset[str] = frozenset(),
) -> list[BonusLine]:
    """Every candidate under every reading of every rule of its level: rule by rule, scored first, best first.

    `held` names units that a red line keeps from winning. Ties are co-winners. Source: product.md, M17, M18.
    """
    lines = []
    for rule in rules:
        competing = [one for one in candidates if one.level == rule.scope]
        for reading, measure in readings(rule).items():
            found = scores(rule, measure, competing)
            lines += [_line(rule, reading, one, _state(rule, one, campaign, held)) for one in found]
    return lines


def readings(rule: BonusRule) -> dict[Reading, Measure]:
    """The ways in which a rule can be read."""
    if rule.other is None:
        return {"scored": rule.measure}
    return {"scored": rule.measure, "other": rule.other}


def _line(rule: BonusRule, reading: Reading, score: Score, state: BonusState) -> BonusLine:
    one = score.candidate
    return BonusLine(
        rule=rule.key,
        rule_version=rule.version,
        reading=reading,
        name=one.name,
        company=one.company,
        group=one.group,
        amount=one.amount,
        orders=one.orders,
        value=score.value,
        threshold=None if rule.kind == "per_unit" else score.bar,
        missing=score.missing,
        state=state,
        rank=score.rank,
        reward=_reward(rule, score, state, reading),
        explanation=_explained(rule, score, state),
        order_nos=counted_order_nos(one, score.measure),
        largest_order=one.largest_order,
    )


def _state(rule: BonusRule, score: Score, campaign: CampaignState, held: frozenset[str]) -> BonusState:
    if score.is_won:
        if score.candidate.name in held:
            return "held"
        if campaign == "closed":
            return "final"
        return "leading" if rule.kind == "top_n" else "eligible"
    if rule.kind == "threshold" and rule.threshold is not None and score.value * 10 >= rule.threshold * 9:
        return "near"
    return "not yet"


def _reward(rule: BonusRule, score: Score, state: BonusState, reading: Reading) -> Decimal | None:
    """Money only where a rate is set, the reading decides and the bonus is won."""
    rate = rule.reward.rate
    is_paid = rule.reward.kind == "cash" and reading == "scored" and state in ("leading", "eligible", "final")
    if rate is None or not is_paid:
        return None
    return rate * score.value if rule.kind == "per_unit" else rate


def _explained(rule: BonusRule, score: Score, state: BonusState) -> Text:
    why = explanation(rule, score)
    return text("{explanation}; held back by a red line", explanation=why) if state == "held" else why
