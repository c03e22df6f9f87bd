"""What a filter bar can offer."""

from dataclasses import dataclass
from datetime import date

from sales_analytics.metrics.queries import query
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader

EVER = Period(date(1970, 1, 1), date(2100, 1, 1))
"""Every day that the working calendar knows."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One festival: its key, titles, half-open span, currency, and whether its result is closed."""

    campaign: str
    title_en: str
    title_zh: str
    starts_on: date
    ends_before: date
    currency: str
    is_closed: bool

    @property
    def period(self) -> Period:
        return Period(self.starts_on, self.ends_before)


@dataclass(frozen=True, slots=True)
class Choices:
    """Names that the viewer may choose from, alphabetical, and the days that have data.

    `campaigns`: latest first. `months`: every calendar month from the first to the last day that has confirmed
    orders, targets or forecasts. `first_day`, `last_day`: of confirmed orders; None where there are none.
    """

    groups: list[str]
    companies: list[str]
    salespeople: list[str]
    campaigns: list[Campaign]
    months: list[Period]
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class _Unit:
    level: str
    name: str


@dataclass(frozen=True, slots=True)
class _Span:
    first_day: date | None
    last_day: date | None
    first_month: date | None
    last_month: date | None


def choices(reader: Reader) -> Choices:
    """What filters can be set to, of all that the viewer may see and of all times."""
    ever = Filters(EVER, "total")
    units = reader.fetch(_Unit, query("choices_units"), ever)
    span = reader.fetch(_Span, query("choices_span"), ever)[0]
    return Choices(
        groups=[one.name for one in units if one.level == "group"],
        companies=[one.name for one in units if one.level == "company"],
        salespeople=[one.name for one in units if one.level == "salesperson"],
        campaigns=reader.fetch(Campaign, query("choices_campaigns"), ever),
        months=_months(span.first_month, span.last_month),
        first_day=span.first_day,
        last_day=span.last_day,
    )


def _months(first: date | None, last: date | None) -> list[Period]:
    if first is None or last is None:
        return []
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [Period.month(one // 12, one % 12 + 1) for one in months]
