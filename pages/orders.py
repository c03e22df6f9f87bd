"""Orders: how many, how much, when, of which kind, from whom, against last year; and the list down to the cell."""

from dataclasses import replace

import streamlit as st

from sales_analytics.charts import findings
from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.text import text
from sales_analytics.widgets import orders
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.figure_doors import orders_doors
from sales_analytics.widgets.figure_row import figure_row
from sales_analytics.widgets.figures import orders_figures
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.headline_doors import orders_told
from sales_analytics.widgets.passport import orders_table

filters = filter_bar("total")
total = ask(amounts, filters)[0]
if not total.orders:
    headline(text("No order was confirmed in this period"), None, filters)
    orders.by_outcome(filters, st.container())
    empty_state(
        text("There are no confirmed orders to count"),
        text("Orders count on the day they were confirmed. Choose another period or wider filters, or import orders."),
        "orders",
    )
    st.stop()
against = orders.compared(replace(filters, level="total"))[0]
doors = orders_doors(filters, total, against, orders.reached(filters)) | orders_told(filters)
headline(findings.orders_finding(total), findings.orders_line(total), filters, doors)
figure_row(orders_figures(total, against), doors)

left, right = (st.container(), st.container()) if against.is_new else st.columns(2, gap="large")
behind = st.container()
with left:
    orders.over_time(filters, behind)
with right:
    orders.against_a_year_before(filters, behind)
left, right = st.columns(2, gap="large")
behind = st.container()
with left:
    orders.by_part(filters, behind)
with right:
    orders.by_outcome(filters, behind)
orders_table(filters, "orders")
