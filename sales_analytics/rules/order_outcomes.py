"""What became of all orders of a period, not only of the confirmed ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sales_analytics.metrics.order_states import OrderStates

OrderOutcome = Literal["confirmed", "open", "lost", "cancelled"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many orders came to this; `share` of all orders, None where there is none."""

    outcome: OrderOutcome
    orders: int
    share: float | None


def outcomes(units: Sequence[OrderStates]) -> list[Outcome]:
    """The four outcomes over these units, in the order in which they matter."""
    counts: dict[OrderOutcome, int] = {
        "confirmed": sum(one.orders for one in units),
        "open": sum(one.open_orders for one in units),
        "lost": sum(one.lost_orders for one in units),
        "cancelled": sum(one.cancelled_orders for one in units),
    }
    whole = sum(counts.values())
    return [Outcome(name, orders, orders / whole if whole else None) for name, orders in counts.items()]
