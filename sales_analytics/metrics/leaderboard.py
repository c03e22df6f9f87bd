"""Who leads, and by how much."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from sales_analytics.metrics.queries import query
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import text
from sales_analytics.warehouse.reader import Reader

Race = Literal["amount", "orders", "attainment"]
RACES: tuple[Race, ...] = get_args(Race)


@dataclass(frozen=True, slots=True)
class Place:
    """One unit of the asked level on the leaderboard; money in the reporting currency.

    `rank` 1, 1, 3: equals (to the cent) share one; None for Unassigned, and by attainment for those without
    target. `gap_to_next` is the distance to the next better rank in the unit of the race: money (Decimal),
    orders (int) or a share (float); None for the leader and without rank. `tied`: somebody else has this rank.
    """

    rank: int | None
    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    target: Decimal | None
    attainment: float | None
    gap_to_next: Decimal | int | float | None
    tied: bool


def leaderboard(reader: Reader, filters: Filters, by: Race = "amount") -> list[Place]:
    """The units at `filters.level`, best first, equals by name, without rank last.

    Filters as `attainment`. Raises CommandError when `by` is none of `RACES`.
    Source: product.md, M17 and the area Festival.
    """
    if by not in RACES:
        raise CommandError(text("there is no leaderboard by {by}", by=str(by)))
    return reader.fetch(Place, query(f"leaderboard_by_{by}"), filters)
