"""What forecasts come to while their period runs: where each of them ends at this pace."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from sales_analytics.metrics.forecasts import Control, Forecast, Tolerances
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.terms.filters import UNASSIGNED

EARLIEST = Decimal("0.2")
"""Share of selling days that must be over before a pace says anything (M7)."""

Stage = Literal["not begun", "too early", "running", "over"]
Ending = Literal["inside", "second reading", "outside", "not submitted"]


@dataclass(frozen=True, slots=True)
class Underway:
    """One unit in a running period; money in the reporting currency.

    `amount` is what came so far, `landing` = amount / share of selling days gone. `ending` says where the landing
    lies: inside the tolerance, in the second reading, outside. `error_share` = (forecast - landing) / |forecast|.
    `is_above`: what came so far is more than the tolerance allows, so waiting does not bring it back.
    """

    name: str
    company: str
    group: str
    forecast: Decimal | None
    amount: Decimal
    landing: Decimal
    ending: Ending
    error_share: float | None
    is_above: bool
    revision: Decimal | None
    target: Decimal | None
    control: Control | None


def stage(days: SellingDays) -> Stage:
    """How far the period is: only when it is over, an amount can be held against a forecast."""
    if not days.elapsed:
        return "not begun"
    if not days.left:
        return "over"
    return "running" if days.elapsed >= EARLIEST * days.total else "too early"


def underway(forecasts: Sequence[Forecast], days: SellingDays, within: Tolerances) -> list[Underway]:
    """Where every unit ends at this pace, the smallest error first, those without forecast last.

    A running period only. In exact decimals, as the verdict of a period that is over. Source: product.md, M7, M8.
    """
    found = [_underway(one, days, within) for one in forecasts]
    return sorted(found, key=_closest_first)


def _closest_first(one: Underway) -> tuple[bool, bool, float, str]:
    return one.name == UNASSIGNED, one.error_share is None, abs(one.error_share or 0), one.name


def would_pass(some: Sequence[Underway]) -> int:
    """How many would end inside the tolerance."""
    return sum(one.ending == "inside" for one in some)


def already_above(some: Sequence[Underway]) -> int:
    """How many have sold more than their forecast allows."""
    return sum(one.is_above for one in some)


def _underway(one: Forecast, days: SellingDays, within: Tolerances) -> Underway:
    landing = one.amount * days.total / days.elapsed
    ending = _ending(one, landing, within)
    return Underway(
        name=one.name,
        company=one.company,
        group=one.group,
        forecast=one.forecast,
        amount=one.amount,
        landing=landing.quantize(Decimal("0.01"), ROUND_HALF_UP),
        ending=ending,
        error_share=float((one.forecast - landing) / abs(one.forecast)) if one.forecast else None,
        is_above=one.forecast is not None and one.amount > one.forecast and _miss(one, one.amount) > within.tolerance,
        revision=one.revision,
        target=one.target,
        control=_control(one, landing, ending),
    )


def _ending(one: Forecast, landing: Decimal, within: Tolerances) -> Ending:
    if one.forecast is None:
        return "not submitted"
    miss = _miss(one, landing)
    if miss <= within.tolerance:
        return "inside"
    return "second reading" if miss <= within.amber else "outside"


def _miss(one: Forecast, amount: Decimal) -> Decimal:
    """Per cent of the forecast by which an amount is off; nothing is off nothing by nothing."""
    promise = abs(one.forecast or Decimal(0))
    if not promise:
        return Decimal(0) if not amount else Decimal("Infinity")
    return abs(amount - (one.forecast or 0)) * 100 / promise


def _control(one: Forecast, landing: Decimal, ending: Ending) -> Control | None:
    if not one.target:
        return None
    if ending == "not submitted":
        return "no forecast"
    hit = landing >= one.target
    if ending == "inside":
        return "controlled win" if hit else "honest miss"
    return "lucky win" if hit else "blind miss"
