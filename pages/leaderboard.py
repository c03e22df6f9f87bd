"""Leaderboard: who leads, by how much, what is missing to the next rank, how many days are left."""

from dataclasses import replace
from typing import cast

import streamlit as st

from sales_analytics.charts import findings, titles
from sales_analytics.charts.leaderboard_bars import leaderboard_bars, leaderboard_scale
from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.leaderboard import RACES, Race, leaderboard
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.terms.text import text
from sales_analytics.widgets import columns
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import Opens, chart
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.figure_doors import leaderboard_doors
from sales_analytics.widgets.figure_row import figure_row
from sales_analytics.widgets.figures import leaderboard_figures
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.headline_doors import leaderboard_told
from sales_analytics.widgets.passport import CHOOSE_A_ROW, orders_behind
from sales_analytics.widgets.switches import LEVEL_WORDS, level_switch, one_of
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.title_doors import place_doors
from sales_analytics.widgets.window import look

RACE_WORDS = {
    "amount": text("By amount"),
    "orders": text("By orders"),
    "attainment": text("By attainment"),
}

asked = filter_bar()
head = st.container()
with st.container(horizontal=True, key="switches"):
    level = level_switch()
    by = cast(Race, one_of("by", RACES, lambda race: RACE_WORDS[race], "amount"))

filters = replace(asked, level=level)
places = ask(leaderboard, filters, by)
total = ask(amounts, replace(asked, level="total"))[0]
days = ask(selling_days, filters)

if not any(place.orders for place in places):
    with head:
        headline(text("Nobody has a confirmed order here yet"), None, filters)
    empty_state(
        text("There is nothing to rank"),
        text("The leaderboard counts confirmed orders of the chosen period. Choose another period, or import orders."),
        "orders",
    )
    st.stop()

with head:
    doors = leaderboard_doors(filters, places, by) | leaderboard_told(filters, places, by)
    headline(findings.leaderboard_finding(places, by), findings.leaderboard_line(places, level), filters, doors)
    figure_row(leaderboard_figures(places, total, days, by), doors)

shape, beside = columns.leaderboard_columns(level, by), columns.LEADERBOARD_BESIDE
sheet = Sheet(f"leaderboard_{level}_{by}", places, shape, value=by, beside=beside)
unit = leaderboard_scale(places, by, look()).unit
units = {
    "amount": text("Confirmed amount, {unit}; the note is the gap to the next rank", unit=unit),
    "orders": text("Confirmed orders, samples included; the note is the gap to the next rank"),
    "attainment": text("Amount as a share of the target; the line is the whole target"),
}
opens = Opens(orders_behind(filters, "bar", stated=("target",)), doors=place_doors(filters, places, by))
chart(titles.leaderboard_title(places, by), units[by], sheet, leaderboard_bars, places, by, opens=opens)
table(LEVEL_WORDS[level], sheet, CHOOSE_A_ROW, orders_behind(filters, stated=("target",)))
