"""The lists that key figures are made of: orders, figures of files, selling days, people."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from typing import Any

from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.attainment import CumulativeDay
from sales_analytics.metrics.selling_days import selling_day_list
from sales_analytics.metrics.stated_rows import Stated
from sales_analytics.reports.tables import Column
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Names, Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.passport import Behind, Named, narrowed, orders_behind, passport
from sales_analytics.widgets.stated_rows import STATED_WORDS, Held, stated_passport
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.viewing import language, say

ORDERS = text("Orders")
Parts = dict[Text, Callable[[], None]]
DAY_COLUMNS = (Column("day", text("Selling day"), "date"), Column("state", text("State"), "word"))


def orders_part(behind: Behind, name: str, title: Text = ORDERS) -> Parts:
    """The orders that a figure adds up or counts."""
    return {title: partial(passport, behind, f"figure_orders_{name}")}


def orders_of(behind: Behind, name: str, unit: str) -> Parts:
    """The orders of one person, company or group, in a list under its name."""
    of = unit_name(unit, language())
    return {text("{names}", names=Names((unit,))): partial(passport, behind, f"figure_orders_{name}", of)}


def orders_of_units(filters: Filters, some: Sequence[Named], name: str) -> Parts:
    """The orders of each of a few units, in lists of their own."""
    parts: Parts = {}
    for place, one in enumerate(some):
        parts |= orders_of(Behind(narrowed(filters, one)), f"{name}_{place}", one.name)
    return parts


def stated_part(filters: Filters, stated: Stated, name: str) -> Parts:
    """The figures of files that a target or forecast is made of."""
    return {STATED_WORDS[stated]: partial(stated_passport, Held(filters, stated), f"figure_{stated}_{name}")}


def days_part(filters: Filters) -> Parts:
    """The selling days of the period, those that are left among them."""
    return {text("Selling days"): partial(_days, filters)}


def units_part(title: Text, sheet: Sheet, filters: Filters, stated: Sequence[Stated] = ()) -> Parts:
    """The people, companies or groups that a figure counts; a chosen one opens to its orders and figures."""
    return {title: partial(_units, title, sheet, orders_behind(filters, "figure", stated=stated))}


def orders_up_to(filters: Filters, place: AbstractContextManager[Any]) -> Callable[[CumulativeDay], None]:
    """For a point of a line: the orders that had brought its unit there by that day, drawn in `place`."""

    def show(one: CumulativeDay) -> None:
        period = filters.period.until(one.day)
        name = text("{name} up to {day}", name=Names((one.name,)), day=one.day)
        with place:
            passport(Behind(replace(of_units(filters, (one.name,)), period=period)), "orders_up_to", say(name))

    return show


def of_units(filters: Filters, names: Sequence[str]) -> Filters:
    """The same question about some units of the asked level."""
    match filters.level:
        case "salesperson":
            return replace(filters, salespeople=tuple(names))
        case "company":
            return replace(filters, companies=tuple(names))
        case "group":
            return replace(filters, groups=tuple(names))
        case "total":
            return filters


def _days(filters: Filters) -> None:
    days = ask(selling_day_list, filters)
    left = sum(one.state == "left" for one in days)
    said = text("{left} left of {total}, by the working calendar", left=left, total=len(days))
    table(text("Selling days"), Sheet("figure_days", days, DAY_COLUMNS, value="state"), said)


def _units(title: Text, sheet: Sheet, behind: Callable[[Any], None]) -> None:
    if not sheet.records:
        html.notice(text("Nobody"))
        return
    table(title, sheet, texts("{count} in all", "{count} in all", len(sheet.records)), behind)
