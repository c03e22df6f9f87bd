"""A file is read again by what a person said of it, and once more without that when it turns out to be wrong."""

import streamlit as st

from sales_analytics.ingest.answers import Answers
from sales_analytics.jobs.job import Job
from sales_analytics.terms.text import text
from sales_analytics.widgets.opening import import_queue
from sales_analytics.widgets.viewing import say

BEFORE = "answers before {job}"
"""Where the session keeps what was said of a file before each time that it was read again."""


def read_again(job: Job, answers: Answers) -> None:
    """By these answers; those of before can be taken up again."""
    st.session_state.setdefault(BEFORE.format(job=job.job_id), []).append(job.answers)
    import_queue().answer(job.job_id, answers)
    st.rerun()


def way_back(job: Job) -> None:
    """The button that takes back what was said last; none where nothing was."""
    before: list[Answers] = st.session_state.get(BEFORE.format(job=job.job_id), [])
    if before and st.button(say(text("Take back what I said last")), key=f"back_{job.job_id}"):
        import_queue().answer(job.job_id, before.pop())
        st.rerun()
