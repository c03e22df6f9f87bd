"""What a bar stands for can be asked for again as orders, and they add up to it."""

from dataclasses import replace
from typing import Any, cast

import pytest

from sales_analytics.charts.orders_over_time import Step
from sales_analytics.metrics.amounts import AmountByPeriod, By, amounts, amounts_by
from sales_analytics.metrics.attainment import attainment, cumulative
from sales_analytics.metrics.leaderboard import leaderboard
from sales_analytics.metrics.order_list import Part, order_count, order_list
from sales_analytics.metrics.order_states import order_states
from sales_analytics.rules.order_outcomes import outcomes
from sales_analytics.terms.filters import LEVELS, Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from sales_analytics.widgets.figure_parts import of_units
from sales_analytics.widgets.orders import PARTS, STATUS, part_behind, span_of
from sales_analytics.widgets.passport import Behind, narrowed
from tests.given import Given

MARCH = Filters(Period.month(2026, 3), "total")


@pytest.fixture
def orders(warehouse: Warehouse, given: Given) -> Warehouse:
    """Two companies, two countries, shared and undated orders."""
    given(
        "roster",
        """name   company  group  joined_on   left_on
           Amira  North    East   -           -
           Dina   North    East   2026-01-01  2026-03-10
           Dina   South    West   2026-03-11  -
           Chen   South    West   -           -""",
    )
    given(
        "orders",
        """order_no  salesperson  confirm_date  customer  country  order_type  status     amount
           o-1       Amira        2026-03-02    Acme      Spain    bulk        confirmed  10.005
           o-1       Amira        2026-03-02    Acme      Spain    bulk        confirmed  10.005
           o-2       Chen         2026-03-09    Delta     -        sample      confirmed  7
           o-3       Nobody       2026-03-31    -         Chile    bulk        confirmed  5
           d-1       Dina         2026-03-02    Acme      Spain    bulk        confirmed  10
           d-2       Dina         2026-03-20    Acme      Spain    bulk        confirmed  20
           o-4       Amira        2026-04-01    Acme      Spain    bulk        confirmed  99
           o-5       Chen         2026-03-12    Delta     Chile    bulk        lost       3
           o-6       Chen         2026-03-12    Delta     Chile    bulk        cancelled  2
           p-1       Chen         -             Delta     Chile    bulk        pending    2""",
    )
    return warehouse


def summed(warehouse: Warehouse, behind: Behind) -> tuple[object, int]:
    reader, asked = warehouse.reader(), (behind.which, behind.part)
    counted = order_count(reader, behind.filters, *asked)
    lines = order_list(reader, behind.filters, 1000, *asked)
    assert len(lines) == counted.lines
    assert round(sum(one.amount or 0 for one in lines), 2) == counted.amount
    return counted.amount, counted.orders


@pytest.mark.parametrize("part", PARTS)
def test_every_bar_by_part_is_the_sum_of_its_orders(part: str, orders: Warehouse) -> None:
    by_unit = part in ("group", "company", "salesperson")
    reader = orders.reader()
    bars: Any = (
        amounts(reader, replace(MARCH, level=cast(Level, part)))
        if by_unit
        else amounts_by(reader, MARCH, cast(By, part))
    )

    for bar in bars:
        assert summed(orders, part_behind(MARCH, part, bar)) == (bar.amount, bar.orders), bar
    assert len(bars) > 1


@pytest.mark.parametrize("level", LEVELS)
def test_every_row_of_results_is_the_sum_of_its_orders(level: Level, orders: Warehouse) -> None:
    filters, reader = replace(MARCH, level=level), orders.reader()
    rows: list[Any] = [*attainment(reader, filters), *leaderboard(reader, filters)]

    for row in rows:
        assert summed(orders, Behind(narrowed(filters, row))) == (row.amount, row.orders), row
    assert "Dina" in {row.name for row in rows} or level != "salesperson"


@pytest.mark.parametrize("step", ["day", "week", "month"])
def test_every_bar_over_time_is_the_sum_of_its_orders(step: Step, orders: Warehouse) -> None:
    for bar in cast(list[AmountByPeriod], amounts_by(orders.reader(), MARCH, step)):
        period = MARCH.period.shared(span_of(bar.period, step))
        assert summed(orders, Behind(replace(MARCH, period=period))) == (bar.amount, bar.orders)


def test_every_outcome_is_the_number_of_its_orders(orders: Warehouse) -> None:
    for one in outcomes(order_states(orders.reader(), MARCH)):
        assert (
            summed(orders, Behind(MARCH, Part(), STATUS[one.outcome]))[1]
            == one.orders
            == (5 if one.outcome == "confirmed" else 1)
        )


def test_every_point_of_a_path_is_the_sum_of_the_orders_up_to_its_day(orders: Warehouse) -> None:
    groups = replace(MARCH, level="group")
    points = [one for one in cumulative(orders.reader(), groups) if one.cumulative is not None]

    for one in points:
        upto = replace(of_units(groups, (one.name,)), period=MARCH.period.until(one.day))
        assert summed(orders, Behind(upto))[0] == one.cumulative, one
    assert len({one.name for one in points}) > 1
