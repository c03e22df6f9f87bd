"""Where the period stands: the as-of date and its selling days."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader


@dataclass(frozen=True, slots=True)
class SellingDays:
    """Selling days of the period: all, those gone at `as_of` (that day included), those left.

    `as_of` None: there is no confirmed order at all; then nothing has gone.
    """

    as_of: date | None
    total: int
    elapsed: int
    left: int


def selling_days(reader: Reader, filters: Filters) -> SellingDays:
    """How much of the period is over, by the working calendar. Source: product.md, M5."""
    return reader.fetch(SellingDays, query("selling_days"), filters)[0]


@dataclass(frozen=True, slots=True)
class SellingDay:
    """One selling day; gone at the as-of date, that day included, or left."""

    day: date
    state: Literal["gone", "left"]


def selling_day_list(reader: Reader, filters: Filters) -> list[SellingDay]:
    """The days that `selling_days` counts, the first one first."""
    return reader.fetch(SellingDay, query("selling_day_list"), filters)
