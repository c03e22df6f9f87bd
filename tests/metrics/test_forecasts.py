"""M8, M11: what was said against what came."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.forecasts import Forecast, forecasts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))  # its third selling day is the 4th


def of_amira(reader: Reader, filters: Filters = MARCH) -> Forecast:
    return next(one for one in forecasts(reader, filters) if one.name == "Amira")


@pytest.mark.parametrize(
    ("forecast", "amount", "state"),
    [
        pytest.param("500000", "450000.00", "passed", id="10 % below"),
        pytest.param("500000", "449999.99", "amber", id="a cent further"),
        pytest.param("500000", "550000.00", "passed", id="10 % above"),
        pytest.param("500000", "550000.01", "amber", id="a cent further above"),
        pytest.param("500000", "400000.00", "amber", id="20 % below"),
        pytest.param("500000", "399999.99", "failed", id="beyond the second reading"),
        pytest.param("500000", "600000.00", "amber", id="20 % above"),
        pytest.param("500000", "600000.01", "failed", id="beyond it above"),
        pytest.param("0.30", "0.27", "passed", id="10 % of what floats cannot hold"),
        pytest.param("0", "0", "passed", id="0 of 0"),
        pytest.param("0", "0.01", "failed", id="something of 0"),
        pytest.param("-100", "-90", "passed", id="returns"),
    ],
)
def test_the_forecast_is_the_promise_in_exact_decimals(
    reader: Reader, two_companies: Given, forecast: str, amount: str, state: str
) -> None:
    two_companies(
        "forecasts",
        f"""entity  forecast
                                   Amira   {forecast}""",
    )
    two_companies(
        "orders",
        f"""order_no  salesperson  amount
                                o-1       Amira        {amount}""",
    )

    amira = of_amira(reader)

    assert (amira.state, amira.passed) == (state, state == "passed")
    assert amira.error == Decimal(forecast) - Decimal(amount)


def test_too_high_is_positive(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "forecasts",
        """entity  submitted_on  forecast
                                  Amira   2026-03-02    200""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Amira        150""",
    )

    amira = of_amira(reader)

    assert (amira.error, amira.error_share, amira.submitted_on) == (50, 0.25, date(2026, 3, 2))


def test_no_forecast_is_a_state_of_its_own(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Amira        150
                               o-2       Zoe          1
                               o-3       -            1""",
    )

    found = {one.name: (one.state, one.passed, one.is_expected) for one in forecasts(reader, MARCH)}

    assert found == {
        "Amira": ("not submitted", None, True),
        "Bo": ("not submitted", None, True),
        "Chen": ("not submitted", None, True),
        "Zoe": ("not submitted", None, False),
        "Unassigned": ("not submitted", None, False),
    }


@pytest.mark.parametrize(
    ("submissions", "scored", "revision"),
    [
        pytest.param([("2026-02-20", 1), ("2026-03-04", 2)], 2, None, id="the last up to the cut-off"),
        pytest.param([("2026-03-04", 1), ("2026-03-05", 2), ("2026-03-20", 3)], 1, 3, id="later ones are revisions"),
        pytest.param([("2026-03-05", 2)], None, 2, id="too late"),
        pytest.param([("-", 1), ("2026-03-05", 2)], 1, 2, id="no day counts as in time"),
        pytest.param([("-", 1), ("2026-03-03", 2)], 2, None, id="a day counts before none"),
    ],
)
def test_the_scored_forecast_is_the_last_one_in_time(
    reader: Reader, two_companies: Given, submissions: list[tuple[str, int]],
    scored: int | None, revision: int | None,
) -> None:  # fmt: skip
    rows = "\n".join(f"Amira  {day}  {forecast}" for day, forecast in submissions)
    two_companies("forecasts", "entity  submitted_on  forecast\n" + rows)

    amira = of_amira(reader)

    assert (amira.forecast, amira.revision) == (scored, revision)
    assert amira.state == ("not submitted" if scored is None else "failed")


def test_a_quarter_is_the_sum_of_its_months_each_with_its_own_cut_off(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "forecasts",
        """entity  starts_on   ends_before  submitted_on  forecast
                                  Amira   2026-01-01  2026-02-01   2026-01-02    1
                                  Amira   2026-02-01  2026-03-01   2026-02-03    2
                                  Amira   2026-02-01  2026-03-01   2026-02-25    20
                                  Amira   2026-03-01  2026-04-01   2026-03-03    4""",
    )

    amira = of_amira(reader, Filters(Period.quarter(2026, 1)))

    assert (amira.forecast, amira.revision, amira.submitted_on) == (7, 25, date(2026, 3, 3))


def test_a_level_has_its_own_forecast_or_the_sum_below(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "forecasts",
        """level        entity  forecast
                                  salesperson  Amira   1
                                  salesperson  Bo      2
                                  salesperson  Chen    4
                                  company      North   50""",
    )

    def seen(level: str) -> list[tuple[object, ...]]:
        found = forecasts(reader, replace(MARCH, level=level))  # type: ignore[arg-type]
        return sorted((one.name, one.forecast, one.forecast_origin) for one in found)

    assert seen("company") == [("North", 50, "own"), ("South", 4, "rolled up")]
    assert seen("group") == [("East", 50, "rolled up"), ("West", 4, "rolled up")]
    assert seen("total") == [("Total", 54, "rolled up")]


def test_what_a_level_said_itself_too_late_is_its_revision(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "forecasts",
        """level        entity  submitted_on  forecast
                                  salesperson  Amira   2026-03-02    1
                                  salesperson  Bo      2026-03-02    2
                                  salesperson  Bo      2026-03-09    5
                                  salesperson  Chen    2026-03-02    4
                                  company      North   2026-03-09    50
                                  group        West    2026-03-09    70""",
    )

    def seen(level: str) -> list[tuple[object, ...]]:
        found = forecasts(reader, replace(MARCH, level=level))  # type: ignore[arg-type]
        return sorted((one.name, one.forecast, one.forecast_origin, one.revision) for one in found)

    assert seen("company") == [("North", 3, "rolled up", 50), ("South", 4, "rolled up", None)]
    assert seen("group") == [("East", 3, "rolled up", 50), ("West", 4, "rolled up", 70)]
    assert seen("total") == [("Total", 7, "rolled up", 120)]


def test_a_level_that_spoke_too_late_without_anybody_below_has_not_submitted(
    reader: Reader, two_companies: Given
) -> None:
    two_companies(
        "forecasts",
        """level    entity  submitted_on  forecast
                                  company  North   2026-03-09    50""",
    )

    north = next(one for one in forecasts(reader, replace(MARCH, level="company")) if one.name == "North")

    assert (north.state, north.forecast, north.forecast_origin, north.revision) == ("not submitted", None, None, 50)


@pytest.mark.parametrize(
    ("target", "forecast", "control"),
    [
        pytest.param("100", "100", "controlled win", id="hit, forecast"),
        pytest.param("100", "200", "lucky win", id="hit, not forecast"),
        pytest.param("101", "100", "honest miss", id="missed, forecast"),
        pytest.param("101", "200", "blind miss", id="missed, not forecast"),
        pytest.param("100", "-", "no forecast", id="no forecast"),
        pytest.param("0", "100", None, id="no target"),
    ],
)
def test_the_control_matrix(
    reader: Reader, two_companies: Given, target: str, forecast: str, control: str | None
) -> None:
    two_companies(
        "targets",
        f"""entity  target
                                 Amira   {target}""",
    )
    if forecast != "-":
        two_companies(
            "forecasts",
            f"""entity  forecast
                                       Amira   {forecast}""",
        )
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Amira        100""",
    )

    assert of_amira(reader).control == control
