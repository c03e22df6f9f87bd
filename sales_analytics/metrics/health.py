"""How healthy the data are: what was not sent, what is doubtful, whom nobody knows, what stays out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from sales_analytics.metrics.order_list import OrderLine
from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader

LineCheck = Literal["no-confirm-date", "future-date", "outlier", "slip", "not-converted", "no-amount", "no-salesperson"]
LINE_CHECKS: tuple[LineCheck, ...] = get_args(LineCheck)


@dataclass(frozen=True, slots=True)
class Flag:
    """How many confirmed order lines of one salesperson and company there is one reason to look at.

    * no-confirm-date: counted on the order date. * future-date: counts after today.
    * outlier: more than 20 times the median amount of its kind (sample or bulk) in the period.
    * slip: would be ordinary 10,000 times smaller, or larger: somebody mixed 元 and 万元.
    * not-converted: another currency without a rate; without `amount`, which would add up currencies.
    * no-amount: nothing says what it is worth yet. * no-salesperson: names nobody.
    """

    check: LineCheck
    name: str
    company: str
    count: int
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class Sent:
    """What one company sent of one dataset for one month, `month` its first day; `count` 0: nothing.

    `amount` is of confirmed orders, of targets, of forecasts; None where nothing tells it by the month.
    """

    dataset: Literal["orders", "targets", "forecasts"]
    company: str
    month: date
    count: int
    amount: Decimal | None

    @property
    def is_missing(self) -> bool:
        return self.count == 0


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that the roster does not know, and how many rows of one dataset carry it."""

    dataset: Literal["orders", "targets", "forecasts"]
    name: str
    company: str
    count: int
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class RosterName:
    """Somebody on the roster, with a company that they belong or belonged to."""

    name: str
    company: str


@dataclass(frozen=True, slots=True)
class OpenReject:
    """A row that somebody left out and that no later file has brought; `amount` and day where they could be read."""

    file: str
    sheet: str
    row: int
    effective_on: date | None
    amount: Decimal | None
    import_no: int


@dataclass(frozen=True, slots=True)
class PlaceInDoubt:
    """A region, country or customer that several people have at once, on days of the period.

    `counts_for`: whose claim began last, whom orders without a salesperson count for; "" where that is nobody.
    `first_day` and `last_day` None: without a beginning, without an end.
    """

    kind: Literal["region", "country", "customer"]
    place: str
    people: tuple[str, ...]
    counts_for: str
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Health:
    """All that is asked of the data, each list in its own order."""

    sent: Sequence[Sent]
    names: Sequence[UnknownName]
    flags: Sequence[Flag]
    rejects: Sequence[OpenReject]
    roster: Sequence[RosterName]
    places: Sequence[PlaceInDoubt] = ()


def health(reader: Reader, filters: Filters) -> Health:
    """Every answer about the state of the data at once."""
    return Health(
        health_sent(reader, filters),
        health_names(reader, filters),
        health_flags(reader, filters),
        health_rejects(reader, filters),
        roster_names(reader, filters),
        health_places(reader, filters),
    )


def health_flags(reader: Reader, filters: Filters) -> list[Flag]:
    """Order lines to look at, by reason, salesperson and company, most lines first.

    Filters: confirmed lines whose effective date lies in the period. `filters.level` plays no part.
    Source: spreadsheets.md, the last rows of "The mess"; product.md, M1.
    """
    return reader.fetch(Flag, query("health_flags"), filters)


def health_rows(reader: Reader, filters: Filters, check: LineCheck, most: int = 1000) -> list[OrderLine]:
    """The lines behind one reason of `health_flags`, the largest amount first, at most `most`."""
    return reader.fetch(OrderLine, query("health_rows"), filters, check=check, most=most)


def health_sent(reader: Reader, filters: Filters) -> list[Sent]:
    """What each company sent for each month of the period, and what it did not.

    A dataset is expected of every company that the roster has in a month in which any company sent it.
    """
    return reader.fetch(Sent, query("health_sent"), filters)


def health_names(reader: Reader, filters: Filters) -> list[UnknownName]:
    """Names of salespeople that the roster does not know; none while there is no roster."""
    return reader.fetch(UnknownName, query("health_names"), filters)


def roster_names(reader: Reader, filters: Filters) -> list[RosterName]:
    """Everybody on the roster, whenever that was, by name."""
    return reader.fetch(RosterName, query("roster_names"), filters)


def health_places(reader: Reader, filters: Filters) -> list[PlaceInDoubt]:
    """Places that several people have at once, by kind and name; none for a viewer of some companies."""
    return reader.fetch(PlaceInDoubt, query("health_places"), filters)


def health_rejects(reader: Reader, filters: Filters) -> list[OpenReject]:
    """Rows of order sheets that stay out of the numbers, largest amount first."""
    return reader.fetch(OpenReject, query("health_rejects"), filters)
