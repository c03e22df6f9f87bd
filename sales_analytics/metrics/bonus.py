"""What bonus rules look at: amounts, orders and the largest order of every unit, with the orders' numbers."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters, Level
from sales_analytics.warehouse.reader import Reader


@dataclass(frozen=True, slots=True)
class Candidate:
    """One unit of `level` in the period; money in the reporting currency.

    Amounts and counts as in `Amount`; `largest_order` of any type. The order numbers are sorted, of the orders
    that count for this unit; orders without a number have none there.
    """

    level: Level
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    sample_orders: int
    bulk_orders: int
    sample_amount: Decimal
    bulk_amount: Decimal
    largest_order: Decimal | None
    largest_order_no: str
    sample_order_nos: tuple[str, ...]
    bulk_order_nos: tuple[str, ...]


def bonus_candidates(reader: Reader, filters: Filters) -> list[Candidate]:
    """Every unit at `filters.level` but Unassigned, who cannot win; best amount first, equals by name.

    Filters: orders confirmed in the period. Source: product.md, M1, M2 and the four festival bonus rules.
    """
    return reader.fetch(Candidate, query("bonus_candidates"), filters)
