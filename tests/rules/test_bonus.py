"""M17, M18 and the four festival rules, on candidates made by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.language.speech import speak
from sales_analytics.metrics.bonus import Candidate
from sales_analytics.rules.bonus import BonusLine, CampaignState, Reading, evaluate
from sales_analytics.rules.bonus_rules import FILE, BonusRule, Reward, bonus_rules
from sales_analytics.rules.winners import readings_differ, winners

RULES = {one.key: one for one in bonus_rules()}


def candidate(name: str, amount: str, samples: int = 0, bulk: int = 1, largest: str | None = None) -> Candidate:
    return Candidate(
        level="salesperson", name=name, company="North", group="East", amount=Decimal(amount),
        orders=samples + bulk, sample_orders=samples, bulk_orders=bulk,
        sample_amount=Decimal("0.00"), bulk_amount=Decimal(amount),
        largest_order=Decimal(largest or amount) if samples + bulk else None, largest_order_no=f"{name}-b1",
        sample_order_nos=tuple(f"{name}-s{number}" for number in range(1, samples + 1)),
        bulk_order_nos=tuple(f"{name}-b{number}" for number in range(1, bulk + 1)),
    )  # fmt: skip


def lines(
    key: str, *candidates: Candidate, reading: Reading = "scored", campaign: CampaignState = "running",
    rule: BonusRule | None = None, held: frozenset[str] = frozenset(),
) -> list[BonusLine]:  # fmt: skip
    found = evaluate([rule or RULES[key]], candidates, campaign, held)
    return [one for one in found if one.reading == reading]


def test_the_file_has_the_four_rules_of_the_festival() -> None:
    assert list(RULES) == ["per-order", "most-orders", "highest-amount", "over-160000"]
    assert all(one.title_en and one.title_zh and one.version == 1 for one in RULES.values())
    assert all(one.reward.rate is None and one.published_on == date(2025, 8, 25) for one in RULES.values())
    assert (RULES["over-160000"].threshold, RULES["over-160000"].bound) == (Decimal("160000.00"), "strict")


@pytest.mark.parametrize(
    ("amount", "state", "missing"),
    [
        pytest.param("160000.01", "eligible", None, id="above"),
        pytest.param("160000.00", "near", "0.01", id="at the threshold"),
        pytest.param("159999.99", "near", "0.02", id="just below"),
        pytest.param("144000.00", "near", "16000.01", id="at 90 %"),
        pytest.param("143999.99", "not yet", "16000.02", id="below 90 %"),
        pytest.param("0.00", "not yet", "160000.01", id="nothing"),
    ],
)
def test_the_threshold_has_to_be_exceeded(amount: str, state: str, missing: str | None) -> None:
    (line,) = lines("over-160000", candidate("Amira", amount))

    assert (line.state, line.missing) == (state, None if missing is None else Decimal(missing))


def test_an_inclusive_threshold_has_to_be_reached() -> None:
    rule = replace(RULES["over-160000"], bound="inclusive")

    (line,) = lines("", candidate("Amira", "160000.00"), rule=rule)
    (near,) = lines("", candidate("Amira", "159999.99"), rule=rule)

    assert (line.state, near.state, near.missing) == ("eligible", "near", Decimal("0.01"))


def test_every_confirmed_order_counts_and_no_money_is_invented() -> None:
    amira, bo = lines("per-order", candidate("Amira", "100", samples=2), candidate("Bo", "0", bulk=0))

    assert (amira.value, amira.state, amira.reward, amira.threshold) == (3, "eligible", None, None)
    assert (bo.value, bo.state, bo.missing) == (0, "not yet", 1)
    assert amira.order_nos == ("Amira-b1", "Amira-s1", "Amira-s2")


def test_a_rate_pays_by_order_once_somebody_sets_it() -> None:
    paid = replace(RULES["per-order"], reward=Reward("cash", Decimal("12.50")))
    honoured = replace(RULES["per-order"], reward=Reward("honour", Decimal("12.50")))

    assert lines("", candidate("Amira", "100", samples=2), rule=paid)[0].reward == Decimal("37.50")
    assert lines("", candidate("Amira", "100", samples=2), rule=honoured)[0].reward is None


def test_samples_count_for_most_orders_and_the_other_reading_leaves_them_out() -> None:
    people = (candidate("Amira", "100", samples=3, bulk=1), candidate("Bo", "50", samples=0, bulk=2))

    found = evaluate([RULES["most-orders"]], people, "running")

    assert winners(found, "most-orders") == ("Amira",)
    assert winners(found, "most-orders", "other") == ("Bo",)
    assert readings_differ(found, "most-orders")
    assert [(one.name, one.rank, one.missing) for one in found if one.reading == "scored"] == [
        ("Amira", 1, None), ("Bo", 2, 2),
    ]  # fmt: skip


def test_the_highest_amount_is_the_total_and_the_other_reading_the_largest_order() -> None:
    people = (candidate("Amira", "100.00", bulk=3, largest="40.00"), candidate("Bo", "90.00"))

    found = evaluate([RULES["highest-amount"]], people, "running")

    assert winners(found, "highest-amount") == ("Amira",)
    assert winners(found, "highest-amount", "other") == ("Bo",)
    assert readings_differ(found, "highest-amount")
    assert next(one for one in found if one.reading == "other").order_nos == ("Bo-b1",)


def test_equal_to_the_cent_are_co_winners_and_the_next_rank_is_skipped() -> None:
    found = lines("highest-amount", candidate("Bo", "5.00"), candidate("Amira", "5.00"), candidate("Chen", "4.99"))

    assert [(one.name, one.rank, one.state) for one in found] == [
        ("Amira", 1, "leading"), ("Bo", 1, "leading"), ("Chen", 3, "not yet"),
    ]  # fmt: skip
    assert not readings_differ(found, "over-160000")


def test_nobody_leads_with_nothing() -> None:
    found = lines("most-orders", candidate("Amira", "0.00", bulk=0), candidate("Bo", "0.00", bulk=0))

    assert {one.state for one in found} == {"not yet"}


def test_below_the_minimum_nobody_wins() -> None:
    rule = replace(RULES["most-orders"], minimum=Decimal(5))

    (line,) = lines("", candidate("Amira", "10", bulk=4), rule=rule)

    assert (line.state, line.threshold, line.missing) == ("not yet", 5, 1)


def test_a_winner_is_final_only_when_the_campaign_is_closed() -> None:
    people = (candidate("Amira", "170000.00"), candidate("Bo", "150000.00"))

    assert [one.state for one in lines("over-160000", *people, campaign="closed")] == ["final", "near"]
    assert [one.state for one in lines("highest-amount", *people, campaign="closed")] == ["final", "not yet"]


def test_a_red_line_holds_what_would_be_won() -> None:
    people = (candidate("Amira", "170000.00"), candidate("Bo", "1.00"))

    found = lines("over-160000", *people, held=frozenset({"Amira", "Bo"}))

    assert [one.state for one in found] == ["held", "not yet"]
    assert speak(found[0].explanation, "en").endswith("; held back by a red line")


def test_a_rule_looks_at_the_units_of_its_scope() -> None:
    company = replace(candidate("North", "170000.00"), level="company")

    assert lines("over-160000", company) == []
    assert len(lines("", company, rule=replace(RULES["over-160000"], scope="company"))) == 1


@pytest.mark.parametrize(
    ("key", "reading", "sentence"),
    [
        ("per-order", "scored",
         "Amira: 3 confirmed orders, 2 sample and 1 bulk; every one of them counts; "
         "rule “Every confirmed order”, version 1"),
        ("most-orders", "other", "Amira: 1 confirmed bulk order; rank 1; rule “Most orders”, version 1"),
        ("highest-amount", "other",
         "Amira: largest order Amira-b1 with $120,000.00; rank 1; rule “Highest order amount”, version 1"),
        ("over-160000", "scored",
         "Amira: $150,000.00 in 3 confirmed orders; $10,000.01 more would exceed $160,000.00; "
         "rule “Orders over USD 160,000”, version 1"),
    ],
)  # fmt: skip
def test_every_line_explains_itself(key: str, reading: Reading, sentence: str) -> None:
    (line,) = lines(key, candidate("Amira", "150000.00", samples=2, largest="120000.00"), reading=reading)

    assert speak(line.explanation, "en") == sentence


def test_an_explanation_calls_the_rule_as_its_reader_does() -> None:
    (line,) = lines("over-160000", candidate("Amira", "150000.00"))

    assert "订单金额超过 16 万美元" in speak(line.explanation, "zh")
    assert "over-160000" not in speak(line.explanation, "zh")


def test_the_highest_version_of_a_rule_counts(tmp_path: Path) -> None:
    changed = FILE.read_text("utf-8")
    newer = changed[changed.index('[[rule]]\nkey = "over-160000"') :].replace("version = 1", "version = 2")
    path = tmp_path / "rules.toml"
    path.write_text(changed + "\n" + newer.replace("160000.00", "200000.00"), "utf-8")

    last = bonus_rules(path)[-1]

    assert [one.key for one in bonus_rules(path)].count("over-160000") == 1
    assert (last.version, last.threshold) == (2, Decimal("200000.00"))
