"""Where forecasts end at this pace, while a period runs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.forecasts import Forecast, Tolerances
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.forecast_outlook import already_above, stage, underway, would_pass

TEN = Tolerances(Decimal(10), Decimal(20))
HALF = SellingDays(date(2026, 9, 15), total=22, elapsed=11, left=11)


def forecast(name: str, amount: str, said: str | None, target: str | None = None) -> Forecast:
    return Forecast(
        name=name, company="", group="", amount=Decimal(amount), orders=1, forecast=Decimal(said) if said else None,
        forecast_origin=None, error=None, error_share=None, passed=None, state="failed", submitted_on=None,
        revision=None, target=Decimal(target) if target else None, attainment=None, control=None, is_expected=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("elapsed", "left", "found"),
    [
        pytest.param(0, 22, "not begun", id="before the first day"),
        pytest.param(4, 18, "too early", id="less than a fifth is over"),
        pytest.param(5, 20, "running", id="exactly a fifth"),
        pytest.param(21, 1, "running", id="one day is left"),
        pytest.param(22, 0, "over", id="no day is left"),
    ],
)
def test_only_a_period_without_a_day_left_is_over(elapsed: int, left: int, found: str) -> None:
    assert stage(SellingDays(date(2026, 9, 1), elapsed + left, elapsed, left)) == found


@pytest.mark.parametrize(
    ("amount", "ending"),
    [
        pytest.param("225000.00", "inside", id="lands 10 % below"),
        pytest.param("224999.99", "second reading", id="a cent less"),
        pytest.param("275000.00", "inside", id="lands 10 % above"),
        pytest.param("275000.01", "second reading", id="a cent more"),
        pytest.param("200000.00", "second reading", id="lands 20 % below"),
        pytest.param("199999.99", "outside", id="further below"),
        pytest.param("300000.01", "outside", id="further above"),
    ],
)
def test_the_landing_is_judged_in_exact_decimals(amount: str, ending: str) -> None:
    (one,) = underway([forecast("Amira", amount, "500000")], HALF, TEN)

    assert (one.landing, one.ending) == (Decimal(amount) * 2, ending)


def test_the_setting_decides_how_far_is_inside() -> None:
    (one,) = underway([forecast("Amira", "220000", "500000")], HALF, replace(TEN, tolerance=Decimal("12.5")))

    assert one.ending == "inside"


def test_who_has_sold_more_than_the_tolerance_allows_cannot_wait_for_it() -> None:
    some = underway([forecast("Amira", "110.00", "100"), forecast("Bo", "110.01", "100")], HALF, TEN)

    assert {one.name: one.is_above for one in some} == {"Amira": False, "Bo": True}
    assert already_above(some) == 1


def test_the_closest_is_first_and_who_promised_nothing_is_last_but_unassigned() -> None:
    some = underway(
        [
            forecast("Unassigned", "50", "100"),
            forecast("Chen", "1", None),
            forecast("Bo", "30", "100"),
            forecast("Amira", "48", "100"),
        ],
        HALF,
        TEN,
    )

    assert [one.name for one in some] == ["Amira", "Bo", "Chen", "Unassigned"]
    assert would_pass(some) == 2


def test_a_forecast_of_nothing_is_kept_by_nothing_only() -> None:
    some = underway([forecast("Amira", "0", "0"), forecast("Bo", "1", "0")], HALF, TEN)

    assert {one.name: one.ending for one in some} == {"Amira": "inside", "Bo": "outside"}


@pytest.mark.parametrize(
    ("said", "target", "control"),
    [
        ("100", "100", "controlled win"),
        ("200", "100", "lucky win"),
        ("100", "101", "honest miss"),
        ("200", "101", "blind miss"),
        (None, "100", "no forecast"),
        ("100", None, None),
    ],
)
def test_the_control_field_is_the_one_at_this_pace(said: str | None, target: str | None, control: str | None) -> None:
    (one,) = underway([forecast("Amira", "50", said, target)], HALF, TEN)

    assert one.control == control
