"""Texts taken in as files, one after the other, and what they come to."""

from collections.abc import Callable

from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import Landed
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse

MARCH, YEAR = Filters(Period.month(2026, 3)), Filters(Period.year(2026))
Take = Callable[..., Landed]
"""`take("lines", text)` imports a text as lines.csv; every invariant holds afterwards."""


def holds(warehouse: Warehouse) -> None:
    assert [one for one in check(warehouse) if not one.holds] == []


def sold(warehouse: Warehouse, filters: Filters = MARCH) -> dict[str, tuple[str, int]]:
    return {one.name: (str(one.amount), one.orders) for one in amounts(warehouse.reader(), filters) if one.orders}


def back(warehouse: Warehouse, landed: Landed) -> None:
    assert landed.import_no is not None
    undo(warehouse, landed.import_no)
    holds(warehouse)
