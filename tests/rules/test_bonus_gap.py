"""What am I missing: one line per person and rule."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.language.speech import speak
from sales_analytics.metrics.bonus import Candidate
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.bonus import BonusLine, evaluate
from sales_analytics.rules.bonus_gap import Gap, gap, sentence
from sales_analytics.rules.bonus_rules import bonus_rules

RULES = {one.key: one for one in bonus_rules()}
EIGHT_LEFT = SellingDays(date(2026, 9, 18), 22, 14, 8)
OVER = SellingDays(date(2026, 10, 1), 22, 22, 0)


def candidate(name: str, amount: str, orders: int) -> Candidate:
    return Candidate(
        level="salesperson", name=name, company="North", group="East", amount=Decimal(amount), orders=orders,
        sample_orders=0, bulk_orders=orders, sample_amount=Decimal("0.00"), bulk_amount=Decimal(amount),
        largest_order=Decimal(amount) if orders else None, largest_order_no="", sample_order_nos=(), bulk_order_nos=(),
    )  # fmt: skip


def lines(key: str, *candidates: Candidate) -> Sequence[BonusLine]:
    return [one for one in evaluate([RULES[key]], candidates, "running") if one.reading == "scored"]


def found(key: str, name: str, *candidates: Candidate, days: SellingDays = EIGHT_LEFT) -> Gap:
    every = lines(key, *candidates)
    return gap(next(one for one in every if one.name == name), every, days)


@pytest.mark.parametrize(
    ("amount", "days", "said"),
    [
        pytest.param(
            "152300.00", EIGHT_LEFT, "$7,700.01 short: $962.51 on each of the 8 selling days that are left", id="near"
        ),
        pytest.param(
            "159999.99", EIGHT_LEFT, "$0.02 short: $0.01 on each of the 8 selling days that are left", id="a cent"
        ),
        pytest.param(
            "160000.00", EIGHT_LEFT, "exactly at the line; one more order of any size passes it", id="at the line"
        ),
        pytest.param("178420.50", EIGHT_LEFT, "nothing; $18,420.50 above the line", id="passed"),
        pytest.param("152300.00", OVER, "$7,700.01 short, and no selling day is left", id="over"),
    ],
)
def test_money_short_of_the_line(amount: str, days: SellingDays, said: str) -> None:
    one = found("over-160000", "Amira", candidate("Amira", amount, 3), days=days)

    assert speak(sentence(RULES["over-160000"], one), "en") == said


def test_a_day_is_rounded_up_so_that_it_suffices() -> None:
    one = found("over-160000", "Amira", candidate("Amira", "159999.00", 3), days=SellingDays(None, 22, 15, 7))

    assert one.per_day == Decimal("0.15")
    assert one.per_day * 7 >= Decimal(str(one.short))


@pytest.mark.parametrize(
    ("orders", "days", "said"),
    [
        pytest.param(15, EIGHT_LEFT, "1 order short: one in every 8 selling days that are left", id="one"),
        pytest.param(12, EIGHT_LEFT, "4 orders short: one in every 2 selling days that are left", id="four"),
        pytest.param(9, EIGHT_LEFT, "7 orders short: one on every selling day that is left", id="almost one a day"),
        pytest.param(7, EIGHT_LEFT, "9 orders short: 1.2 on each selling day that is left", id="more than one a day"),
        pytest.param(7, OVER, "9 orders short, and no selling day is left", id="over"),
    ],
)
def test_orders_short_of_the_first(orders: int, days: SellingDays, said: str) -> None:
    one = found("most-orders", "Bo", candidate("Amira", "1.00", 16), candidate("Bo", "1.00", orders), days=days)

    assert speak(sentence(RULES["most-orders"], one), "en") == said


def test_the_next_rank_is_said_where_it_is_not_the_first() -> None:
    people = [
        candidate("Amira", "178420.00", 1),
        candidate("Bo", "152300.00", 1),
        candidate("Chen", "152300.00", 1),
        candidate("Dora", "144000.00", 1),
    ]
    one = found("highest-amount", "Dora", *people)

    assert speak(sentence(RULES["highest-amount"], one), "en") == (
        "$34,420.00 short: $4,302.50 on each of the 8 selling days that are left; "
        "$8,300.00 to the next rank, Bo and Chen"
    )
    assert "$8,300.00" not in speak(sentence(RULES["highest-amount"], found("highest-amount", "Bo", *people)), "en")


def test_the_first_has_a_lead_and_shares_it_on_a_tie() -> None:
    people = [candidate("Amira", "10.00", 1), candidate("Bo", "10.00", 1), candidate("Chen", "4.00", 1)]

    assert speak(sentence(RULES["highest-amount"], found("highest-amount", "Bo", *people)), "en") == (
        "nothing; $6.00 ahead of the next"
    )
    alone = found("highest-amount", "Amira", people[0])
    assert speak(sentence(RULES["highest-amount"], alone), "en") == "nothing; nobody is behind"


def test_every_order_counts_and_the_first_is_missing() -> None:
    people = [candidate("Amira", "10.00", 2), candidate("Bo", "0.00", 0)]

    assert speak(sentence(RULES["per-order"], found("per-order", "Amira", *people)), "en") == (
        "nothing; every further order counts as well"
    )
    assert speak(sentence(RULES["per-order"], found("per-order", "Bo", *people)), "en") == (
        "the first confirmed order counts"
    )


def test_a_red_line_is_said_before_everything_else() -> None:
    one = found("over-160000", "Amira", candidate("Amira", "170000.00", 2))
    held = replace(one, line=replace(one.line, state="held"))

    assert speak(sentence(RULES["over-160000"], held), "en") == "held back by a red line"


@pytest.mark.parametrize("key", list(RULES))
def test_the_line_speaks_chinese(key: str) -> None:
    people = [candidate("A", "178420.00", 9), candidate("B", "152300.00", 4), candidate("C", "0.00", 0)]
    for one in lines(key, *people):
        said = speak(sentence(RULES[key], gap(one, lines(key, *people), EIGHT_LEFT)), "zh")
        assert not any(word in said for word in ("short", "nothing", "order", "rank")), said
