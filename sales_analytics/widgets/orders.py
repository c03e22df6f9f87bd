"""The figures of the orders page: over time, by what they are of, what became of them, against a year before."""

from dataclasses import replace
from typing import Any, cast

import streamlit as st

from sales_analytics.charts import titles
from sales_analytics.charts.growth_bars import growth_bars, growth_scale
from sales_analytics.charts.orders_by import Dimension, orders_by, orders_scale
from sales_analytics.charts.orders_over_time import Measure, Step, orders_over_time, over_time_scale
from sales_analytics.charts.outcome_bars import outcome_bars
from sales_analytics.metrics.amounts import By, amounts, amounts_by
from sales_analytics.metrics.growth import Growth, growth
from sales_analytics.metrics.order_states import order_states
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.rules.order_outcomes import outcomes
from sales_analytics.terms.filters import LEVELS, Filters, Level
from sales_analytics.terms.text import text
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import chart
from sales_analytics.widgets.switches import LEVEL_WORDS, chosen_here, one_of
from sales_analytics.widgets.table import Sheet
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


def over_time(filters: Filters) -> None:
    """Amount or number of orders by day, week or month."""
    with st.container(horizontal=True):
        first = "day" if filters.period.days <= 62 else "week" if filters.period.days <= 200 else "month"
        step = cast(Step, one_of("step", list(STEPS), STEPS.__getitem__, first))
        measure = cast(Measure, one_of("measure", list(MEASURES), MEASURES.__getitem__, "amount"))
    found: Any = ask(amounts_by, filters, step)
    unit = over_time_scale(found, look()).unit
    subtitle = text("Confirmed amount, {unit}", unit=unit) if measure == "amount" else text("Confirmed orders")
    sheet = Sheet(f"orders_by_{step}", found, columns.amount_by_columns(step))
    chart(titles.over_time_title(found, step, measure), subtitle, sheet, orders_over_time, found, step, measure)


def by_part(filters: Filters) -> None:
    """Amount and number of orders by type, unit, customer or country."""
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
    chart(titles.orders_by_title(found, dimension), subtitle, sheet, orders_by, found, dimension)


def by_outcome(filters: Filters) -> None:
    """Confirmed, open, lost and cancelled orders; nothing where there are none at all."""
    found = outcomes(ask(order_states, replace(filters, level="total")))
    if not any(one.orders for one in found):
        return
    subtitle = text("Number of orders; open ones without a date belong to every period")
    chart(
        titles.outcome_title(found), subtitle, Sheet("outcomes", found, columns.outcome_columns()), outcome_bars, found
    )


def against_a_year_before(filters: Filters) -> None:
    """Every group, company or person against the same days a year before."""
    level = cast(Level, chosen_here("growth", LEVELS[:3], "group"))
    found = compared(replace(filters, level=level))
    if all(one.is_new for one in found):
        html.notice(titles.growth_title(found))
        return
    unit = growth_scale(found, look()).unit
    subtitle = text("Confirmed amount, {unit}; the line marks the same days a year before", unit=unit)
    sheet = Sheet(f"growth_{level}", found, columns.growth_columns(level))
    chart(titles.growth_title(found), subtitle, sheet, growth_bars, found)
    one_of("growth", LEVELS[:3], LEVEL_WORDS.__getitem__, "group")


def compared(filters: Filters) -> list[Growth]:
    """Growth of the days that the data have reached; a period under way is not held against a whole one."""
    as_of = ask(selling_days, filters).as_of
    return ask(growth, replace(filters, period=filters.period.until(as_of)) if as_of else filters)
