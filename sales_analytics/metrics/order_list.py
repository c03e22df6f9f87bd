"""The orders behind a number, down to file, sheet and row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader

Listed = Literal["confirmed", "every"]
"""Which orders: those that count, or those of every status (pending, cancelled, lost)."""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of an order as it stands in a spreadsheet.

    `name`, `company`, `group`: who is credited, at every level. `effective_on`: confirm date, else order date.
    `amount` in the reporting currency, exact to six decimals, None where it is not converted;
    `net_amount` and `currency` as in the file ("" where it names none). `file`, `sheet`, `row`: where it stands.
    """

    order_no: str
    order_date: date | None
    confirm_date: date | None
    effective_on: date | None
    status: str
    order_type: str
    name: str
    company: str
    group: str
    customer: str
    country: str
    product: str
    amount: Decimal | None
    net_amount: Decimal | None
    currency: str
    file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class OrderCount:
    """How many lines and distinct orders there are."""

    lines: int
    orders: int


def order_list(reader: Reader, filters: Filters, most: int = 1000, which: Listed = "confirmed") -> list[OrderLine]:
    """The lines whose effective date lies in the period, latest first, at most `most`.

    The sum of all amounts of the confirmed lines, rounded, is the total of `amounts`. `filters.level` plays no part.
    """
    return reader.fetch(OrderLine, query("order_list"), filters, most=most, statuses=_statuses(which))


def order_count(reader: Reader, filters: Filters, which: Listed = "confirmed") -> OrderCount:
    """How many lines and orders `order_list` has without its limit."""
    return reader.fetch(OrderCount, query("order_count"), filters, statuses=_statuses(which))[0]


def _statuses(which: Listed) -> list[str]:
    return ["confirmed"] if which == "confirmed" else ["confirmed", "pending", "cancelled", "lost"]
