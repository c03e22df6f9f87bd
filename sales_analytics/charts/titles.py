"""What a figure found, as its title: made of the records that it shows, to which its numbers lead."""

from collections.abc import Sequence
from decimal import Decimal

from sales_analytics.charts.orders_by import Dimension, type_title
from sales_analytics.charts.orders_over_time import Measure, Step
from sales_analytics.charts.theme import tone_of
from sales_analytics.charts.wording import brief, per_cent
from sales_analytics.metrics.amounts import Amount, AmountBy, AmountByPeriod
from sales_analytics.metrics.attainment import Attainment
from sales_analytics.metrics.forecasts import Forecast, Tolerances
from sales_analytics.metrics.growth import Growth
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.rules.order_outcomes import Outcome
from sales_analytics.terms.text import Names, Share, Text, Value, linked, text, texts


def attainment_title(results: Sequence[Attainment]) -> Text:
    """For the bars to the target: how many of the units are on pace, how many are behind."""
    paced = [one for one in results if one.pace is not None]
    tones = [tone_of(one.pace) for one in paced]
    if not paced:
        return text("Amount against target")
    counts = {"ahead": tones.count("ahead"), "all": len(paced), "behind": tones.count("behind")}
    found = text("{ahead} of {all} are on pace, {behind} behind", **counts)
    if not counts["behind"]:
        found = text("{ahead} of {all} are on pace, none is behind", ahead=counts["ahead"], all=counts["all"])
    return linked(found, ahead="pace_ahead", all="pace_all", behind="pace_behind")


def leaderboard_title(places: Sequence[Place], by: Race) -> Text:
    """For the leaderboard's bars: what the first three hold together."""
    first = first_places(places)
    if by == "attainment":
        reached = sum(1 for one in places if (one.attainment or 0) >= 1)
        found = texts("{count} has reached the target", "{count} have reached their targets", reached)
        return linked(found, count="reached")
    parts = [(Decimal(one.orders) if by == "orders" else one.amount, one in first) for one in places]
    whole = sum((part for part, _ in parts), Decimal(0))
    if len(first) < 3 or len(first) == len(places) or whole <= 0:
        return text("The order of the leaderboard")
    held = sum((part for part, is_first in parts if is_first), Decimal(0))
    values: dict[str, Value] = {"count": len(first), "share": Share(float(held / whole))}
    words = text("The first {count} hold {share} of the amount", **values)
    if by == "orders":
        words = text("The first {count} hold {share} of all orders", **values)
    return linked(words, share="first_places")


def first_places(places: Sequence[Place]) -> list[Place]:
    """Those on the first three ranks."""
    return [one for one in places if one.rank is not None and one.rank <= 3]


def forecast_title(results: Sequence[Forecast], within: Tolerances) -> Text:
    """For the bands: how many are inside, how many in the second reading, how many further off."""
    states = [one.state for one in results]
    passed, amber, failed = (states.count(state) for state in ("passed", "amber", "failed"))
    found = text("{passed} within ±{band}, {amber} more within ±{wide}, {failed} further off",
                 passed=passed, amber=amber, failed=failed,
                 band=per_cent(within.tolerance), wide=per_cent(within.amber))  # fmt: skip
    return linked(found, passed="band_inside", amber="band_wide", failed="band_off")


def landing_title(results: Sequence[Underway], within: Tolerances) -> Text:
    """For the bands of a running period: where the forecasts would end at this pace."""
    endings = [one.ending for one in results]
    inside, near, outside = (endings.count(ending) for ending in ("inside", "second reading", "outside"))
    found = text("At this pace {passed} end within ±{band}, {amber} more within ±{wide}, {failed} further off",
                 passed=inside, amber=near, failed=outside,
                 band=per_cent(within.tolerance), wide=per_cent(within.amber))  # fmt: skip
    return linked(found, passed="band_inside", amber="band_wide", failed="band_off")


def expected_control_title(results: Sequence[Underway]) -> Text:
    """For the control matrix of a running period: how many would hit the target, and have foreseen it."""
    controls = [one.control for one in results]
    foreseen, lucky = controls.count("controlled win"), controls.count("lucky win")
    if not foreseen + lucky:
        return text("At this pace nobody with a forecast hits the target")
    found = text("At this pace {hit} would hit their target, {foreseen} of them as foreseen",
                 foreseen=foreseen, hit=foreseen + lucky)  # fmt: skip
    return linked(found, foreseen="foreseen", hit="hit")


def control_title(results: Sequence[Forecast]) -> Text:
    """For the control matrix: how many of those who hit the target had said so."""
    controls = [one.control for one in results]
    foreseen, lucky = controls.count("controlled win"), controls.count("lucky win")
    if not foreseen + lucky:
        return text("Nobody with a forecast has hit the target")
    found = text("{foreseen} of {hit} who hit their target had foreseen it", foreseen=foreseen, hit=foreseen + lucky)
    return linked(found, foreseen="foreseen", hit="hit")


def outcome_title(results: Sequence[Outcome]) -> Text:
    """For what became of orders: how many were confirmed, and what most of the others came to."""
    whole = sum(one.orders for one in results)
    confirmed = next((one.orders for one in results if one.outcome == "confirmed"), 0)
    other = most_of_the_others(results)
    if other is None or not other.orders:
        found = texts("{count} order, and it is confirmed", "All {count} orders are confirmed", whole)
        return linked(found, count="outcome_confirmed")
    words = {
        "open": texts("{count} is still open", "{count} are still open", other.orders),
        "lost": texts("{count} was lost", "{count} were lost", other.orders),
        "cancelled": texts("{count} was cancelled", "{count} were cancelled", other.orders),
    }
    found = text("{confirmed} of {all} orders are confirmed, {others}", confirmed=confirmed, all=whole,
                 others=linked(words[other.outcome], count="outcome_other"))  # fmt: skip
    return linked(found, confirmed="outcome_confirmed", all="outcomes")


def most_of_the_others(results: Sequence[Outcome]) -> Outcome | None:
    """What most of the orders came to that were not confirmed."""
    return max((one for one in results if one.outcome != "confirmed"), key=lambda one: one.orders, default=None)


def growth_title(results: Sequence[Growth]) -> Text:
    """For the bars against a year before: how many have grown, and who has most."""
    return linked(_grown(results), grown="grown", all="compared", share="grew_most")


def most_grown(results: Sequence[Growth]) -> Growth | None:
    """Who has grown most, of those who sold something a year before."""
    compared = [one for one in results if one.growth is not None]
    return max(compared, key=lambda one: (one.growth or 0, one.name), default=None)


def _grown(results: Sequence[Growth]) -> Text:
    compared, best = [one for one in results if one.growth is not None], most_grown(results)
    if best is None:
        return text("Nobody sold anything in these days a year before")
    grown = sum((one.growth or 0) > 0 for one in compared)
    if not grown:
        return text("Nobody has sold more than a year before")
    if len(compared) == 1:
        return text("{share} more than a year before", share=Share(best.growth or 0))
    most: dict[str, Value] = {"name": Names((best.name,)), "share": Share(best.growth or 0), "all": len(compared)}
    if grown == len(compared):
        return text("All {all} have sold more than a year before; {name} grew most, by {share}", **most)
    return text("{grown} of {all} have sold more than a year before; {name} grew most, by {share}", grown=grown, **most)


def eligibility_title(lines: Sequence[BonusLine]) -> Text:
    """For the bars to a bonus rule's line: how many have passed it, how many are near."""
    passed = sum(one.state in ("eligible", "leading", "final") for one in lines)
    near = sum(one.state == "near" for one in lines)
    found = text("{passed} have passed the line, {near} are near it", passed=passed, near=near)
    return linked(found, passed="passed_line", near="near_line")


def over_time_title(records: Sequence[AmountByPeriod], step: Step, measure: Measure) -> Text:
    """For the bars over time: which day, week or month was the best."""
    best = best_of(records, measure)
    if best is None:
        return text("No order was confirmed in this period")
    score: Value = brief(best.amount)
    if measure == "orders":
        score = texts("{count} order", "{count} orders", best.orders)
    words: dict[str, Value] = {"day": best.period, "score": score}
    found: dict[Step, Text] = {
        "day": text("The best day was {day} with {score}", **words),
        "week": text("The best week began on {day} with {score}", **words),
        "month": text("The best month began on {day} with {score}", **words),
    }
    return linked(found[step], score="best_days")


def best_of(records: Sequence[AmountByPeriod], measure: Measure) -> AmountByPeriod | None:
    """The day, week or month that brought most."""
    return max(records, key=lambda one: (one.amount if measure == "amount" else one.orders, one.period), default=None)


def orders_by_title(records: Sequence[Amount | AmountBy], dimension: Dimension) -> Text:
    """For the bars by type, customer, country or unit: what the first of them brings of the whole."""
    whole = sum((one.amount for one in records), Decimal(0))
    best = largest_part(records)
    if best is None or whole <= 0 or len(records) < 2:
        return text("Where the amount comes from")
    name, share = str(getattr(best, dimension)), Share(float(best.amount / whole))
    if dimension == "type":
        return linked(
            text("{types} bring {share} of the amount", types=type_title(name), share=share), share="best_part"
        )
    found = text("{name} brings most, {share} of the amount", name=Names((name,)), share=share)
    return linked(found, share="best_part")


def largest_part(records: Sequence[Amount | AmountBy]) -> Amount | AmountBy | None:
    """The type, customer, country or unit that brings most."""
    return max(records, key=lambda one: one.amount, default=None)
