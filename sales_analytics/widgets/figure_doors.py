"""What the key figures of amounts, targets and places are made of."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from sales_analytics.language import numbers
from sales_analytics.metrics.amounts import Amount
from sales_analytics.metrics.attainment import Attainment
from sales_analytics.metrics.growth import Growth
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.metrics.order_list import Part, largest_order
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Share, Text, text, texts
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.figure_parts import Parts, days_part, orders_of_units, orders_part, stated_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind, narrowed
from sales_analytics.widgets.viewing import CURRENCY, language


def attainment_doors(whole: Filters, total: Attainment, days: SellingDays) -> dict[str, Door]:
    """Of amount, attainment, pace and what is needed a day; `whole` at level total."""
    return {
        "amount": Door(orders_part(Behind(whole), "amount")),
        "attainment": Door(_result(whole, "attainment"), share_of_target(total)),
        "pace": Door(_result(whole, "pace") | days_part(whole), _pace(total, days)),
        "needed": Door(_result(whole, "needed") | days_part(whole), needed_of(total, days)),
    }


def leaderboard_doors(filters: Filters, places: Sequence[Place], by: Race) -> dict[str, Door]:
    """Of the leader, the lead, the amount and the days left."""
    leaders = [place for place in places if place.rank == 1]
    chasing = next((place for place in places if place.rank and place.rank > 1), None)
    ahead = [*leaders[:1], *([chasing] if chasing else [])]
    return {
        "leader": Door(_of_places(filters, leaders, by, "leader")),
        "lead": Door(_of_places(filters, ahead, by, "lead"), _lead(leaders[0], chasing, by) if chasing else None),
        "amount": Door(orders_part(Behind(replace(filters, level="total")), "amount")),
        "days": Door(days_part(filters)),
    }


def orders_doors(filters: Filters, total: Amount, against: Growth, reached: Filters) -> dict[str, Door]:
    """Of amount, growth, average and largest order; `reached`: the days that the growth is about."""
    before = replace(reached, period=reached.period.year_before())
    growth = orders_part(Behind(reached), "now", text("These days"))
    growth |= orders_part(Behind(before), "before", text("A year before"))
    doors = {
        "amount": Door(orders_part(Behind(filters), "amount")),
        "growth": Door(growth, growth_of(against)),
        "average": Door(orders_part(Behind(filters), "average"), _average(total)),
    }
    for one in ask(largest_order, replace(filters, level="total")):
        doors["largest"] = Door(orders_part(Behind(filters, Part(order_key=one.order_key)), "largest"))
    return doors


def _result(filters: Filters, name: str) -> Parts:
    return orders_part(Behind(filters), name) | stated_part(filters, "target", name)


def _of_places(filters: Filters, places: Sequence[Place], by: Race, name: str) -> Parts:
    """The orders of each place; by attainment the targets as well."""
    parts = orders_of_units(filters, places, name)
    if by == "attainment":
        for number, one in enumerate(places):
            (stated,) = stated_part(narrowed(filters, one), "target", f"{name}_{number}").items()
            parts[text("{part}: {name}", part=stated[0], name=one.name)] = stated[1]
    return parts


def share_of_target(total: Attainment) -> Text | None:
    """How an attainment is worked out; nothing without a target."""
    if not total.target:
        return None
    return text(
        "{amount} of {target} = {share}",
        amount=_money(total.amount),
        target=_money(total.target),
        share=Share(total.attainment or 0, 1),
    )


def _pace(total: Attainment, days: SellingDays) -> Text | None:
    if total.pace is None or not total.target:
        return None
    return text(
        "{amount} / ({target} × {elapsed} of {total} selling days) = {pace}",
        amount=_money(total.amount),
        target=_money(total.target),
        elapsed=days.elapsed,
        total=days.total,
        pace=numbers.number(total.pace, language(), 2),
    )


def needed_of(total: Attainment, days: SellingDays) -> Text | None:
    """How it is worked out what is needed per selling day; nothing where nothing is."""
    if total.needed_per_day is None or not total.target:
        return None
    return text(
        "({target} − {amount}) / {days} = {needed}, never below nought",
        target=_money(total.target),
        amount=_money(total.amount),
        days=texts("{count} selling day left", "{count} selling days left", days.left),
        needed=_money(total.needed_per_day),
    )


def _lead(first: Place, second: Place, by: Race) -> Text:
    if by == "orders":
        return text("{first} − {second} = {lead}", first=first.orders, second=second.orders,
                    lead=texts("{count} order", "{count} orders", first.orders - second.orders))  # fmt: skip
    if by == "amount":
        return text("{first} − {second} = {lead}", first=_money(first.amount), second=_money(second.amount),
                    lead=_money(first.amount - second.amount))  # fmt: skip
    shares = [one.attainment or 0 for one in (first, second)]
    return text("{first} − {second}", first=Share(shares[0], 1), second=Share(shares[1], 1))


def growth_of(against: Growth) -> Text | None:
    """How a growth is worked out; nothing where there is nothing to compare with."""
    if against.growth is None:
        return None
    return text(
        "({now} − {before}) / {before} = {share}",
        now=_money(against.amount),
        before=_money(against.amount_year_before),
        share=Share(against.growth, 1),
    )


def _average(total: Amount) -> Text | None:
    if not total.orders:
        return None
    return text(
        "{amount} / {orders} = {average}",
        amount=_money(total.amount),
        orders=texts("{count} order", "{count} orders", total.orders),
        average=_money((total.amount / total.orders).quantize(Decimal("0.01"), ROUND_HALF_UP)),
    )


def _money(amount: Decimal) -> Money:
    return Money(amount, CURRENCY)
