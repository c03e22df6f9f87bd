"""What became of orders: confirmed, open, lost, cancelled."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader


@dataclass(frozen=True, slots=True)
class OrderStates:
    """One unit of the asked level in the period; `amount`, `orders` and their types are of confirmed orders."""

    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    sample_orders: int
    bulk_orders: int
    open_orders: int
    lost_orders: int
    cancelled_orders: int


def order_states(reader: Reader, filters: Filters) -> list[OrderStates]:
    """Count each unit's orders by what became of them, most confirmed orders first, Unassigned last.

    Somebody who moved within the period has a record for each company in which they have orders.
    Filters: orders whose effective date lies in the period; open ones without a date always.
    Source: product.md, M1, M2.
    """
    return reader.fetch(OrderStates, query("order_states"), filters)
