"""What the numbers in the sentence of a page are made of, where no key figure below it says the same."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_analytics.charts.findings import is_over, is_there, paced_groups, told_of
from sales_analytics.language.numbers import signed_share
from sales_analytics.metrics.attainment import Attainment
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.terms.filters import TOTAL, UNASSIGNED, Filters
from sales_analytics.terms.text import Money, Names, Text, text
from sales_analytics.widgets import columns
from sales_analytics.widgets.figure_doors import needed_of, share_of_target
from sales_analytics.widgets.figure_parts import Parts, days_part, orders_part, stated_part, units_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind, narrowed
from sales_analytics.widgets.switches import LEVEL_WORDS
from sales_analytics.widgets.table import Sheet
from sales_analytics.widgets.viewing import CURRENCY, language


def attainment_told(
    whole: Filters, groups: Sequence[Attainment], total: Attainment, days: SellingDays
) -> dict[str, Door]:
    """Of the groups, of the one that is named, of target and landing; `whole` at level total."""
    by_group = replace(whole, level="group")
    told = told_of(groups, total)
    filters = whole if told.name == TOTAL else narrowed(by_group, told)
    name = Names((told.name,))
    need, short = text("What {name} needs per selling day", name=name), text("What {name} is short of", name=name)
    return {
        "groups": Door(_groups(by_group, groups, total), None, LEVEL_WORDS["group"]),
        "told": Door(_result(filters, "told"), share_of_target(told), text("Attainment of {name}", name=name)),
        "told_need": Door(_result(filters, "told_need") | days_part(filters), needed_of(told, days), need),
        "told_short": Door(_result(filters, "told_short"), _short(told), short),
        "target": Door(stated_part(whole, "target", "told_target"), None, text("Target")),
        "landing": Door(_result(whole, "landing") | days_part(whole), _landing(total, days), text("Landing")),
    }


def leaderboard_told(filters: Filters, places: Sequence[Place], by: Race) -> dict[str, Door]:
    """Of how many have a confirmed order, and how many have none."""
    known = [one for one in places if one.name != UNASSIGNED]
    shape = columns.leaderboard_columns(filters.level, by)
    sold = Sheet("figure_sold", [one for one in known if one.orders], shape, value=by)
    none = Sheet("figure_unsold", [one for one in known if not one.orders], shape, value=by)
    parts = units_part(text("With an order"), sold, filters) | units_part(text("Without one"), none, filters)
    return {"sold": Door(parts, None, text("Who has a confirmed order"))}


def orders_told(filters: Filters) -> dict[str, Door]:
    """Of samples and of bulk orders."""
    samples, bulk = (replace(filters, order_types=(one,)) for one in ("sample", "bulk"))
    return {
        "samples": Door(orders_part(Behind(samples), "samples"), None, text("Samples")),
        "bulk": Door(orders_part(Behind(bulk), "bulk"), None, text("Bulk orders")),
    }


def _groups(by_group: Filters, groups: Sequence[Attainment], total: Attainment) -> Parts:
    paced, shape = paced_groups(groups), columns.attainment_columns("group")
    there = Sheet("figure_there", [one for one in paced if is_there(one, total)], shape)
    others = Sheet("figure_behind", [one for one in paced if not is_there(one, total)], shape)
    titles = (text("On pace"), text("Behind their pace"))
    if is_over(total):
        titles = (text("Target reached"), text("Target not reached"))
    return units_part(titles[0], there, by_group, ("target",)) | units_part(titles[1], others, by_group, ("target",))


def _result(filters: Filters, name: str) -> Parts:
    return orders_part(Behind(filters), name) | stated_part(filters, "target", name)


def _short(one: Attainment) -> Text | None:
    if not one.target:
        return None
    return text(
        "{target} − {amount} = {short}",
        target=Money(one.target, CURRENCY),
        amount=Money(one.amount, CURRENCY),
        short=Money(one.target - one.amount, CURRENCY),
    )


def _landing(total: Attainment, days: SellingDays) -> Text | None:
    if total.landing is None or not total.target:
        return None
    return text(
        "{amount} / ({elapsed} of {total} selling days) = {landing}; {landing} / {target} − 1 = {share}",
        amount=Money(total.amount, CURRENCY),
        elapsed=days.elapsed,
        total=days.total,
        landing=Money(total.landing, CURRENCY),
        target=Money(total.target, CURRENCY),
        share=signed_share(float(Decimal(total.landing) / total.target) - 1, language(), 1),
    )
