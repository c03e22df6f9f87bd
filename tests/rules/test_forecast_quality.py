"""M9, M10: how good a set of forecasts was."""

from decimal import Decimal

import pytest

from sales_analytics.metrics.forecasts import Forecast
from sales_analytics.rules.forecast_quality import Quality, quality


def forecast(name: str, amount: int, said: int | None, *, expected: str = "yes") -> Forecast:
    error = None if said is None else Decimal(said - amount)
    passed = None if said is None or error is None else abs(error) * 100 <= 10 * abs(said)
    return Forecast(
        name=name, company="", group="", amount=Decimal(amount), orders=1,
        forecast=None if said is None else Decimal(said), forecast_origin=None if said is None else "own",
        error=error, error_share=None, passed=passed,
        state="not submitted" if said is None else "passed" if passed else "failed",
        submitted_on=None, revision=None, target=None, attainment=None, control=None, is_expected=expected == "yes",
    )  # fmt: skip


def test_rates_and_errors_over_those_who_submitted() -> None:
    found = quality([
        forecast("Amira", 100, 105), forecast("Bo", 100, 130), forecast("Chen", 200, 180),
        forecast("Dora", 999, None), forecast("Unassigned", 999, None, expected="no"),
    ])  # fmt: skip

    assert (found.submitted, found.expected, found.passed) == (3, 4, 1)
    assert found.qualified_rate == pytest.approx(1 / 3)
    assert found.discipline == 0.75
    assert found.wape == pytest.approx((5 + 30 + 20) / 400)
    assert found.bias == pytest.approx((5 + 30 - 20) / 400)


def test_returns_count_by_their_size() -> None:
    found = quality([forecast("Amira", -100, -50), forecast("Bo", 100, 100)])

    assert (found.wape, found.bias) == (0.25, 0.25)


@pytest.mark.parametrize(
    ("forecasts", "expected"),
    [
        pytest.param([], Quality(0, 0, 0, None, None, None, None), id="nobody"),
        pytest.param([forecast("Amira", 5, None)], Quality(0, 1, 0, None, 0.0, None, None), id="none submitted"),
        pytest.param([forecast("Amira", 0, 0)], Quality(1, 1, 1, 1.0, 1.0, None, None), id="nothing sold"),
    ],
)
def test_nothing_is_divided_by_nothing(forecasts: list[Forecast], expected: Quality) -> None:
    assert quality(forecasts) == expected
