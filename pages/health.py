"""Data health: who has sent what, which rows are doubtful, whom nobody knows, what is still out."""

import streamlit as st

from sales_analytics.charts.health_words import health_finding, health_line
from sales_analytics.metrics.choices import EVER, choices
from sales_analytics.metrics.health import health as asked
from sales_analytics.rules.data_health import data_health, totals
from sales_analytics.terms.filters import Filters
from sales_analytics.widgets import accepted_names, health, html
from sales_analytics.widgets.asking import ask, ask_all
from sales_analytics.widgets.empty import nothing_yet
from sales_analytics.widgets.figure_row import figure_row
from sales_analytics.widgets.health_doors import health_doors

if not ask_all(choices).months:
    nothing_yet()
    st.stop()

filters = Filters(EVER, "total")
answers = ask(asked, filters)
found, sent = data_health(answers), answers.sent
kinds = totals(found)
accepted_names.last_accepted()
doors = health_doors(found, sent, filters)
html.finding(health_finding(found), health_line(kinds), doors)
figure_row(health.figures(found, sent), doors)
health.by_kind(kinds, found, filters)
health.who_has_sent_what(sent)
health.unknown_names(found, [one.name for one in answers.roster])
