"""What a question is asked about, and by whom."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from sales_analytics.terms.period import Period

Level = Literal["salesperson", "company", "group", "total"]
LEVELS: tuple[Level, ...] = get_args(Level)
OrderType = Literal["sample", "bulk"]
ORDER_TYPES: tuple[OrderType, ...] = get_args(OrderType)

UNASSIGNED = "Unassigned"
"""Name of the person, company and group that takes what the roster does not know (M20)."""

TOTAL = "Total"
"""Name of the one unit at level total."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is looking. `companies` None: all of them; else only these names (and nothing unassigned)."""

    name: str = "everyone"
    companies: tuple[str, ...] | None = None


EVERYONE = Viewer()


@dataclass(frozen=True, slots=True)
class Filters:
    """What a page or a command asks for. Empty tuples mean: no narrowing.

    `level` chooses the units of the answer. `as_of` None: the latest effective date in the data.
    `campaign` is the key of the campaign that the period came from, if any.
    """

    period: Period
    level: Level = "salesperson"
    campaign: str | None = None
    groups: tuple[str, ...] = field(default=())
    companies: tuple[str, ...] = field(default=())
    salespeople: tuple[str, ...] = field(default=())
    order_types: tuple[OrderType, ...] = field(default=())
    as_of: date | None = None
