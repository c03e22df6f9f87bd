"""Two people of one name: what a row says beside the name tells who is meant."""

import pytest

from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.undo import undo
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))
AMYS = """name  aliases  company  group
          Amy   7        North    East
          Amy   8        South    West"""
ORDERS = """order_no  salesperson  company  amount
            o-1       Amy          North    100
            o-2       AMY          South    200
            o-3       7            South    400
            o-4       Amy          -        800"""
TOLD = [("Amy (North)", "North", "500.00"), ("Amy (South)", "South", "200.00")]


def found(reader: Reader) -> list[tuple[str, str, str]]:
    return [(one.name, one.company, str(one.amount)) for one in amounts(reader, MARCH)]


@pytest.mark.parametrize("first", ["roster", "orders"])
def test_the_company_of_an_order_tells_namesakes_apart_whichever_file_came_first(
    reader: Reader, given: Given, first: str
) -> None:
    for dataset, table in sorted([("roster", AMYS), ("orders", ORDERS)], key=lambda one: one[0] != first):
        given(dataset, table)

    assert found(reader) == [("Amy", "Unassigned", "800.00"), *TOLD]
    assert all(one.holds for one in check(reader.warehouse))


def test_without_the_roster_nobody_is_told_apart(reader: Reader, given: Given) -> None:
    given("roster", AMYS)
    given("orders", ORDERS)
    undo(reader.warehouse, 1)

    assert {name for name, _, _ in found(reader)} == {"Amy", "7"}


def test_somebody_who_moved_is_meant_by_every_company_that_was_theirs(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name  aliases  company  group  joined_on   left_on
                       Amy   7        North    East   -           2026-02-28
                       Amy   7        Mid      East   2026-03-01  -
                       Amy   8        South    West   -           -""",
    )
    given(
        "orders",
        """order_no  salesperson  company  amount
                       o-1       Amy          North    100
                       o-2       Amy          Mid      10""",
    )

    assert found(reader) == [("Amy (Mid)", "Mid", "110.00"), ("Amy (South)", "South", "0.00")]


def test_a_company_that_is_of_both_tells_nobody(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name  aliases  company  group
                       Amy   7        North    East
                       王艳  Amy,8    North    East""",
    )
    given(
        "orders",
        """order_no  salesperson  company  amount
                       o-1       Amy          North    100""",
    )

    assert ("Amy", "North", "100.00") in found(reader)


def test_targets_of_namesakes_are_both_kept_before_the_roster_tells_who_they_are(reader: Reader, given: Given) -> None:
    given(
        "targets",
        """entity  within  target
                        Amy     North   1000
                        Amy     South   2000""",
    )
    given("roster", AMYS)

    assert [(one.name, one.company, one.target) for one in attainment(reader, MARCH)] == [
        ("Amy (North)", "North", 1000), ("Amy (South)", "South", 2000),
    ]  # fmt: skip


def test_the_company_of_a_target_or_forecast_tells_namesakes_apart(reader: Reader, given: Given) -> None:
    given("roster", AMYS)
    given(
        "targets",
        """entity  within  target
                        Amy     North   1000
                        Amy     South   2000""",
    )
    given(
        "forecasts",
        """entity  within  forecast
                          Amy     North   110
                          Amy     South   220""",
    )

    assert [(one.name, one.target) for one in attainment(reader, MARCH)] == [
        ("Amy (North)", 1000), ("Amy (South)", 2000),
    ]  # fmt: skip
    assert [(one.name, one.forecast) for one in forecasts(reader, MARCH)] == [
        ("Amy (North)", 110), ("Amy (South)", 220),
    ]  # fmt: skip


def test_the_same_identifier_under_another_name_is_the_same_person_renamed(reader: Reader, given: Given) -> None:
    given("roster", "name  aliases  company  group\nAmy Li  E-7  North  East\nBo  E-8  North  East")
    given("orders", "order_no  salesperson  amount\no-1  Amy Li  100\no-2  E-7  10")
    given("roster", "name  aliases  company  group\nAmy Wang  E-7  North  East\nBo  E-8  North  East")
    given("orders", "order_no  salesperson  amount\no-3  Amy Wang  1")

    assert found(reader) == [("Amy Wang", "North", "111.00"), ("Bo", "North", "0.00")]
    undo(reader.warehouse, 3)
    assert found(reader) == [
        ("Amy Li", "North", "110.00"), ("Amy Wang", "Unassigned", "1.00"), ("Bo", "North", "0.00"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("Bo  1  South  West  -  -\nCy  2  South  West  -  -", id="another company numbers from 1 too"),
        pytest.param("Bo  1  North  East  2026-03-01  -", id="a number that is free again"),
    ],
)
def test_an_identifier_that_two_people_have_makes_them_no_one_person(reader: Reader, given: Given, second: str) -> None:
    given("roster", "name  aliases  company  group  joined_on  left_on\nAmy  1  North  East  -  2026-02-28")
    given("roster", f"name  aliases  company  group  joined_on  left_on\n{second}")

    assert {"Amy", "Bo"} <= {one.name for one in amounts(reader, Filters(Period.year(2026)))}
