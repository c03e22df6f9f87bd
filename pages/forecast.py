"""Forecast: who had said within the tolerance what the period would bring."""

from dataclasses import replace

import streamlit as st

from sales_analytics.charts.wording import per_cent
from sales_analytics.metrics.forecasts import forecasts, tolerances
from sales_analytics.metrics.selling_days import selling_days
from sales_analytics.rules.forecast_outlook import stage
from sales_analytics.rules.forecast_quality import quality
from sales_analytics.terms.text import text
from sales_analytics.widgets import forecast
from sales_analytics.widgets.asking import ask, ask_all
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.switches import level_switch

asked = filter_bar()
head = st.container()
level = level_switch()
filters = replace(asked, level=level)
results, days, within = ask(forecasts, filters), ask(selling_days, filters), ask_all(tolerances)
overall = quality(results)

if not overall.submitted:
    with head:
        headline(text("Nobody has submitted a forecast for this period"), None, filters)
    empty_state(
        text("There is no forecast to check"),
        text(
            "A forecast says early what the period will bring; whoever lands within ±{band} controls the business. "
            "Import a forecast sheet, or choose another period.",
            band=per_cent(within.tolerance),
        ),
        "forecasts",
    )
    st.stop()

shown = forecast.Asked(head, filters, results, overall, days, within)
match stage(days):
    case "running":
        forecast.running(shown)
    case "over":
        forecast.final(shown)
    case _:
        forecast.early(shown)
