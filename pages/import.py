"""Import: drop spreadsheets, see what was understood, decide."""

import streamlit as st

from sales_analytics.terms.text import text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.empty import all_templates
from sales_analytics.widgets.import_drop import drop_zone
from sales_analytics.widgets.import_jobs import import_all, job_list, job_view
from sales_analytics.widgets.viewing import say

jobs = job_list()
waiting = [job for job in jobs if job.state in ("ready", "refused")]
html.finding(
    texts("{count} file waits for your decision", "{count} files wait for your decision", len(waiting))
    if waiting
    else text("Drop your spreadsheets as they are"),
    text("Nothing is stored before you have seen what was understood and said yes. Every import can be undone."),
)
drop_zone()
import_all(jobs)
for job in jobs:
    job_view(job)
if not jobs:
    html.block_title(text("No spreadsheet at hand?"), text("Templates with the headings that are known, and examples"))
    all_templates()
    st.caption(say(text("Your own headings are understood as well; templates only help to begin.")))
