"""Who would move on the leaderboard, if something was imported or undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.choices import EVER, choices
from sales_analytics.metrics.leaderboard import Place, leaderboard
from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.rehearsing import rehearsing
from sales_analytics.warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Move:
    """One person's place before and after; a rank is None for whoever has no amount then.

    `climbed` is how many ranks they go up, below zero down; None without a rank on one side.
    """

    name: str
    company: str
    group: str
    rank_before: int | None
    rank_after: int | None
    amount_before: Decimal
    amount_after: Decimal

    @property
    def climbed(self) -> int | None:
        if self.rank_before is None or self.rank_after is None:
            return None
        return self.rank_before - self.rank_after


@dataclass(frozen=True, slots=True)
class ImportSpan:
    """The days of the confirmed orders that one import gives; None where it gives none."""

    first_day: date | None
    last_day: date | None


def import_span(reader: Reader, import_no: int) -> ImportSpan:
    """From the first to the last day that an import touches."""
    return reader.fetch(ImportSpan, query("import_span"), Filters(EVER, "total"), **{"import": import_no})[0]


def board_period(reader: Reader, day: date) -> Filters:
    """The leaderboard that a day belongs to: its campaign, else its month."""
    found = next((one for one in choices(reader).campaigns if day in one.period), None)
    if found:
        return Filters(found.period, "salesperson", campaign=found.campaign)
    return Filters(Period.month(day.year, day.month), "salesperson")


def moves(now: Reader, then: Reader, filters: Filters) -> list[Move]:
    """Everybody whose place or amount differs between two states; those first whose amount does most.

    Both answer the leaderboard by amount of the same filters. Source: product.md, "movement since the last upload".
    """
    before = {one.name: one for one in leaderboard(now, filters, "amount")}
    after = {one.name: one for one in leaderboard(then, filters, "amount")}
    found = [_move(before.get(name), after.get(name)) for name in {**after, **before}]
    moved = [one for one in found if one.rank_before != one.rank_after or one.amount_before != one.amount_after]
    return sorted(moved, key=lambda one: -abs(one.amount_after - one.amount_before))


def _move(before: Place | None, after: Place | None) -> Move:
    known = after or before
    assert known is not None
    return Move(
        known.name,
        known.company,
        known.group,
        _rank(before),
        _rank(after),
        before.amount if before else Decimal(0),
        after.amount if after else Decimal(0),
    )


def _rank(place: Place | None) -> int | None:
    """Those without an amount share the last rank, which is the first one of a board on which nobody has any."""
    return place.rank if place and place.amount else None


@dataclass(frozen=True, slots=True)
class Movement:
    """Who moves on which leaderboard; `filters` say its period and campaign.

    `before`, `after`: the confirmed amount of all times.
    """

    filters: Filters
    moves: tuple[Move, ...]
    before: Decimal
    after: Decimal


def moved_by(warehouse: Warehouse, change: Callable[[Warehouse], int | None]) -> Movement | None:
    """Rehearse a change (it lands in, or undoes in, the warehouse that it is given, and returns the import's number).

    The leaderboard is that of the last day that the import touches, else of the latest day that there is. None where
    the change does nothing, or nothing was ever ordered.
    """
    with rehearsing(warehouse) as as_if:
        number = change(as_if)
        day = _day_of(number, as_if.reader(), warehouse.reader()) if number else None
        if day is None:
            return None
        return _movement(warehouse.reader(), as_if.reader(), day)


def _movement(now: Reader, then: Reader, day: date) -> Movement:
    filters, ever = board_period(then, day), Filters(EVER, "total")
    before, after = (amounts(one, ever)[0].amount for one in (now, then))
    return Movement(filters, tuple(moves(now, then, filters)), before, after)


def _day_of(number: int, then: Reader, now: Reader) -> date | None:
    ever = Filters(EVER, "total")
    return import_span(then, number).last_day or import_span(now, number).last_day or then.as_of(ever)
