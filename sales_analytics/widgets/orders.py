"""The figures of the orders page: over time, by what they are of, what became of them, against a year before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from sales_analytics.charts import titles
from sales_analytics.charts.growth_bars import growth_bars, growth_scale
from sales_analytics.charts.orders_by import Dimension, orders_by, orders_scale, type_title
from sales_analytics.charts.orders_over_time import Measure, Step, orders_over_time, over_time_scale
from sales_analytics.charts.outcome_bars import outcome_bars
from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.language.words import word
from sales_analytics.metrics.amounts import Amount, AmountBy, AmountByPeriod, By, amounts, amounts_by
from sales_analytics.metrics.growth import Growth, growth
from sales_analytics.metrics.order_list import WHOLE, Part
from sales_analytics.metrics.order_states import order_states
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.rules.order_outcomes import Outcome, outcomes
from sales_analytics.terms.filters import LEVELS, Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Money, Names, Share, Text, text
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import Opens, chart
from sales_analytics.widgets.figure_parts import orders_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind, narrowed, orders_behind, passport
from sales_analytics.widgets.switches import LEVEL_WORDS, one_of
from sales_analytics.widgets.table import Sheet
from sales_analytics.widgets.title_doors import STATUS, growth_doors, outcome_doors
from sales_analytics.widgets.viewing import CURRENCY, language, say
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

    best, doors = titles.best_of(found, measure), {}
    if best is not None:
        days = text("{day}", day=numbers.day(best.period, language()))
        period = filters.period.shared(span_of(best.period, step))
        doors["best_days"] = Door(orders_part(Behind(replace(filters, period=period)), "best_days"), None, days)
    title = titles.over_time_title(found, step, measure)
    chart(title, subtitle, sheet, orders_over_time, found, step, measure, opens=Opens(show, doors=doors, place=place))


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

    best, title, doors = titles.largest_part(found), titles.orders_by_title(found, dimension), {}
    if best is not None:
        parts = orders_part(part_behind(filters, part, best), "best_part")
        name = str(getattr(best, dimension))
        whose = type_title(name) if part == "type" else text("{names}", names=Names((name,)))
        doors["best_part"] = Door(parts, _share_of(best, found), whose)
    chart(title, subtitle, sheet, orders_by, found, dimension, opens=Opens(show, doors=doors, place=place))


def _share_of(best: Amount | AmountBy, found: Sequence[Amount | AmountBy]) -> Text | None:
    whole = sum((one.amount for one in found), Decimal(0))
    if not whole:
        return None
    part, share = Money(best.amount, CURRENCY), Share(float(best.amount / whole), 1)
    return text("{part} of {whole} = {share}", part=part, whole=Money(whole, CURRENCY), share=share)


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
    doors = outcome_doors(filters, found)
    chart(
        titles.outcome_title(found), subtitle, sheet, outcome_bars, found, opens=Opens(show, doors=doors, place=place)
    )


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
    days = reached(replace(filters, level=level))
    behind, doors = orders_behind(days, "bar", place), growth_doors(days, found)
    chart(
        titles.growth_title(found), subtitle, sheet, growth_bars, found, opens=Opens(behind, doors=doors, place=place)
    )


def compared(filters: Filters) -> list[Growth]:
    """Growth of the days that the data have reached; a period under way is not held against a whole one."""
    return ask(growth, reached(filters))


def reached(filters: Filters) -> Filters:
    """The same question about those days of the period that the data have reached."""
    as_of = ask(selling_days, filters).as_of
    return replace(filters, period=filters.period.until(as_of)) if as_of else filters
