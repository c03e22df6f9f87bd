"""Every number can be opened: to its orders, and from there to file, sheet and row."""

from dataclasses import astuple, replace
from datetime import date
from decimal import Decimal

from sales_analytics.metrics.amounts import amounts, amounts_by
from sales_analytics.metrics.order_list import OrderCount, OrderLine, Part, largest_order, order_count, order_list
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))
ORDERS = """order_no  salesperson  order_date  confirm_date  customer  country  order_type  status     amount  currency
            o-1       a-1          2026-03-01  2026-03-02    Acme      DE       sample      confirmed  1.2345  -
            o-2       Chen         2026-03-03  -             -         -        bulk        confirmed  10      USD
            o-2       Chen         2026-03-03  -             -         -        bulk        confirmed  5       EUR
            o-3       Chen         2026-03-04  -             -         -        bulk        pending    7       USD
            o-4       Chen         2026-04-01  -             -         -        bulk        confirmed  9       USD"""


def test_a_line_tells_where_it_stands(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS, file="march.xlsx")

    *_, line = order_list(reader, MARCH)

    assert line == OrderLine(
        order_no="o-1", order_date=date(2026, 3, 1), confirm_date=date(2026, 3, 2), effective_on=date(2026, 3, 2),
        status="confirmed", order_type="sample", name="Amira", company="North", group="East",
        customer="Acme", country="DE", product="Unassigned",
        amount=Decimal("1.234500"), net_amount=Decimal("1.234500"), currency="",
        file="march.xlsx", sheet="Sheet1", row=2,
    )  # fmt: skip


def test_the_lines_add_up_to_the_total(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)

    lines = order_list(reader, MARCH)
    total = amounts(reader, replace(MARCH, level="total"))[0]

    assert [(one.order_no, one.row, one.amount) for one in lines] == [
        ("o-2", 3, 10), ("o-2", 4, None), ("o-1", 2, Decimal("1.2345")),
    ]  # fmt: skip
    assert round(sum(one.amount or 0 for one in lines), 2) == total.amount == Decimal("11.23")
    assert order_count(reader, MARCH) == OrderCount(lines=3, orders=2, amount=total.amount, counted=2)


def test_every_status_may_be_asked_for_and_the_list_is_cut(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)

    assert [one.order_no for one in order_list(reader, MARCH, most=2, which="every")] == ["o-3", "o-2"]
    assert order_count(reader, MARCH, "every").orders == 3


def test_one_customer_or_country_and_one_status_can_be_asked_for(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)
    two_companies(
        "orders",
        """order_no  salesperson  order_date  customer  status   amount
           p-1       Amira        -           Acme      pending  5
           p-2       Amira        2026-03-07  Zenith    pending  7""",
    )

    assert [one.order_no for one in order_list(reader, MARCH, part=Part(customer="Acme"))] == ["o-1"]
    assert order_count(reader, MARCH, part=Part(customer="Acme")) == OrderCount(1, 1, Decimal("1.23"), 1)
    assert [one.order_no for one in order_list(reader, MARCH, part=Part(country="DE"))] == ["o-1"]
    assert order_count(reader, MARCH, part=Part(customer="Unassigned")).lines == 2
    assert [one.order_no for one in order_list(reader, MARCH, which="pending")] == ["p-2", "o-3", "p-1"]


def test_the_largest_order_is_found_with_all_its_lines(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  status     amount
           o-1       Amira        2026-03-02    confirmed  6
           o-1       Amira        2026-03-02    confirmed  6
           o-2       Amira        2026-03-02    confirmed  10
           o-3       Chen         2026-03-02    confirmed  12
           o-4       Chen         2026-03-02    lost       99
           o-5       Chen         2026-04-02    confirmed  99""",
    )
    total = replace(MARCH, level="total")

    (found,) = largest_order(reader, total)
    of_amira = largest_order(reader, replace(total, salespeople=("Amira",)))

    assert amounts(reader, total)[0].largest_order == 12
    assert order_count(reader, MARCH, part=Part(order_key=found.order_key)).amount == 12
    lines = order_list(reader, MARCH, part=Part(order_key=of_amira[0].order_key))
    assert [one.order_no for one in lines] == ["o-1", "o-1"]
    assert largest_order(reader, replace(total, salespeople=("Bo",))) == []


def test_an_order_that_somebody_shares_counts_for_its_primary_salesperson(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  credit_share  amount
           o-1       Amira        2026-03-02    0.6           100
           o-1       Chen         2026-03-02    0.4           100""",
    )

    found = {one: order_count(reader, replace(MARCH, salespeople=(one,))) for one in ("Amira", "Chen")}

    assert found == {"Amira": OrderCount(1, 1, Decimal(60), 1), "Chen": OrderCount(1, 1, Decimal(40), 0)}


def test_an_order_of_both_types_is_found_whole_among_the_bulk_orders(reader: Reader, given: Given) -> None:
    given("orders", """order_no  salesperson  confirm_date  order_type  amount
                       o-1       Amira        2026-03-02    sample      100
                       o-1       Amira        2026-03-02    bulk        900
                       o-2       Amira        2026-03-02    sample      1
                       o-2       Amira        2026-03-02    sample      2
                       o-3       Amira        2026-03-02    sample      4""")  # fmt: skip

    by_type = [astuple(one) for one in amounts_by(reader, replace(MARCH, level="total"), "type")]
    assert by_type == [("bulk", "Total", "", "", 1000, 1), ("sample", "Total", "", "", 7, 2)]
    for name, *_, amount, orders in by_type:
        behind = order_count(reader, replace(MARCH, order_types=(name,)))
        assert (behind.amount, behind.counted) == (amount, orders)
