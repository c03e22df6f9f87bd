"""By which rates of exchange the orders behind a number were converted, down to file, sheet and row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.order_list import WHOLE, Listed, Part, listed
from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader

RateKind = Literal["row", "campaign", "day", "period", "span", "always"]
"""What a rate was stated for: its own order, a campaign, a day, a month or other period, a span, any time."""


@dataclass(frozen=True, slots=True)
class RateUsed:
    """One rate into the reporting currency and one step of it, with the lines that it converted.

    `rate` has every decimal, so it is a text. `step` 1 leads from `source` to `target`; where there is a second, the
    rate is that of both steps. `first_day` and `last_day` are effective days of the lines, `net_amount` what they
    come to in their currency, `amount` in the reporting one. `file`, `sheet`, `row` state the step; of a rate in the
    order's own row (kind "row") they are empty.
    """

    currency: str
    first_day: date
    last_day: date
    rate: str
    step: int
    source: str
    target: str
    kind: RateKind
    lines: int
    net_amount: Decimal
    amount: Decimal
    file: str
    sheet: str
    row: int | None


def rates_used(reader: Reader, filters: Filters, which: Listed = "confirmed", part: Part = WHOLE) -> list[RateUsed]:
    """The rates behind `order_list` of the same arguments, by currency and day; empty where nothing was converted.

    Filters: orders confirmed in the period. Source: product.md, M1.
    """
    return reader.fetch(RateUsed, query("rates_used"), filters, **listed(which, part))
