"""Orders by what became of them."""

from dataclasses import replace

from sales_analytics.metrics.order_states import order_states
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))


def test_open_lost_and_cancelled_orders_are_told_apart_from_confirmed_ones(warehouse: Warehouse, given: Given) -> None:
    given(
        "orders",
        """order_no  salesperson  order_date  status     amount
           o-1       Amira        2026-03-02  confirmed  1000
           o-2       Amira        2026-03-03  pending    200
           o-3       Amira        2026-03-04  lost       300
           o-4       Bo           2026-03-05  cancelled  400
           o-5       Bo           2026-04-01  lost       500""",
    )
    reader = warehouse.reader()

    found = {(one.name, one.orders, one.open_orders, one.lost_orders, one.cancelled_orders)
             for one in order_states(reader, MARCH)}  # fmt: skip
    (total,) = order_states(reader, replace(MARCH, level="total"))

    assert ("Amira", 1, 1, 1, 0) in found
    assert (total.orders, total.open_orders, total.lost_orders, total.cancelled_orders) == (1, 1, 1, 1)
