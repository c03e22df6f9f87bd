"""What is wrong with the data: what is missing, doubtful, unknown or left out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sales_analytics.metrics.choices import EVER
from sales_analytics.metrics.health import (
    Flag,
    UnknownName,
    health_flags,
    health_names,
    health_rows,
    health_sent,
)
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period

ALL = Filters(EVER, "total")
ROSTER = """name   company  group
            Amira  North    East
            Bo     North    East
            Chen   South    West"""


def flags(warehouse):
    return health_flags(warehouse.reader(), ALL)


def test_orders_without_confirm_date_after_today_or_without_anybody_are_told_with_their_amount(warehouse, given):
    given("roster", ROSTER)
    given(
        "orders",
        """order_no  salesperson  order_date  confirm_date  amount
           o-1       Amira        2026-03-02  2026-03-02    10
           o-2       Amira        2026-03-03  -             20
           o-3       Bo           2026-03-03  2026-04-02    30
           o-4       -            2026-03-03  2026-03-04    40""",
    )

    assert flags(warehouse) == [
        Flag("future-date", "Bo", "North", 1, Decimal("30.00")),
        Flag("no-confirm-date", "Amira", "North", 1, Decimal("20.00")),
        Flag("no-salesperson", "Unassigned", "Unassigned", 1, Decimal("40.00")),
    ]


def test_outliers_are_beyond_twenty_medians_of_their_own_kind_and_slips_ten_thousand_times_off(warehouse, given):
    given("roster", ROSTER)
    given(
        "orders",
        """order_no  salesperson  order_type  confirm_date  amount
           o-1       Amira        bulk        2026-03-02    1000
           o-2       Amira        bulk        2026-03-02    1000
           o-3       Amira        bulk        2026-03-02    20000
           o-4       Bo           bulk        2026-03-02    20000.01
           o-5       Bo           bulk        2026-03-02    9000000
           o-6       Bo           bulk        2026-03-02    0.12
           o-7       Bo           bulk        2026-03-02    1000
           o-8       Bo           sample      2026-03-02    5
           o-9       Bo           sample      2026-03-02    5""",
    )

    assert [(one.check, one.name, one.count, one.amount) for one in flags(warehouse)] == [
        ("outlier", "Bo", 2, Decimal("9020000.01")),
        ("slip", "Bo", 2, Decimal("9000000.12")),
    ]
    behind = health_rows(warehouse.reader(), ALL, "slip")
    assert [(one.order_no, one.amount, one.file, one.sheet, one.row) for one in behind] == [
        ("o-5", Decimal(9000000), "orders_2.xlsx", "Sheet1", 6),
        ("o-6", Decimal("0.12"), "orders_2.xlsx", "Sheet1", 7),
    ]


def test_rows_behind_a_reason_add_up_to_what_it_tells(warehouse, given):
    given("orders", "order_no  currency  amount\no-1       EUR       70\no-2       USD       5\no-3       EUR       -")

    assert flags(warehouse) == [
        Flag("no-amount", "Unassigned", "Unassigned", 1, None),
        Flag("no-confirm-date", "Unassigned", "Unassigned", 3, Decimal("5.00")),
        Flag("no-salesperson", "Unassigned", "Unassigned", 3, Decimal("5.00")),
        Flag("not-converted", "Unassigned", "Unassigned", 1, None),
    ]
    for one in flags(warehouse):
        rows = health_rows(warehouse.reader(), ALL, one.check)
        assert len(rows) == one.count
        assert sum(row.amount or 0 for row in rows) == (one.amount or 0)


def test_a_company_that_sent_nothing_for_a_month_in_which_others_did_is_missing(warehouse, given):
    given("roster", ROSTER)
    given("targets", "entity  target\nAmira   100\nChen    50")
    given(
        "orders",
        """order_no  salesperson  confirm_date  amount
           o-1       Amira        2026-03-02    10
           o-2       Bo           2026-03-02    10
           o-3       Chen         2026-02-02    10""",
    )

    found = health_sent(warehouse.reader(), ALL)

    assert [(one.dataset, one.company, one.month, one.count, one.amount) for one in found] == [
        ("orders", "North", date(2026, 2, 1), 0, None),
        ("orders", "North", date(2026, 3, 1), 2, Decimal(20)),
        ("orders", "South", date(2026, 2, 1), 1, Decimal(10)),
        ("orders", "South", date(2026, 3, 1), 0, None),
        ("targets", "North", date(2026, 3, 1), 1, Decimal(100)),
        ("targets", "South", date(2026, 3, 1), 1, Decimal(50)),
    ]
    assert [one.company for one in found if one.is_missing] == ["North", "South"]


def test_a_target_of_a_quarter_is_sent_for_each_of_its_months_without_an_amount(warehouse, given):
    given("roster", ROSTER)
    given("targets", "entity  starts_on   ends_before  target\nAmira   2026-01-01  2026-04-01   300")

    found = health_sent(warehouse.reader(), Filters(Period.months(2026, 1, 12), "total"))

    assert [(one.month.month, one.count, one.amount) for one in found if one.company == "North"] == [
        (1, 1, None),
        (2, 1, None),
        (3, 1, None),
    ]


def test_names_that_the_roster_does_not_know_are_told_by_dataset(warehouse, given):
    given("orders", "order_no  salesperson  confirm_date  amount\no-1       Amria        2026-03-02    10")
    assert health_names(warehouse.reader(), ALL) == []

    given("roster", ROSTER)
    given("targets", "entity  target\nDina    100")

    assert health_names(warehouse.reader(), ALL) == [
        UnknownName("orders", "Amria", "Unassigned", 1, Decimal(10)),
        UnknownName("targets", "Dina", "Unassigned", 1, Decimal(100)),
    ]


def test_a_filter_for_companies_changes_neither_who_is_unknown_nor_who_is_known(warehouse, given):
    given("roster", """name   company  group  left_on
                       Amira  North    East   -
                       Chen   South    West   2026-02-28""")  # fmt: skip
    given("orders", """order_no  salesperson  company  confirm_date  amount
                       o-1       Amria        -        2026-03-02    10
                       o-2       Chen         North    2026-03-03    20""")  # fmt: skip

    unknown = [UnknownName("orders", "Amria", "Unassigned", 1, Decimal(10))]
    assert health_names(warehouse.reader(), ALL) == unknown
    assert health_names(warehouse.reader(), replace(ALL, companies=("Unassigned",))) == unknown
    assert health_names(warehouse.reader(), replace(ALL, companies=("North",))) == []
