"""Amount against target: attainment, pace, what is needed a day and where the period lands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader

Origin = Literal["own", "rolled up"]
"""`own`: stated for the unit itself; `rolled up`: the sum of the level below."""
Band = Literal["120", "100", "80", "60", "below"]
"""The highest bound, in per cent of the target, that is reached."""


@dataclass(frozen=True, slots=True)
class Attainment:
    """One unit of the asked level in the period; money in the reporting currency, shares with 1.0 = whole.

    `target` None: nobody set one; 0 counts as none everywhere but is shown. `attainment` = amount / target.
    `variance` = amount - target, above zero is ahead; `variance_share` = variance / target.
    `expected` = target x share of selling days gone; `pace` = amount / expected, None before day 1.
    `needed_per_day` = what is missing / selling days left, None after the last. `landing` = amount / share
    of selling days gone, from a share of 0.2 on; it needs no target. `rank` is by attainment, None without
    target and for Unassigned. `band` None without target.
    """

    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    target: Decimal | None
    target_origin: Origin | None
    attainment: float | None
    variance: Decimal | None
    variance_share: float | None
    expected: Decimal | None
    pace: float | None
    needed_per_day: Decimal | None
    landing: Decimal | None
    rank: int | None
    band: Band | None


@dataclass(frozen=True, slots=True)
class CumulativeDay:
    """One unit up to one day of the period, that day included; money in the reporting currency.

    `amount` is the day's own, `cumulative` the sum so far; both None after the as-of date.
    `expected` = target x selling days up to that day / selling days of the period; None without target.
    """

    name: str
    day: date
    amount: Decimal | None
    cumulative: Decimal | None
    expected: Decimal | None


def attainment(reader: Reader, filters: Filters) -> list[Attainment]:
    """Rank the units at `filters.level` by the share of their target that they reached.

    Filters: orders confirmed in the period; targets for the amount, tier target. A target for exactly the
    period wins; else the sum of those inside it, where a year's own figure stands for its quarters and months, and a
    quarter's for its months. No target is ever parted: a year says nothing about its months. A unit's own target
    wins over the sum of the level below, but is left out where company, group or salesperson filters (or the
    viewer's companies) show only a part of the unit.
    Best first, those without target after them by amount, Unassigned last.
    Source: product.md, M3 to M7, M17.
    """
    return reader.fetch(Attainment, query("attainment"), filters)


def cumulative(reader: Reader, filters: Filters) -> list[CumulativeDay]:
    """One series for each unit at `filters.level` and day of the period, in the order of name and day.

    Every unit that `attainment` lists has every day. Ask it for levels with few units (total, group).
    Source: product.md, M1, M5.
    """
    return reader.fetch(CumulativeDay, query("cumulative"), filters)
