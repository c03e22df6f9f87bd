"""The sample festival through the product, against answers that were worked out without it."""

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data.sample.make import make
from sales_analytics.jobs.demo import SAMPLE, is_demo, load_demo, remove_demo
from sales_analytics.metrics.amounts import Amount, amounts
from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.metrics.order_list import order_count
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.rules.bonus import BonusLine, evaluate
from sales_analytics.rules.bonus_rules import bonus_rules
from sales_analytics.rules.winners import readings_differ, winners
from sales_analytics.terms.filters import Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.warehouse import Warehouse

KNOWN: dict[str, dict[str, Any]] = json.loads((SAMPLE / "answers.json").read_text("utf-8"))
PERIODS = {"2025-09": Period.month(2025, 9), "2026-03": Period.month(2026, 3), "2026-09": Period.month(2026, 9)}
RUNNING = "2026-09"
LEVELS: dict[Level, str] = {"salesperson": "salespeople", "company": "companies", "group": "groups"}

every_festival = pytest.mark.parametrize("festival", PERIODS)
every_level = pytest.mark.parametrize("level", LEVELS)


@pytest.fixture(scope="module")
def reader(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    copy = shutil.copy(sample_warehouse, tmp_path_factory.mktemp("copy") / "sales.duckdb")
    with Warehouse.open(Path(copy)) as one:
        yield one.reader()


def asked(festival: str, level: Level = "salesperson") -> Filters:
    return Filters(PERIODS[festival], level)


def people(festival: str) -> dict[str, Any]:
    found: dict[str, Any] = KNOWN[festival]["salespeople"]
    return found


def money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def lines_of(reader: Reader, festival: str) -> list[BonusLine]:
    return evaluate(bonus_rules(), bonus_candidates(reader, asked(festival)), "running")


@every_festival
@every_level
def test_amounts_orders_and_samples_of_every_unit(reader: Reader, festival: str, level: Level) -> None:
    found = {one.name: _counted(one) for one in amounts(reader, asked(festival, level))}
    right = {
        name: (one["amount"], one["orders"], one["sample_orders"])
        for name, one in KNOWN[festival][LEVELS[level]].items()
    }
    assert found == right


def _counted(one: Amount) -> tuple[str | None, int, int]:
    return money(one.amount), one.orders, one.sample_orders


@every_festival
def test_the_total_and_the_levels_agree(reader: Reader, festival: str) -> None:
    (total,) = amounts(reader, asked(festival, "total"))
    right = KNOWN[festival]["total"]
    assert (money(total.amount), total.orders) == (right["amount"], right["orders"])
    for level in LEVELS:
        assert sum(one.amount for one in amounts(reader, asked(festival, level))) == total.amount


@every_festival
def test_equals_share_a_rank_and_the_next_is_skipped(reader: Reader, festival: str) -> None:
    found = {one.name: one.rank for one in amounts(reader, asked(festival))}
    assert found == {name: one["rank"] for name, one in people(festival).items()}


@every_festival
@every_level
def test_targets_and_attainment(reader: Reader, festival: str, level: Level) -> None:
    found = {one.name: one for one in attainment(reader, asked(festival, level))}
    right = KNOWN[festival][LEVELS[level]]
    assert {name: money(one.target) for name, one in found.items()} == {
        name: one["target"] for name, one in right.items()
    }
    shares = {name: one["attainment"] for name, one in right.items()}
    assert {name: one.attainment for name, one in found.items()} == pytest.approx(shares, abs=1e-6)


@every_festival
def test_forecasts_pass_within_ten_per_cent_ends_included(reader: Reader, festival: str) -> None:
    found = {
        one.name: {"forecast": money(one.forecast), "passed": one.passed, "revision": money(one.revision)}
        for one in forecasts(reader, asked(festival))
        if one.is_expected
    }
    assert found == KNOWN[festival]["forecasts"]


def test_the_running_festival_is_at_day_14_of_22(reader: Reader) -> None:
    days = selling_days(reader, asked(RUNNING))
    assert (str(days.as_of), days.elapsed, days.total) == ("2026-09-18", 14, 22)


@every_festival
@pytest.mark.parametrize(
    ("rule", "reading", "answer"),
    [
        pytest.param("most-orders", "scored", "most_orders", id="all orders"),
        pytest.param("most-orders", "other", "most_bulk_orders", id="bulk orders only"),
        pytest.param("highest-amount", "scored", "highest_total", id="total"),
        pytest.param("highest-amount", "other", "largest_single_order", id="largest single order"),
        pytest.param("over-160000", "scored", "above_160000", id="above the line"),
    ],
)
def test_who_wins_each_reading(reader: Reader, festival: str, rule: str, reading: Any, answer: str) -> None:
    assert sorted(winners(lines_of(reader, festival), rule, reading)) == KNOWN[festival]["bonus"][answer]


@every_festival
def test_near_misses_say_what_is_missing(reader: Reader, festival: str) -> None:
    near = {
        one.name: money(Decimal(one.missing or 0))
        for one in lines_of(reader, festival)
        if one.rule == "over-160000" and one.state == "near"
    }
    assert near == KNOWN[festival]["bonus"]["near_160000"]


def test_the_running_festival_has_two_rules_whose_readings_differ(reader: Reader) -> None:
    lines = lines_of(reader, RUNNING)
    assert readings_differ(lines, "most-orders")
    assert readings_differ(lines, "highest-amount")


def test_the_sample_shows_the_edges_that_it_promises() -> None:
    bonus, everybody = KNOWN[RUNNING]["bonus"], people(RUNNING)
    ranks = [one["rank"] for one in everybody.values() if one["orders"]]
    assert len(ranks) > len(set(ranks)), "a tie"
    assert "0.01" in bonus["near_160000"].values(), "exactly 160,000.00, and it has to be more"
    assert any(one["amount"] == "160000.01" for one in everybody.values()), "a cent above"
    assert any(one["target"] is None and one["orders"] for one in everybody.values()), "no target"
    assert any(one["target"] and not one["orders"] for one in everybody.values()), "no order"
    assert any(one["forecast"] is None for one in KNOWN[RUNNING]["forecasts"].values()), "no forecast"
    exact = [
        name
        for name, one in KNOWN["2026-03"]["forecasts"].items()
        if one["forecast"]
        and abs(Decimal(people("2026-03")[name]["amount"]) - Decimal(one["forecast"])) * 10 == Decimal(one["forecast"])
    ]
    assert len(exact) >= 2
    assert all(KNOWN["2026-03"]["forecasts"][name]["passed"] for name in exact), "exactly 10 %"


@pytest.mark.sample
def test_every_row_of_the_sample_is_accounted_for(warehouse: Warehouse) -> None:
    assert [one.name for one in check(warehouse) if not one.holds] == []
    with warehouse.cursor() as cursor:
        rejected = cursor.execute("select sum(rejected), sum(loaded) from import_sheets").fetchall()
    assert rejected[0][0] == 0
    assert rejected[0][1] > 0


def test_who_is_unknown_to_the_roster_stays_visible(reader: Reader) -> None:
    assert [one.company for one in amounts(reader, asked("2025-09")) if one.name == "Summer Intern"] == ["Ningbo Star"]


@pytest.mark.sample
def test_loading_again_changes_nothing_and_removing_leaves_nothing(warehouse: Warehouse) -> None:
    before = len(imports(warehouse))
    load_demo(warehouse)
    assert (len(imports(warehouse)), is_demo(warehouse)) == (before, True)
    assert remove_demo(warehouse) == before
    assert not is_demo(warehouse)
    assert order_count(warehouse.reader(), asked(RUNNING)).lines == 0
    assert amounts(warehouse.reader(), asked(RUNNING)) == []


def test_the_same_seed_makes_the_same_bytes(tmp_path: Path) -> None:
    make(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in SAMPLE.iterdir() if path.name in made}
    assert made == kept
