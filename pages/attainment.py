"""Target vs actual: who is on target, what is needed a day, where it ends, who has no target."""

from dataclasses import replace

import streamlit as st

from sales_analytics.charts import findings, titles
from sales_analytics.charts.attainment_bars import attainment_bars, attainment_scale
from sales_analytics.charts.cumulative_line import cumulative_line, cumulative_scale, days_in_focus
from sales_analytics.metrics.amounts import amounts
from sales_analytics.metrics.attainment import attainment, cumulative
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.terms.filters import LEVELS
from sales_analytics.terms.text import Names, text, texts
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import Opens, chart
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.figure_doors import attainment_doors
from sales_analytics.widgets.figure_parts import orders_up_to
from sales_analytics.widgets.figure_row import figure_row
from sales_analytics.widgets.figures import attainment_figures
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.headline_doors import attainment_told
from sales_analytics.widgets.passport import CHOOSE_A_ROW, orders_behind
from sales_analytics.widgets.switches import LEVEL_WORDS, level_switch
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.title_doors import pace_doors
from sales_analytics.widgets.window import look

asked = filter_bar()
head = st.container()
level = level_switch(LEVELS, first="company")
filters, whole, by_group = (replace(asked, level=each) for each in (level, "total", "group"))

results, groups = ask(attainment, filters), ask(attainment, by_group)
total, days = ask(attainment, whole)[0], ask(selling_days, filters)
with head:
    doors = attainment_doors(whole, total, days) | attainment_told(whole, groups, total, days)
    headline(findings.attainment_finding(groups, total), findings.attainment_line(total), filters, doors)
    figure_row(attainment_figures(total, ask(amounts, whole)[0], days), doors)

without = [one for one in results if not one.target]
if len(without) == len(results):
    empty_state(
        text("Nobody has a target for this period"),
        text("Without targets there is no attainment and no pace. Import a target sheet, or choose another period."),
        "targets",
    )

value, beside = columns.ATTAINMENT.field, columns.ATTAINMENT_BESIDE
sheet = Sheet(f"attainment_{level}", results, columns.attainment_columns(level), value=value, beside=beside)
left, right = st.columns([1, 1], gap="large")
below = st.container()
behind = orders_behind(filters, "bar", below, ("target",))
with left:
    unit = attainment_scale(results, look()).unit
    subtitle = text("{unit}; the line marks the target, the tick below where it should be today", unit=unit)
    opens = Opens(behind, doors=pace_doors(filters, results), place=below)
    chart(titles.attainment_title(results), subtitle, sheet, attainment_bars, results, opens=opens)
with right:
    path = ask(cumulative, by_group)
    unit = cumulative_scale(path, groups, look()).unit
    subtitle = text("Cumulative amount, {unit}, against the path to the target", unit=unit)
    focus = days_in_focus(path, groups)
    lines = Sheet("cumulative_group", path, columns.cumulative_columns())
    title, so_far = findings.cumulative_finding(path, groups), orders_up_to(by_group, below)
    chart(title, subtitle, lines, cumulative_line, path, groups, opens=Opens(so_far, focus))
if without and len(without) < len(results):
    names = Names(tuple(one.name for one in without), most=8)
    html.notice(texts("{count} has no target: {names}", "{count} have no target: {names}", len(without), names=names))
table(LEVEL_WORDS[level], sheet, CHOOSE_A_ROW, orders_behind(filters, stated=("target",)))
