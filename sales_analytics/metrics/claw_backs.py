"""What later imports took away from a campaign that was closed."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters, Level, OrderType
from sales_analytics.warehouse.closing import closed_at
from sales_analytics.warehouse.reader import Reader

ClawBackReason = Literal["cancelled", "lost", "pending", "reduced", "left out", "moved", "given away"]


@dataclass(frozen=True, slots=True)
class ClawBack:
    """One order of one unit that brings less than it did when, or since, the campaign was closed.

    `amount` is what was taken back, in the reporting currency; `is_order_gone`: the order no longer counts for the
    unit. `import_no` and `file` are the last import that took something away, `reason` how the order stands now:
    cancelled, lost or pending; reduced: it still counts, with less; left out: a complete file retired it; moved: it
    counts on a day outside the campaign; given away: somebody else is credited. `sheet` and `row` are where that file
    says it of the order, "" and None where it does not name the order: left out, or changed by what is said of others.
    """

    level: Level
    name: str
    company: str
    group: str
    order_no: str
    order_type: OrderType
    amount: Decimal
    is_order_gone: bool
    reason: ClawBackReason
    import_no: int
    file: str
    sheet: str = ""
    row: int | None = None


def claw_backs(reader: Reader, filters: Filters) -> list[ClawBack]:
    """What was taken back since the campaign of the filters was closed; by name, then order number.

    Compared are the versions of an order that active imports brought: the one that stood at the close (the moment
    at which the settings or a sheet called the campaign closed) and all later ones; where the order came only after,
    all of them. What other files (lines, rates, returns, whose the customer is) made of an order since the close counts
    as well, from what it was then. An import that is undone takes nothing back. Unassigned, who cannot win, is left
    out.
    Filters: orders confirmed in the period. Source: product.md, M18.
    """
    at_close = closed_at(reader.warehouse, filters.campaign or "")
    return reader.fetch(ClawBack, query("clawed_back"), filters, closed_at=at_close)
