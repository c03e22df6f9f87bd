"""What the numbers in the titles of figures are made of: the bars that they count, the orders that they add up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from sales_analytics.charts.theme import tone_of
from sales_analytics.charts.titles import first_places, most_grown, most_of_the_others
from sales_analytics.language.words import word
from sales_analytics.metrics.attainment import Attainment
from sales_analytics.metrics.forecasts import Forecast
from sales_analytics.metrics.growth import Growth
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.metrics.order_list import WHOLE, Listed
from sales_analytics.metrics.stated_rows import Stated
from sales_analytics.reports.tables import Column
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.rules.order_outcomes import Outcome
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Names, Share, Text, Value, text, texts
from sales_analytics.widgets import columns
from sales_analytics.widgets.figure_doors import growth_of
from sales_analytics.widgets.figure_parts import of_units, orders_part, units_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind, narrowed, passport
from sales_analytics.widgets.switches import LEVEL_WORDS
from sales_analytics.widgets.table import Sheet
from sales_analytics.widgets.viewing import CURRENCY, say

STATED: tuple[Stated, ...] = ("forecast", "target")
STATUS: dict[str, Listed] = {"confirmed": "confirmed", "open": "pending", "lost": "lost", "cancelled": "cancelled"}


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a figure, how they are listed, and what was stated for them."""

    filters: Filters
    some: Sequence[Any]
    columns: Sequence[Column]
    stated: tuple[Stated, ...] = ()

    def those(self, name: str, title: Text, which: Callable[[Any], bool]) -> dict[str, Door]:
        """A door to some of them, each of which opens to its orders."""
        found = Sheet(f"figure_{name}", [one for one in self.some if which(one)], self.columns)
        return {name: Door(units_part(title, found, self.filters, self.stated), None, title)}


def pace_doors(filters: Filters, results: Sequence[Attainment]) -> dict[str, Door]:
    """Who is on pace, who is behind, and of how many."""
    paced = [one for one in results if one.pace is not None]
    units = Units(filters, paced, columns.attainment_columns(filters.level), ("target",))
    return (
        units.those("pace_ahead", text("On pace"), lambda one: tone_of(one.pace) == "ahead")
        | units.those("pace_behind", text("Behind their pace"), lambda one: tone_of(one.pace) == "behind")
        | units.those("pace_all", LEVEL_WORDS[filters.level], lambda _: True)
    )


def place_doors(filters: Filters, places: Sequence[Place], by: Race) -> dict[str, Door]:
    """The orders of those on the first ranks, or who has reached the target."""
    units = Units(filters, places, columns.leaderboard_columns(filters.level, by), ("target",))
    first = first_places(places)
    behind = Behind(of_units(filters, [one.name for one in first]))
    share = Door(orders_part(behind, "first_places"), _held(first, places, by), text("The first three ranks"))
    return {"first_places": share} | units.those(
        "reached", text("Target reached"), lambda one: (one.attainment or 0) >= 1
    )


def band_doors(filters: Filters, some: Sequence[Forecast] | Sequence[Underway]) -> dict[str, Door]:
    """Who is within the tolerance, within the second reading, and further off; at this pace while a period runs."""
    by_state = {"passed": "inside", "amber": "second reading", "failed": "outside"}
    shape = columns.forecast_columns(filters.level)
    if some and isinstance(some[0], Underway):
        shape = columns.underway_columns(filters.level)
    units = Units(filters, some, shape, STATED)

    def ends(where: str) -> Callable[[Any], bool]:
        return lambda one: (one.ending if isinstance(one, Underway) else by_state.get(one.state)) == where

    return (
        units.those("band_inside", text("Within the tolerance"), ends("inside"))
        | units.those("band_wide", text("Within the second reading"), ends("second reading"))
        | units.those("band_off", text("Further off"), ends("outside"))
    )


def control_doors(filters: Filters, some: Sequence[Forecast] | Sequence[Underway]) -> dict[str, Door]:
    """Who hits the target, and who of them had foreseen it."""
    shape, title = columns.forecast_columns(filters.level), text("Target reached")
    if some and isinstance(some[0], Underway):
        shape, title = columns.underway_columns(filters.level), text("Target reached at this pace")
    units = Units(filters, some, shape, STATED)
    won = ("controlled win", "lucky win")
    return units.those("hit", title, lambda one: one.control in won) | units.those(
        "foreseen", text("Foreseen"), lambda one: one.control == "controlled win"
    )


def growth_doors(filters: Filters, results: Sequence[Growth]) -> dict[str, Door]:
    """Who has grown, of how many, and the orders of who has grown most, now and a year before."""
    compared = [one for one in results if one.growth is not None]
    units = Units(filters, compared, columns.growth_columns(filters.level))
    doors = units.those("compared", LEVEL_WORDS[filters.level], lambda _: True)
    doors |= units.those("grown", text("Sold more"), lambda one: (one.growth or 0) > 0)
    if best := most_grown(results):
        now = narrowed(filters, best)
        before = replace(now, period=now.period.year_before())
        parts = orders_part(Behind(now), "grew_now", text("These days"))
        parts |= orders_part(Behind(before), "grew_before", text("A year before"))
        doors["grew_most"] = Door(parts, growth_of(best), text("{names}", names=Names((best.name,))))
    return doors


def outcome_doors(filters: Filters, found: Sequence[Outcome]) -> dict[str, Door]:
    """The orders of each outcome."""
    some = [one for one in found if one.orders]
    parts = {one.outcome: {word(one.outcome): partial(_of_outcome, filters, one)} for one in some}
    every = {title: draw for part in parts.values() for title, draw in part.items()}
    doors = {"outcomes": Door(every, None, text("Every order"))}
    other = most_of_the_others(found)
    confirmed = next((one for one in some if one.outcome == "confirmed"), None)
    for name, one in (("outcome_confirmed", confirmed), ("outcome_other", other)):
        if one and one.outcome in parts:
            doors[name] = Door(parts[one.outcome], None, text("Orders"))
    return doors


def _of_outcome(filters: Filters, one: Outcome) -> None:
    status = STATUS[one.outcome]
    passport(Behind(filters, WHOLE, status), f"figure_outcome_{one.outcome}", say(word(one.outcome)))


def _held(first: Sequence[Place], places: Sequence[Place], by: Race) -> Text | None:
    parts: list[Decimal | int] = []
    for some in (first, places):
        whole = sum((one.amount for one in some), Decimal(0))
        parts.append(sum(one.orders for one in some) if by == "orders" else whole)
    if not parts[1]:
        return None
    share = Share(float(Decimal(parts[0]) / Decimal(parts[1])), 1)
    return text("{part} of {whole} = {share}", part=_exactly(parts[0]), whole=_exactly(parts[1]), share=share)


def _exactly(value: Decimal | int) -> Value:
    if isinstance(value, int):
        return texts("{count} order", "{count} orders", value)
    return Money(value, CURRENCY)
