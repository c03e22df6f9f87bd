"""A target and a forecast can be opened: to the rows of the files that they come from, none of them twice."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.metrics.stated_rows import StatedRow, stated_rows
from sales_analytics.terms.filters import LEVELS, Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))
QUARTER = Filters(Period(date(2026, 1, 1), date(2026, 4, 1)))
FILTERS = [MARCH, QUARTER, replace(MARCH, companies=("North",)), replace(MARCH, groups=("East",))]


@pytest.fixture
def planned(two_companies: Given) -> Given:
    """People below an own company's figure, people without one, months beside a quarter, a self-set goal."""
    two_companies(
        "targets",
        """level        entity  target     origin  starts_on   ends_before
           salesperson  a-1     100.005    given   2026-03-01  2026-04-01
           salesperson  a-1     999        self    2026-03-01  2026-04-01
           salesperson  Bo      50         given   2026-03-01  2026-04-01
           salesperson  Bo      40         given   2026-02-01  2026-03-01
           salesperson  Bo      300        given   2026-01-01  2026-04-01
           salesperson  Chen    70.5       given   2026-03-01  2026-04-01
           salesperson  Zoe     11         given   2026-03-01  2026-04-01
           company      North   160        given   2026-03-01  2026-04-01
           group        West    75         given   2026-01-01  2026-02-01""",
        file="targets.xlsx",
    )
    two_companies(
        "forecasts",
        """level        entity  forecast  submitted_on
           salesperson  Amira   90        2026-03-02
           salesperson  Amira   95        2026-03-20
           salesperson  Bo      45        -
           company      South   60        2026-03-01
           salesperson  Chen    66        2026-03-01""",
        file="forecasts.xlsx",
    )
    return two_companies


def test_a_figure_of_its_own_tells_where_it_stands(reader: Reader, planned: Given) -> None:
    north = stated_rows(reader, replace(MARCH, level="company"), "target", "North")

    assert north == [
        StatedRow(
            name="North", level="company", origin="own", amount=Decimal(160), starts_on=date(2026, 3, 1),
            last_on=date(2026, 3, 31), file="targets.xlsx", sheet="Sheet1", row=9,
        )
    ]  # fmt: skip


def test_a_sum_names_the_people_below_and_only_what_counts(reader: Reader, planned: Given) -> None:
    total = stated_rows(reader, replace(MARCH, level="total"), "target", "Total")
    south = stated_rows(reader, replace(MARCH, level="company"), "forecast", "South")

    assert [(one.name, one.level, one.origin, one.amount, one.row) for one in total] == [
        ("North", "company", "rolled up", Decimal(160), 9),
        ("Chen", "salesperson", "rolled up", Decimal("70.5"), 7),
        ("Zoe", "salesperson", "rolled up", Decimal(11), 8),
    ]
    assert [(one.name, one.origin, one.amount, one.row) for one in south] == [("South", "own", Decimal(60), 5)]


def test_months_that_a_quarter_stands_for_are_left_out(reader: Reader, planned: Given) -> None:
    found = stated_rows(reader, QUARTER, "target", "Bo")

    assert [(one.amount, one.starts_on, one.last_on) for one in found] == [
        (Decimal(300), date(2026, 1, 1), date(2026, 3, 31))
    ]


def test_what_was_said_after_the_cut_off_is_not_among_them(reader: Reader, planned: Given) -> None:
    found = stated_rows(reader, MARCH, "forecast", "Amira")

    assert [(one.amount, one.file, one.row) for one in found] == [(Decimal(90), "forecasts.xlsx", 2)]


@pytest.mark.parametrize("filters", FILTERS, ids=["month", "quarter", "one company", "one group"])
@pytest.mark.parametrize("level", LEVELS)
def test_the_rows_add_up_to_the_number_at_every_level(
    level: Level, filters: Filters, reader: Reader, planned: Given
) -> None:
    asked = replace(filters, level=level)
    held = {one.name: one.target for one in attainment(reader, asked)}
    said = {one.name: one.forecast for one in forecasts(reader, asked)}

    for name, target in held.items():
        assert summed(stated_rows(reader, asked, "target", name)) == target, name
    for name, forecast in said.items():
        assert summed(stated_rows(reader, asked, "forecast", name)) == forecast, name
    every = summed(stated_rows(reader, asked, "target")) or Decimal(0)
    assert abs(every - sum((one or Decimal(0) for one in held.values()), Decimal(0))) <= Decimal("0.01")


def summed(rows: list[StatedRow]) -> Decimal | None:
    """The number of these rows, in cents; half a cent up."""
    if not rows:
        return None
    whole = sum((one.amount for one in rows), Decimal(0))
    return whole.quantize(Decimal("0.01"), "ROUND_HALF_UP")
