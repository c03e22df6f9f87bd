"""What is not in the numbers, and what is in them with a reservation."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.notice_lines import notice_count, notice_lines
from sales_analytics.metrics.notices import Notice, notices
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))  # today is the 31st


def test_a_clean_period_has_none(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-03-02    1""",
    )

    assert notices(reader, MARCH) == []


@pytest.mark.parametrize(
    ("row", "notice"),
    [
        pytest.param("Zoe  2026-03-02  2026-03-02  5  -", ("unassigned-people", 1, 5), id="not on the roster"),
        pytest.param("-  2026-03-02  2026-03-02  5  -", ("unassigned-orders", 1, 5), id="nobody's"),
        pytest.param("Bo  2026-03-02  2026-03-02  5  EUR", ("not-converted", 1, None), id="no rate"),
        pytest.param("Bo  2026-03-02  -  5  -", ("no-confirm-date", 1, 5), id="order date only"),
    ],
)
def test_each_reservation_names_its_file(
    reader: Reader, two_companies: Given, row: str, notice: tuple[str, int, int | None]
) -> None:
    two_companies(
        "orders",
        f"""order_no  salesperson  order_date  confirm_date  amount  currency
                                o-1  {row}""",
        file="march.xlsx",
    )

    code, rows, amount = notice
    assert notices(reader, MARCH) == [Notice(code, "march.xlsx", rows, None if amount is None else Decimal(amount))]  # type: ignore[arg-type]
    assert notices(reader, Filters(Period.month(2026, 2))) == []


def test_an_order_of_several_lines_or_people_is_one(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  order_date  confirm_date  amount
                               o-1       Zoe          2026-03-02  -           1
                               o-1       Zoe          2026-03-02  -           2
                               o-1       Yan          2026-03-02  -           4
                               o-2       Yan          2026-03-02  2026-03-02  8""",
        file="march.xlsx",
    )

    assert notices(reader, MARCH) == [
        Notice("no-confirm-date", "march.xlsx", 1, Decimal(7)),
        Notice("unassigned-people", "march.xlsx", 2, Decimal(15)),
    ]


def test_orders_before_somebody_joined_or_after_they_left_count_and_are_told(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name   company  group  joined_on   left_on
                       Amira  North    East   2026-03-03  2026-03-20
                       Bo     South    West   -           -""",
    )
    given(
        "orders",
        """order_no  salesperson  company  confirm_date  amount
                       o-1       Amira        -        2026-03-02    1
                       o-2       Amira        -        2026-03-03    10
                       o-3       Amira        -        2026-03-20    100
                       o-4       Amira        North    2026-03-21    1000
                       o-5       Zoe          -        2026-03-21    5""",
        file="march.xlsx",
    )

    assert notices(reader, MARCH) == [
        Notice("outside-membership", "march.xlsx", 2, Decimal(1001)),
        Notice("unassigned-people", "march.xlsx", 1, Decimal(5)),
    ]
    companies = amounts(reader, replace(MARCH, level="company"))
    assert [(one.name, one.amount) for one in companies] == [("North", 1110), ("South", 0), ("Unassigned", 6)]


def test_orders_of_people_who_changed_company_are_told_where_people_are_listed(reader: Reader, given: Given) -> None:
    given(
        "roster",
        """name   company  group  joined_on   left_on
                       Amira  North    East   -           2026-03-15
                       Amira  South    West   2026-03-16  -
                       Bo     South    West   -           -""",
    )
    given(
        "orders",
        """order_no  salesperson  confirm_date  amount
                       o-1       Amira        2026-03-02    1
                       o-2       Amira        2026-03-20    10
                       o-3       Bo           2026-03-20    100""",
        file="march.xlsx",
    )

    assert notices(reader, MARCH) == [Notice("several-companies", "march.xlsx", 2, Decimal(11))]
    assert notices(reader, replace(MARCH, level="company")) == []
    assert notices(reader, Filters(Period.month(2026, 2))) == []
    people = [(one.name, one.company, one.amount) for one in attainment(reader, MARCH)]
    assert people == [("Bo", "South", 100), ("Amira", "North → South", 11)]
    companies = [(one.name, one.amount) for one in amounts(reader, replace(MARCH, level="company"))]
    assert companies == [("South", 110), ("North", 1)]


def test_orders_after_today_are_told_where_they_count(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-03-31    1
                               o-2       Amira        2026-04-01    2""",
        file="plan.xlsx",
    )

    assert notices(reader, MARCH) == []
    assert notices(reader, Filters(Period.month(2026, 4))) == [Notice("future-date", "plan.xlsx", 1, Decimal(2))]


REJECTED = """
insert into problems by name
select 1 as import, 1 as sheet_no, 9 as row_no, code, 'reject' as severity, '{}' as expected,
    amount, effective_on, salesperson, 0 as company
from (
    values
        ('amount-not-a-number', 12.50, date '2026-03-05', (select name_id from names where name = 'Bo')),
        ('date-not-a-date', null, null, 0)
) as found (code, amount, effective_on, salesperson)
"""


@pytest.fixture
def rejected(warehouse: Warehouse, given: Given) -> Given:
    """One import of a row and a rejected row of Bo's with two problems, before the roster came."""
    given("orders", """order_no  salesperson  confirm_date  amount
                       o-1       Bo           2026-03-31    1""", file="march.xlsx")  # fmt: skip
    given(
        "roster",
        """name   company  group
                       Bo     North    East
                       Chen   South    West""",
    )
    with warehouse.writing() as cursor:
        cursor.execute(REJECTED)
    return given


@pytest.mark.usefixtures("rejected")
@pytest.mark.parametrize(
    ("filters", "count"),
    [
        pytest.param(MARCH, 1, id="in its month"),
        pytest.param(Filters(Period.month(2026, 2)), 0, id="in another"),
        pytest.param(replace(MARCH, companies=("North",)), 1, id="of its company"),
        pytest.param(replace(MARCH, companies=("South",)), 0, id="of another"),
    ],
)
def test_an_accepted_reject_is_told_once_where_it_matters(reader: Reader, filters: Filters, count: int) -> None:
    assert notices(reader, filters) == [Notice("rejects-accepted", "march.xlsx", 1, Decimal("12.50"))] * count


def test_rejects_of_a_file_that_was_replaced_are_no_longer_told(reader: Reader, rejected: Given) -> None:
    rejected(
        "orders",
        """order_no  salesperson  confirm_date  amount
                          o-1       Bo           2026-03-30    2""",
    )

    assert notices(reader, MARCH) == []
    assert reader.as_of(MARCH) == date(2026, 3, 30)


def test_the_lines_behind_a_notice_come_to_what_it_counts(reader: Reader, given: Given) -> None:
    given("roster", """name   company  group  joined_on   left_on
                       Amira  North    East   -           2026-03-15
                       Amira  South    West   2026-03-16  -
                       Bo     South    West   2026-03-10  -""")  # fmt: skip
    heads = "order_no  salesperson  order_date  confirm_date  amount  currency"
    given("orders", f"""{heads}
                        o-1       Amira        2026-03-02  -           1       USD
                        o-1       Amira        2026-03-02  -           2       USD
                        o-1       Zoe          2026-03-02  -           4       USD
                        o-2       Zoe          2026-03-02  2026-03-02  8       USD
                        o-3       -            2026-03-03  2026-03-03  16      USD
                        o-4       Bo           2026-03-04  2026-03-04  32      USD
                        o-5       Bo           2026-03-20  2026-03-20  64      EUR
                        o-6       Bo           2026-03-31  2026-03-31  128     USD""", file="march.xlsx")  # fmt: skip
    given("orders", f"""{heads}
                        p-1       Zoe          2026-03-05  -           256     USD""", file="more.xlsx")  # fmt: skip
    given("returns", "order_no  returned_on\no-6  2026-03-31", file="back.xlsx")

    found = notices(reader, MARCH)

    assert {one.code for one in found} == {
        "no-confirm-date", "not-converted", "outside-membership", "returned", "several-companies",
        "unassigned-orders", "unassigned-people",
    }  # fmt: skip
    assert sum(one.file == "more.xlsx" for one in found) == 2
    for one in found:
        counted, lines = notice_count(reader, MARCH, one), notice_lines(reader, MARCH, one)
        assert (counted.orders, counted.amount) == (one.count, one.amount), one
        assert (len(lines), {line.file for line in lines}) == (counted.lines, {one.file})
        assert len({line.order_no for line in lines}) == one.count
        assert sum(line.amount for line in lines if line.amount is not None) == (one.amount or 0)


def test_orders_after_today_and_without_lines_are_behind_their_notices(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-04-01    2""",
        file="plan.xlsx",
    )
    april = Filters(Period.month(2026, 4))

    (one,) = notices(reader, april)

    assert [line.order_no for line in notice_lines(reader, april, one)] == ["o-1"]
    assert notice_lines(reader, MARCH, one) == []
    assert notice_lines(reader, april, replace(one, file="other.xlsx")) == []
