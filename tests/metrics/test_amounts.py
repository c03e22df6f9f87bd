"""M1, M2, M17: money and orders of every unit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.amounts import BYS, amounts, amounts_by
from sales_analytics.metrics.leaderboard import leaderboard
from sales_analytics.metrics.order_states import order_states
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))


def test_salesperson_without_orders_is_at_zero_not_missing(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Bo           2026-03-31    1100
                               o-2       Amira        2026-04-01    9999""",
    )

    found = amounts(reader, MARCH)

    assert [(one.name, one.company, one.group, one.amount, one.orders, one.rank) for one in found] == [
        ("Bo", "North", "East", Decimal("1100.00"), 1, 1),
        ("Amira", "North", "East", Decimal("0.00"), 0, 2),
        ("Chen", "South", "West", Decimal("0.00"), 0, 2),
    ]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        pytest.param("company", [("North", "North", "East", 150, 2), ("South", "South", "West", 50, 1)], id="company"),
        pytest.param("group", [("East", "", "East", 150, 2), ("West", "", "West", 50, 1)], id="group"),
        pytest.param("total", [("Total", "", "", 200, 3)], id="total"),
    ],
)
def test_each_level_adds_up_the_one_below(
    reader: Reader, two_companies: Given, level: str, expected: list[tuple[object, ...]]
) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       a-1          100
                               o-2       Bo           50
                               o-3       Chen         50""",
    )

    found = amounts(reader, replace(MARCH, level=level))  # type: ignore[arg-type]

    assert [(one.name, one.company, one.group, one.amount, one.orders) for one in found] == expected


def test_only_confirmed_orders_count_on_their_effective_day(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  order_date  confirm_date  status     amount
                               o-1       Amira        2026-02-27  2026-03-01    confirmed  1
                               o-2       Amira        2026-03-31  2026-04-01    confirmed  2
                               o-3       Amira        2026-03-31  -             confirmed  4
                               o-4       Amira        2026-03-05  2026-03-05    pending    8
                               o-5       Amira        2026-03-05  2026-03-05    cancelled  16
                               o-6       Amira        2026-03-05  2026-03-05    lost       32""",
    )

    assert amounts(reader, replace(MARCH, level="total"))[0].amount == Decimal("5.00")


def test_several_lines_of_one_number_are_one_order(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  order_type  amount
                               o-1       Amira        sample      10
                               o-1       Amira        bulk        20
                               o-2       Amira        sample      15""",
    )

    amira = amounts(reader, MARCH)[0]

    assert (amira.orders, amira.sample_orders, amira.bulk_orders, amira.largest_order) == (2, 1, 1, Decimal("30.00"))


def test_a_shared_order_counts_once_at_every_level(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  credit_share  amount
                               o-1       Amira        0.7           100
                               o-1       Chen         0.3           100""",
    )

    people = {one.name: (one.amount, one.orders) for one in amounts(reader, MARCH)}
    companies = [(one.name, one.orders) for one in amounts(reader, replace(MARCH, level="company"))]

    assert people["Amira"] == (Decimal("70.00"), 1)
    assert people["Chen"] == (Decimal("30.00"), 0)
    assert companies == [("North", 1), ("South", 0)]
    assert amounts(reader, replace(MARCH, level="total"))[0].orders == 1


def test_amounts_are_rounded_half_up_after_summing(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Amira        0.0025
                               o-2       Amira        0.0025
                               o-3       Bo           0.0049""",
    )

    assert {one.name: str(one.amount) for one in amounts(reader, MARCH)} == {
        "Amira": "0.01", "Bo": "0.00", "Chen": "0.00",
    }  # fmt: skip


def test_equal_to_the_cent_is_an_equal_rank_and_the_next_is_skipped(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Chen         100.001
                               o-2       Amira        100.004
                               o-3       Bo           99.99""",
    )

    assert [(one.name, one.rank) for one in amounts(reader, MARCH)] == [("Amira", 1), ("Chen", 1), ("Bo", 3)]


def test_unknown_people_keep_their_name_and_stand_under_unassigned(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  company  amount
                               o-1       Zoe          -        10
                               o-2       Yan          South    20
                               o-3       -            -        500""",
    )

    people = [(one.name, one.company, one.amount, one.rank) for one in amounts(reader, MARCH)]
    companies = {one.name: one.amount for one in amounts(reader, replace(MARCH, level="company"))}

    assert people[:2] == [("Yan", "South", 20, 1), ("Zoe", "Unassigned", 10, 2)]
    assert people[-1] == ("Unassigned", "Unassigned", 500, None)
    assert companies == {"North": 0, "South": 20, "Unassigned": 510}


def test_people_of_no_company_make_it_part_of_no_group(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name   company  group
                       Amira  -        East
                       Bo     -        West""",
    )
    given(
        "orders",
        """order_no  salesperson  confirm_date  amount
                       o-1       Amira        2026-03-02    1
                       o-2       Bo           2026-03-02    2""",
    )

    assert [(one.name, one.group, one.amount) for one in amounts(reader, replace(MARCH, level="company"))] == [
        ("Unassigned", "Unassigned", 3)
    ]
    groups = amounts(reader, replace(MARCH, level="group"))
    assert {(one.name, one.amount) for one in groups} == {("East", 1), ("West", 2)}


def test_without_a_roster_the_file_says_who_belongs_where(reader: Reader, given: Given) -> None:
    given(
        "orders",
        """order_no  salesperson  company  group  amount
                       o-1       Zoe          Blue     Sea    10""",
    )

    (zoe,) = amounts(reader, MARCH)

    assert (zoe.name, zoe.company, zoe.group) == ("Zoe", "Blue", "Sea")


def test_what_nobody_sold_stands_in_the_company_that_its_row_states(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  company  amount
                               o-1       -            North    5
                               o-2       -            South    6
                               o-3       Zoe          North    7""",
    )

    people = [(one.name, one.company, one.amount) for one in amounts(reader, MARCH) if one.amount]

    assert people == [("Zoe", "North", 7), ("Unassigned", "South", 6), ("Unassigned", "North", 5)]
    companies = amounts(reader, replace(MARCH, level="company"))
    assert [(one.name, one.amount) for one in companies] == [("North", 12), ("South", 6)]


def test_a_person_who_moved_sells_for_the_company_of_the_day(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name  company  group  joined_on   left_on
                       Amy   North    East   2025-01-01  2026-03-10
                       Amy   South    West   2026-03-11  -""",
    )
    given(
        "orders",
        """order_no  salesperson  confirm_date  amount
                       o-1       Amy          2026-03-10    1
                       o-2       Amy          2026-03-11    2""",
    )

    people = amounts(reader, MARCH)
    assert [(one.name, one.company, one.amount, one.rank) for one in people] == [
        ("Amy", "South", 2, 1), ("Amy", "North", 1, 1),
    ]  # fmt: skip
    assert [(one.company, one.orders) for one in order_states(reader, MARCH)] == [("South", 1), ("North", 1)]
    assert [(one.company, one.amount) for one in leaderboard(reader, MARCH)] == [("North → South", 3)]
    south = leaderboard(reader, replace(MARCH, companies=("South",)))
    assert [(one.company, one.group, one.amount) for one in south] == [("South", "West", 2)]
    assert [one.company for one in leaderboard(reader, Filters(Period.month(2026, 4)))] == ["South"]
    companies = amounts(reader, replace(MARCH, level="company"))
    assert [(one.name, one.amount) for one in companies] == [("South", 2), ("North", 1)]
    assert [one.amount for one in amounts(reader, replace(MARCH, companies=("North",)))] == [1]


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        pytest.param({"groups": ("east",)}, 7, id="group, in any spelling"),
        pytest.param({"companies": ("South",)}, 8, id="company"),
        pytest.param({"salespeople": ("b-1", "Chen")}, 12, id="people, by id or name"),
        pytest.param({"order_types": ("sample",)}, 2, id="order type"),
        pytest.param({"groups": ("East",), "companies": ("South",)}, 0, id="both must hold"),
        pytest.param({"companies": ("Nowhere",)}, 0, id="a name that nobody knows"),
        pytest.param({"companies": ("Unassigned",)}, 16, id="those that the roster does not know"),
        pytest.param({"as_of": date(2026, 3, 2)}, 31, id="up to a chosen day"),
    ],
)
def test_filters_narrow_every_level_alike(
    reader: Reader, two_companies: Given, narrowed: dict[str, tuple[str, ...]], expected: int
) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  order_type  order_date  amount
                               o-1       Amira        bulk        2026-03-02  1
                               o-2       Amira        sample      2026-03-02  2
                               o-3       Bo           bulk        2026-03-02  4
                               o-4       Chen         bulk        2026-03-02  8
                               o-5       Zoe          bulk        2026-03-02  16
                               o-6       Zoe          bulk        2026-03-03  0""",
    )
    sums = [
        sum(one.amount for one in amounts(reader, replace(MARCH, level=level, **narrowed)))  # type: ignore[arg-type]
        for level in ("salesperson", "company", "group", "total")
    ]
    assert sums == [expected] * 4


@pytest.mark.parametrize("by", BYS)
def test_parts_add_up_to_the_whole(reader: Reader, two_companies: Given, by: str) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  order_type  customer  country  amount
                               o-1       Amira        2026-03-02    bulk        Acme      US       1
                               o-2       Amira        2026-03-09    sample      -         DE       2
                               o-3       Chen         2026-03-09    bulk        Acme      -        4""",
    )

    found = amounts_by(reader, MARCH, by)  # type: ignore[arg-type]

    assert sum(one.amount for one in found) == 7
    assert sum(one.orders for one in found) == 3


def test_days_weeks_and_customers_have_their_first_day_or_name(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  customer  amount
                               o-1       Amira        2026-03-03    Acme      1
                               o-2       Chen         2026-03-08    Bolt      2
                               o-3       Chen         2026-03-09    Acme      4""",
    )
    total = replace(MARCH, level="total")

    weeks = amounts_by(reader, total, "week")
    customers = amounts_by(reader, total, "customer", most=1)

    assert [(one.period, one.amount) for one in weeks] == [(date(2026, 3, 2), 3), (date(2026, 3, 9), 4)]  # type: ignore[union-attr]
    assert [(one.customer, one.amount) for one in customers] == [("Acme", 5)]  # type: ignore[union-attr]


def test_an_unknown_dimension_is_the_callers_mistake(reader: Reader) -> None:
    with pytest.raises(CommandError, match="colour"):
        amounts_by(reader, MARCH, "colour")  # type: ignore[arg-type]
