"""Amount against the same period a year before."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader


@dataclass(frozen=True, slots=True)
class Growth:
    """One unit of the asked level; money in the reporting currency.

    `growth` = (amount - amount_year_before) / amount_year_before, 0.1 is ten per cent more. It is None, and
    `is_new` true, where there is nothing to compare: no amount above zero a year before.
    """

    name: str
    company: str
    group: str
    amount: Decimal
    amount_year_before: Decimal
    growth: float | None
    is_new: bool


def growth(reader: Reader, filters: Filters) -> list[Growth]:
    """Growth of every unit that is listed in the period or sold something a year before it.

    Filters: orders confirmed in the period, and in the same days one year earlier. Highest growth first, the
    new ones after them by amount, Unassigned last. Source: product.md, M12.
    """
    before = filters.period.year_before()
    return reader.fetch(
        Growth,
        query("growth"),
        filters,
        before_starts_on=before.starts_on,
        before_ends_before=before.ends_before,
    )
