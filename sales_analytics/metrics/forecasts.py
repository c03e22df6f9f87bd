"""What people said that the period would bring, against what it brought."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader

ForecastOrigin = Literal["own", "rolled up"]
ForecastState = Literal["passed", "amber", "failed", "not submitted"]
"""`amber`: outside the tolerance, inside the second reading; it is no pass."""
Control = Literal["controlled win", "lucky win", "honest miss", "blind miss", "no forecast"]


@dataclass(frozen=True, slots=True)
class Forecast:
    """One unit of the asked level in the period; money in the reporting currency.

    `forecast` is the scored one: the last that was submitted up to the cut-off day, None if none was.
    `error` = forecast - amount, above zero is too high; `error_share` = error / |forecast|.
    `passed` iff |amount - forecast| * 100 <= tolerance * |forecast|, in exact decimals; None without forecast.
    `submitted_on` is the day of the scored forecast, None where the file tells none. `revision` is what was
    said after the cut-off, of a company or group by itself, else by the people below. `control` None without
    target. `is_expected`: a forecast is due from this unit (it is on the roster, or it gave one); never from
    Unassigned.
    """

    name: str
    company: str
    group: str
    amount: Decimal
    orders: int
    forecast: Decimal | None
    forecast_origin: ForecastOrigin | None
    error: Decimal | None
    error_share: float | None
    passed: bool | None
    state: ForecastState
    submitted_on: date | None
    revision: Decimal | None
    target: Decimal | None
    attainment: float | None
    control: Control | None
    is_expected: bool


@dataclass(frozen=True, slots=True)
class Tolerances:
    """How far an amount may be off, in per cent of its forecast: to pass, and by the second reading."""

    tolerance: Decimal
    amber: Decimal


def tolerances(reader: Reader) -> Tolerances:
    """What the settings `forecasts`, tolerance and amber, say; 10 and 20 where nobody has set them."""
    return Tolerances(reader.setting("forecasts", "tolerance", 10), reader.setting("forecasts", "amber", 20))


def forecasts(reader: Reader, filters: Filters) -> list[Forecast]:
    """The forecast of every unit at `filters.level`, with its verdict, also of those that gave none.

    Filters: orders confirmed in the period; forecasts for exactly the period, else the sum of those of its
    months. The cut-off is the third selling day of what the forecast is about (setting `forecasts`,
    cut_off_day); no submission day counts as in time. Judged by `tolerances`.
    Best (smallest error) first, those without forecast last.
    Source: product.md, M8, M11.
    """
    within = tolerances(reader)
    return reader.fetch(
        Forecast,
        query("forecasts"),
        filters,
        tolerance=within.tolerance,
        amber=within.amber,
        cut_off_day=int(reader.setting("forecasts", "cut_off_day", 3)),
    )
