"""Forecast: who had said within ten per cent what the period would bring."""

from dataclasses import replace

import streamlit as st

from sales_analytics.charts import findings, titles
from sales_analytics.charts.control_matrix import control_matrix
from sales_analytics.charts.forecast_bands import forecast_bands, forecast_scale
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.rules.forecast_quality import quality
from sales_analytics.terms.text import text
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.chart import chart
from sales_analytics.widgets.empty import empty_state
from sales_analytics.widgets.figures import forecast_figures
from sales_analytics.widgets.filter_bar import filter_bar
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.passport import CHOOSE_A_ROW, orders_behind
from sales_analytics.widgets.switches import LEVEL_WORDS, level_switch
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.window import look

asked = filter_bar()
head = st.container()
level = level_switch()
filters = replace(asked, level=level)
results = ask(forecasts, filters)
overall = quality(results)

if not overall.submitted:
    with head:
        headline(text("Nobody has submitted a forecast for this period"), None, filters)
    empty_state(
        text("There is no forecast to check"),
        text(
            "A forecast says early what the period will bring; whoever lands within ±10 % controls the business. "
            "Import a forecast sheet, or choose another period."
        ),
        "forecasts",
    )
    st.stop()

with head:
    headline(findings.forecast_finding(overall), findings.forecast_line(overall), filters)
    html.key_figures(forecast_figures(overall, results))

sheet = Sheet(f"forecast_{level}", results, columns.forecast_columns(level))
unit = forecast_scale(results, look()).unit
chart(
    titles.forecast_title(results),
    text(
        "Amount as a share of the forecast, best first; the band is ±10 %, the paler one the second reading of ±20 %, "
        "which is no pass; money in {unit}",
        unit=unit,
    ),
    sheet,
    forecast_bands,
    results,
)
chart(
    titles.control_title(results),
    text("Controlled wins were foreseen; lucky ones were not"),
    Sheet(f"control_{level}", results, columns.forecast_columns(level)),
    control_matrix,
    results,
)
table(
    LEVEL_WORDS[level],
    Sheet(f"forecasts_{level}", results, columns.forecast_columns(level)),
    CHOOSE_A_ROW,
    orders_behind(filters),
)
