"""Bonus: who has which bonus, who is near, what is missing, and why."""

import streamlit as st

from sales_analytics.charts import findings, titles
from sales_analytics.charts.eligibility_bars import eligibility_bars
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.terms.text import text
from sales_analytics.widgets import bonus, bonus_people, claw_backs
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.bonus_doors import bonus_doors, bonus_told, line_doors
from sales_analytics.widgets.chart import Opens, chart
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.figure_row import figure_row
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.passport import orders_behind
from sales_analytics.widgets.table import Sheet

filters = filter_bar()
results, days = bonus.rule_results(filters), ask(selling_days, filters)
over = next((result for result in results if result.rule.kind == "threshold"), results[0])

if not any(line.orders for line in over.lines):
    headline(text("Nobody has a confirmed order here yet"), None, filters)
    empty_state(
        text("No bonus rule has anything to count"),
        text("All four rules count confirmed orders. Choose another period, or import orders."),
        "orders",
    )
    st.stop()

doors = bonus_doors(results, filters) | bonus_told(over, filters)
headline(findings.bonus_finding(over.scored), findings.bonus_line(over.scored), filters, doors)
figure_row([bonus.rule_figure(result) for result in results[:4]], doors)
for result in results:
    bonus.readings_banner(result)

sheet = Sheet("bonus_eligibility", over.scored, bonus.bonus_columns(over.rule))
subtitle = text("{rule}: the line is what must be passed, the note what is missing, in USD", rule=over.rule.title)
opens = Opens(orders_behind(filters, "bar"), doors=line_doors(over, filters))
chart(titles.eligibility_title(over.scored), subtitle, sheet, eligibility_bars, over.scored, opens=opens)
bonus_people.near_misses(over, days, filters)
bonus_people.person_lines(results, days, filters)
claw_backs.claw_back_table(filters)
bonus.rule_tabs(results, filters)
bonus.rates_notice(results)
