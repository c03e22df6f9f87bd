"""The orders behind a number, down to file, sheet and row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Bound, Reader

Listed = Literal["confirmed", "every", "pending", "cancelled", "lost"]
"""Which orders: those that count, those of every status, or of one that does not count."""


@dataclass(frozen=True, slots=True)
class Part:
    """Of the orders, those of one customer, or of one country, by their names, or one by its key; None: of all."""

    customer: str | None = None
    country: str | None = None
    order_key: int | None = None


WHOLE = Part()


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
    """How many lines and distinct orders there are, and what they come to, rounded to cents.

    `counted` are the orders that count here; the others are shared, and count for their primary salesperson.
    """

    lines: int
    orders: int
    amount: Decimal
    counted: int


@dataclass(frozen=True, slots=True)
class OrderKey:
    """What tells an order from all others."""

    order_key: int


def order_list(
    reader: Reader, filters: Filters, most: int = 1000, which: Listed = "confirmed", part: Part = WHOLE
) -> list[OrderLine]:
    """The lines whose effective date lies in the period, latest first, at most `most`.

    The sum of all amounts of the confirmed lines, rounded, is the total of `amounts`. `filters.level` plays no part.
    Of orders that are still pending, those without any date belong to every period; of every status they do not.
    """
    return reader.fetch(OrderLine, query("order_list"), filters, most=most, **listed(which, part))


def order_count(reader: Reader, filters: Filters, which: Listed = "confirmed", part: Part = WHOLE) -> OrderCount:
    """How many lines and orders `order_list` has without its limit, and their sum."""
    return reader.fetch(OrderCount, query("order_count"), filters, **listed(which, part))[0]


def largest_order(reader: Reader, filters: Filters) -> list[OrderKey]:
    """The order behind `largest_order` of `amounts`, at level total or of one unit; none where nothing was sold."""
    return reader.fetch(OrderKey, query("largest_order"), filters)


def listed(which: Listed, part: Part) -> dict[str, Bound]:
    """What the questions about listed orders bind."""
    every = ["confirmed", "pending", "cancelled", "lost"]
    return {
        "statuses": every if which == "every" else [which],
        "undated": int(which not in ("confirmed", "every")),
        "customer": part.customer,
        "country": part.country,
        "order_key": part.order_key,
    }
