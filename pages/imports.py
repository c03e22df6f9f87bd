"""Imports: what was taken in, what stayed out and why, and the way back."""

import streamlit as st

from sales_analytics.terms.text import text, texts
from sales_analytics.warehouse.history import imports
from sales_analytics.widgets import html, import_history
from sales_analytics.widgets.empty import empty_state, nothing_yet
from sales_analytics.widgets.import_undo import last_undone
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.table import table

history = imports(warehouse())
if not history:
    nothing_yet()
    st.stop()

active = [one for one in history if one.state == "active"]
rejected = sum(one.rejected for one in active)
html.finding(
    texts("{count} import counts", "{count} imports count", len(active)),
    texts(
        "{count} row was left out, with somebody's consent; every page that it touches says so",
        "{count} rows were left out, with somebody's consent; every page that they touch says so",
        rejected,
    )
    if rejected
    else texts("No row was left out of it", "No row was left out of them", len(active)),
)
last_undone()
import_history.sample_notice()
table(text("History, the newest first"), import_history.history_sheet(history))
chosen = import_history.choose(history)
if chosen is None:
    empty_state(text("All imports were undone"), text("Nothing counts at the moment. Import a file again."))
    st.stop()
import_history.details(chosen)
