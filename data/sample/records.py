"""What a festival is planned to be, and what happened in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from data.sample.people import Person

CENT = Decimal("0.01")
RATE = Decimal("0.1408")  # USD for one CNY, in the one company that sells in CNY
SELLS_IN_CNY = "Yiwu One"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an order: net amount in its currency, before rate and share."""

    person: str
    product: str
    amount: Decimal
    share: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Order:
    number: str
    company: str
    ordered_on: date
    confirmed_on: date | None
    kind: str  # sample | bulk
    status: str  # confirmed | pending | cancelled
    customer: str
    country: str
    lines: tuple[Line, ...]
    currency: str = "USD"
    rate: Decimal = Decimal(1)

    @property
    def effective_on(self) -> date:
        return self.confirmed_on or self.ordered_on


@dataclass(frozen=True, slots=True)
class Forecast:
    person: str
    submitted_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Plan:
    """What a festival is to become. Money in whole dollars by company, exact where a person's case is to be shown.

    `amounts` and `people_amounts` are confirmed money; `own_targets` those of companies and groups.
    """

    key: str  # 2026-09
    starts_on: date
    ends_before: date
    data_to: date
    targets: Mapping[str, int]
    amounts: Mapping[str, int]
    own_targets: Mapping[str, int] = field(default_factory=dict)
    people_amounts: Mapping[tuple[str, int], Decimal] = field(default_factory=dict)
    samples: Mapping[tuple[str, int], int] = field(default_factory=dict)
    bulks: Mapping[tuple[str, int], int] = field(default_factory=dict)
    largest: Mapping[tuple[str, int], Decimal] = field(default_factory=dict)
    forecasts: Mapping[tuple[str, int], Decimal | None] = field(default_factory=dict)
    without_target: frozenset[tuple[str, int]] = frozenset()
    cancelled: tuple[tuple[str, int, Decimal], ...] = ()
    shared: tuple[str, Decimal, Decimal] | None = None  # company, amount, share of seat 0; the rest is seat 1's
    stranger: tuple[str, str, Decimal] | None = None  # name that no roster has, company, amount


@dataclass(frozen=True, slots=True)
class Festival:
    plan: Plan
    people: list[Person]
    targets: dict[str, Decimal]
    orders: list[Order]
    forecasts: list[Forecast]


def selling_days(first: date, last: date) -> list[date]:
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [day for day in days if day.isoweekday() <= 5]


def split(total: Decimal, weights: list[float], step: Decimal = CENT) -> list[Decimal]:
    """Divide `total` in proportion, in multiples of `step`; the last part takes what is left."""
    whole = sum(weights)
    parts = [(total * Decimal(weight / whole) / step).to_integral_value() * step for weight in weights[:-1]]
    return [*parts, total - sum(parts, Decimal(0))]
