"""The rows behind a target or a forecast, down to file, sheet and row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.attainment import Origin
from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters, Level
from sales_analytics.warehouse.reader import Reader

Stated = Literal["target", "forecast"]
"""What is set before a period, or said of it: the target, or the scored forecast."""


@dataclass(frozen=True, slots=True)
class StatedRow:
    """One figure of a file that a unit's target or forecast is made of; money in the reporting currency.

    `name`, `level`: whom the file states it for. `origin` own: for the unit itself; rolled up: for one below it.
    `amount` as in the file, exact to six decimals, for `starts_on` to `last_on`, that day included.
    `file`, `sheet`, `row`: where it stands; a row of wide months has a figure for each.
    """

    name: str
    level: Level
    origin: Origin
    amount: Decimal
    starts_on: date
    last_on: date
    file: str
    sheet: str
    row: int


def stated_rows(reader: Reader, filters: Filters, stated: Stated, name: str | None = None) -> list[StatedRow]:
    """The figures that the targets or forecasts of `attainment` and `forecasts` come from, largest first.

    Filters as these. `name`: one unit of `filters.level`, None for all of them; the sum, rounded, is what the unit is
    held to, or had forecast. No figure counts twice: one that another stands for is left out.
    Source: product.md, M3, M8.
    """
    cut_off_day = int(reader.setting("forecasts", "cut_off_day", 3))
    return reader.fetch(
        StatedRow, query("stated_rows"), filters, stated=stated, name=name, cut_off_day=cut_off_day
    )
