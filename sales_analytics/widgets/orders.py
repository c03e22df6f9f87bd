"""The figures of the orders page: over time, by what they are of, what became of them, against a year before."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from sales_analytics.charts import titles
from sales_analytics.charts.growth_bars import growth_bars, growth_scale
from sales_analytics.charts.orders_by import Dimension, orders_by, orders_scale
from sales_analytics.charts.orders_over_time import Measure, Step, orders_over_time, over_time_scale
from sales_analytics.charts.outcome_bars import outcome_bars
from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.amounts import AmountByPeriod, By, amounts, amounts_by
from sales_analytics.metrics.growth import Growth, growth
from sales_analytics.metrics.order_list import WHOLE, Listed, Part
from sales_analytics.metrics.order_states import order_states
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.rules.order_outcomes import Outcome, outcomes
from sales_analytics.terms.filters import LEVELS, Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import text
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import chart
from sales_analytics.widgets.passport import Behind, narrowed, orders_behind, passport
from sales_analytics.widgets.switches import LEVEL_WORDS, one_of
from sales_analytics.widgets.table import Sheet
from sales_analytics.widgets.viewing import language, say
from sales_analytics.widgets.window import look

STEPS = {"day": text("By day"), "week": text("By week"), "month": text("By month")}
MEASURES = {"amount": text("Amount"), "orders": text("Number of orders")}
PARTS = {
    "type": text("Types"),
    "group": LEVEL_WORDS["group"],
    "company": LEVEL_WORDS["company"],
    "salesperson": LEVEL_WORDS["salesperson"],
    "customer": text("Customers"),
    "country": text("Countries"),
}
STATUS: dict[str, Listed] = {
    "confirmed": "confirmed",
    "open": "pending",
    "lost": "lost",
    "cancelled": "cancelled",
}


def over_time(filters: Filters, place: DeltaGenerator) -> None:
    """Amount or number of orders by day, week or month; the orders of a chosen bar are drawn in `place`."""
    with st.container(horizontal=True):
        first = "day" if filters.period.days <= 62 else "week" if filters.period.days <= 200 else "month"
        step = cast(Step, one_of("step", list(STEPS), STEPS.__getitem__, first))
        measure = cast(Measure, one_of("measure", list(MEASURES), MEASURES.__getitem__, "amount"))
    found: Any = ask(amounts_by, filters, step)
    unit = over_time_scale(found, look()).unit
    subtitle = text("Confirmed amount, {unit}", unit=unit) if measure == "amount" else text("Confirmed orders")
    sheet = Sheet(f"orders_by_{step}", found, columns.amount_by_columns(step))

    def show(one: AmountByPeriod) -> None:
        with place:
            period = filters.period.shared(span_of(one.period, step))
            passport(Behind(replace(filters, period=period)), f"orders_of_{step}", numbers.day(one.period, language()))

    title = titles.over_time_title(found, step, measure)
    chart(title, subtitle, sheet, orders_over_time, found, step, measure, open_bar=show)


def span_of(first: date, step: Step) -> Period:
    """The days of one bar: a day, a week or a month."""
    if step == "month":
        return Period.month(first.year, first.month)
    return Period(first, first + timedelta(days=1 if step == "day" else 7))


def by_part(filters: Filters, place: DeltaGenerator) -> None:
    """Amount and number of orders by type, unit, customer or country; a chosen bar opens in `place`."""
    part = one_of("part", list(PARTS), PARTS.__getitem__, "type")
    if part in LEVELS:
        found: Any = ask(amounts, replace(filters, level=part))
        dimension: Dimension = "name"
        shape = columns.amount_columns(part)
    else:
        found = ask(amounts_by, filters, cast(By, part))
        dimension = cast(Dimension, part)
        shape = columns.amount_by_columns(part)
    unit = orders_scale(found, look()).unit
    subtitle = text("Confirmed amount, {unit}; the number of orders beside it", unit=unit)
    sheet = Sheet(f"orders_by_{part}", found, shape)

    def show(one: Any) -> None:
        with place:
            value = str(getattr(one, dimension))
            of = say(word(value)) if part == "type" else unit_name(value, language())
            passport(part_behind(filters, part, one), f"orders_of_{part}", of)

    chart(titles.orders_by_title(found, dimension), subtitle, sheet, orders_by, found, dimension, open_bar=show)


def part_behind(filters: Filters, part: str, one: Any) -> Behind:
    """The orders of one bar: of a type, customer, country or unit."""
    match part:
        case "type":
            return Behind(replace(filters, order_types=(one.type,)))
        case "customer":
            return Behind(filters, Part(customer=one.customer))
        case "country":
            return Behind(filters, Part(country=one.country))
        case _:
            return Behind(narrowed(replace(filters, level=cast(Level, part)), one))


def by_outcome(filters: Filters, place: DeltaGenerator) -> None:
    """Confirmed, open, lost and cancelled orders; nothing where there are none. A chosen bar opens in `place`."""
    found = outcomes(ask(order_states, replace(filters, level="total")))
    if not any(one.orders for one in found):
        return
    subtitle = text("Number of orders; open ones without a date belong to every period")

    def show(one: Outcome) -> None:
        with place:
            passport(Behind(filters, WHOLE, STATUS[one.outcome]), "orders_of_outcome", say(word(one.outcome)))

    sheet = Sheet("outcomes", found, columns.outcome_columns())
    chart(titles.outcome_title(found), subtitle, sheet, outcome_bars, found, open_bar=show)


def against_a_year_before(filters: Filters, place: DeltaGenerator) -> None:
    """Every group, company or person against the same days a year before; a chosen bar opens in `place`."""
    whole = compared(replace(filters, level="total"))
    if all(one.is_new for one in whole):
        html.notice(titles.growth_title(whole))
        return
    level = cast(Level, one_of("growth", LEVELS[:3], LEVEL_WORDS.__getitem__, "group"))
    found = compared(replace(filters, level=level))
    unit = growth_scale(found, look()).unit
    subtitle = text("Confirmed amount, {unit}; the line marks the same days a year before", unit=unit)
    sheet = Sheet(f"growth_{level}", found, columns.growth_columns(level))
    behind = orders_behind(reached(replace(filters, level=level)), "bar", place)
    chart(titles.growth_title(found), subtitle, sheet, growth_bars, found, open_bar=behind)


def compared(filters: Filters) -> list[Growth]:
    """Growth of the days that the data have reached; a period under way is not held against a whole one."""
    return ask(growth, reached(filters))


def reached(filters: Filters) -> Filters:
    """The same question about those days of the period that the data have reached."""
    as_of = ask(selling_days, filters).as_of
    return replace(filters, period=filters.period.until(as_of)) if as_of else filters
