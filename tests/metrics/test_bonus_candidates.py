"""What bonus rules look at."""

from dataclasses import replace

from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))
ORDERS = """order_no  salesperson  order_type  status     amount
            o-2       Amira        sample      confirmed  10
            o-1       Amira        sample      confirmed  20
            o-3       Amira        bulk        confirmed  15
            o-3       Amira        sample      confirmed  15
            o-4       Amira        bulk        pending    999
            o-5       -            bulk        confirmed  500"""


def test_a_candidate_brings_amounts_orders_and_their_numbers(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)

    amira, bo, chen = bonus_candidates(reader, MARCH)

    assert (amira.name, amira.level, amira.amount, amira.orders) == ("Amira", "salesperson", 60, 3)
    assert (amira.sample_orders, amira.bulk_orders, amira.sample_amount, amira.bulk_amount) == (2, 1, 30, 30)
    assert (amira.largest_order, amira.largest_order_no) == (30, "o-3")
    assert (amira.sample_order_nos, amira.bulk_order_nos) == (("o-1", "o-2"), ("o-3",))
    assert [(one.name, one.orders, one.largest_order, one.sample_order_nos) for one in (bo, chen)] == [
        ("Bo", 0, None, ()), ("Chen", 0, None, ()),
    ]  # fmt: skip


def test_companies_can_compete(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)

    found = bonus_candidates(reader, replace(MARCH, level="company"))

    assert [(one.level, one.name, one.amount) for one in found] == [("company", "North", 60), ("company", "South", 0)]
