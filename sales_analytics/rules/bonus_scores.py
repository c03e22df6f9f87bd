"""Where every candidate stands under one reading of a rule: value, rank, what has to be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.metrics.bonus import Candidate
from sales_analytics.rules.bonus_rules import BonusRule, Measure

LEAST_MONEY = Decimal("0.01")
LEAST_ORDER = 1


@dataclass(frozen=True, slots=True)
class Score:
    """One candidate under one reading. `bar` has to be passed (strict thresholds) or reached; None: nobody set it.

    `is_won`: the rule's condition holds now; `is_strict`: the bar has to be passed.
    `rank` 1, 1, 3; `sharing`: the others of the same rank.
    """

    candidate: Candidate
    measure: Measure
    value: Decimal | int
    rank: int
    sharing: tuple[str, ...]
    bar: Decimal | int | None
    is_won: bool
    is_strict: bool = False

    @property
    def missing(self) -> Decimal | int | None:
        """What would win: up to the bar, and the least beyond it where it has to be passed; None for winners."""
        if self.is_won or self.bar is None:
            return None
        short = self.bar - self.value
        least = LEAST_MONEY if isinstance(self.value, Decimal) else LEAST_ORDER
        return short + least if self.is_strict or not short else short


def scores(rule: BonusRule, measure: Measure, candidates: Sequence[Candidate]) -> list[Score]:
    """Best first, equals by name."""
    values = [(measured(one, measure), one) for one in candidates]
    bar = _bar(rule, sorted((value for value, _ in values), reverse=True))
    return sorted(
        (_score(rule, measure, one, value, values, bar) for value, one in values),
        key=lambda score: (score.rank, score.candidate.name),
    )


def measured(candidate: Candidate, measure: Measure) -> Decimal | int:
    """The candidate's number that a rule looks at; money as Decimal, orders as int."""
    if measure.metric == "largest_order":
        return candidate.largest_order or Decimal("0.00")
    numbers: dict[tuple[str, str], Decimal | int] = {
        ("amount", "every"): candidate.amount,
        ("amount", "sample"): candidate.sample_amount,
        ("amount", "bulk"): candidate.bulk_amount,
        ("orders", "every"): candidate.orders,
        ("orders", "sample"): candidate.sample_orders,
        ("orders", "bulk"): candidate.bulk_orders,
    }
    return numbers[measure.metric, measure.counted]


def counted_order_nos(candidate: Candidate, measure: Measure) -> tuple[str, ...]:
    """The numbers of the orders behind `measured`."""
    if measure.metric == "largest_order":
        return (candidate.largest_order_no,) if candidate.largest_order_no else ()
    if measure.counted == "sample":
        return candidate.sample_order_nos
    if measure.counted == "bulk":
        return candidate.bulk_order_nos
    return tuple(sorted(candidate.sample_order_nos + candidate.bulk_order_nos))


def _score(
    rule: BonusRule,
    measure: Measure,
    candidate: Candidate,
    value: Decimal | int,
    values: Sequence[tuple[Decimal | int, Candidate]],
    bar: Decimal | int | None,
) -> Score:
    return Score(
        candidate=candidate,
        measure=measure,
        value=value,
        rank=1 + sum(1 for other, _ in values if other > value),
        sharing=tuple(sorted(one.name for other, one in values if other == value and one is not candidate)),
        bar=bar,
        is_won=_is_won(rule, value, bar),
        is_strict=_is_strict(rule),
    )


def _bar(rule: BonusRule, best_first: Sequence[Decimal | int]) -> Decimal | int | None:
    """The threshold; the value of the last winning rank; the least that is paid by unit."""
    if rule.kind == "threshold":
        return rule.threshold
    if rule.kind == "per_unit":
        return max(1, int(rule.minimum))
    last = best_first[: rule.top or 1][-1:]
    return max(last[0], type(last[0])(rule.minimum)) if last else None


def _is_won(rule: BonusRule, value: Decimal | int, bar: Decimal | int | None) -> bool:
    if bar is None or value <= 0 or value < rule.minimum:
        return False
    return value > bar if _is_strict(rule) else value >= bar


def _is_strict(rule: BonusRule) -> bool:
    return rule.kind == "threshold" and rule.bound == "strict"
