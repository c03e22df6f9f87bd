"""How much was sold and in how many orders: by unit, and by unit and day, type, customer or country."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from sales_analytics.metrics.queries import query
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import text
from sales_analytics.warehouse.reader import Reader

By = Literal["day", "week", "month", "type", "customer", "country"]
BYS: tuple[By, ...] = get_args(By)


@dataclass(frozen=True, slots=True)
class Amount:
    """One unit of the asked level in the period; money in the reporting currency, rounded to cents.

    `company` and `group` are "" where the level lies above them. `orders` = `sample_orders` +
    `bulk_orders`; an order with lines of both types is bulk. `largest_order` is the unit's part of its
    largest single order, None without one. `rank` is by amount, of a person by all companies together; None for
    Unassigned and for the total. `returned` is what of `amount` is of orders that a sheet of returns names without
    an amount of its own: they count all the same; `amount_after_returns` is the other reading.
    """

    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    sample_orders: int
    bulk_orders: int
    largest_order: Decimal | None
    rank: int | None
    returned: Decimal = Decimal(0)
    amount_after_returns: Decimal | None = None


@dataclass(frozen=True, slots=True)
class AmountByPeriod:
    """One unit in one day, week (from Monday) or month; `period` is its first day."""

    period: date
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int


@dataclass(frozen=True, slots=True)
class AmountByType:
    """One unit and order type: `type` is sample or bulk."""

    type: str
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int


@dataclass(frozen=True, slots=True)
class AmountByCustomer:
    """One unit and customer; customer "Unassigned" is whoever no file named."""

    customer: str
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int


@dataclass(frozen=True, slots=True)
class AmountByCountry:
    """One unit and country; country "Unassigned" is where no file named one."""

    country: str
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int


AmountBy = AmountByPeriod | AmountByType | AmountByCustomer | AmountByCountry

_RECORDS: dict[By, type[AmountBy]] = {
    "day": AmountByPeriod,
    "week": AmountByPeriod,
    "month": AmountByPeriod,
    "type": AmountByType,
    "customer": AmountByCustomer,
    "country": AmountByCountry,
}
_EVERY = 1_000_000_000


def amounts(reader: Reader, filters: Filters) -> list[Amount]:
    """Amount and orders of every unit at `filters.level`, also of those that sold nothing.

    Filters: orders confirmed whose effective date lies in the period. An order that several people
    share counts for its primary salesperson; its amount is split. Somebody who moved within the period has a record
    for each company in which they sold, and so has Unassigned, so that the people of a company add up to it. Best
    amount first, equals by name, Unassigned last. At level total always one record.
    Raises ColumnMismatchError when the SQL file and `Amount` name different columns.
    Source: product.md, M1, M2, M17.
    """
    return reader.fetch(Amount, query("amounts_of_people" if filters.level == "salesperson" else "amounts"), filters)


def amounts_by(reader: Reader, filters: Filters, by: By, most: int | None = None) -> list[AmountBy]:
    """Amount and orders of every unit for each day, week, month, type, customer or country that has orders.

    Filters as `amounts`. Periods in their order, the rest best amount first; `most` rows, None: all.
    Only what has orders is listed: a day without orders has no record. A unit is listed once for each value.
    Raises CommandError when `by` is none of `BYS`. Source: product.md, M1, M2.
    """
    if by not in _RECORDS:
        raise CommandError(text("there is no way to list amounts by {by}", by=str(by)))
    limit = _EVERY if most is None else most
    return list(reader.fetch(_RECORDS[by], query(f"amounts_by_{by}"), filters, most=limit))
