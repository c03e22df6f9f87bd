"""Orders: how many, how much, when, of which kind, from whom; and the list down to the cell."""

from dataclasses import replace
from typing import Any, cast

import streamlit as st

from sales_analytics.charts import findings, titles
from sales_analytics.charts.orders_by import Dimension, orders_by, orders_scale
from sales_analytics.charts.orders_over_time import Measure, Step, orders_over_time, over_time_scale
from sales_analytics.metrics.amounts import By, amounts, amounts_by
from sales_analytics.terms.filters import LEVELS
from sales_analytics.terms.text import text
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import chart
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.figures import orders_figures
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.passport import orders_table
from sales_analytics.widgets.switches import LEVEL_WORDS, one_of
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

filters = filter_bar("total")
total = ask(amounts, filters)[0]
if not total.orders:
    headline(text("No order was confirmed in this period"), None, filters)
    empty_state(
        text("There are no confirmed orders to count"),
        text("Orders count on the day they were confirmed. Choose another period or wider filters, or import orders."),
        "orders",
    )
    st.stop()
headline(findings.orders_finding(total), findings.orders_line(total), filters)
html.key_figures(orders_figures(total))

left, right = st.columns([1, 1], gap="large")
with left:
    with st.container(horizontal=True):
        first = "day" if filters.period.days <= 62 else "week" if filters.period.days <= 200 else "month"
        step = cast(Step, one_of("step", list(STEPS), STEPS.__getitem__, first))
        measure = cast(Measure, one_of("measure", list(MEASURES), MEASURES.__getitem__, "amount"))
    over_time: Any = ask(amounts_by, filters, step)
    unit = over_time_scale(over_time, look()).unit
    subtitle = text("Confirmed amount, {unit}", unit=unit) if measure == "amount" else text("Confirmed orders")
    sheet = Sheet(f"orders_by_{step}", over_time, columns.amount_by_columns(step))
    chart(titles.over_time_title(over_time, step, measure), subtitle, sheet, orders_over_time, over_time, step, measure)
with right:
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
orders_table(filters, "orders")
