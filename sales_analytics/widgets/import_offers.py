"""What may be said of a file instead of changing it: one button for each, beside the problems that speak of it."""

import streamlit as st

from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.job import Job
from sales_analytics.sources.repairing import CODE as GARBLED
from sales_analytics.terms.problem import Offer
from sales_analytics.terms.text import Text
from sales_analytics.widgets import html
from sales_analytics.widgets.import_flags import prevailing
from sales_analytics.widgets.opening import import_queue
from sales_analytics.widgets.viewing import markdown, say


def offers(job: Job, reading: FileReading) -> None:
    """The buttons that problems name, each once; garbled text has its own, with the way back."""
    for place, (offer, remedy) in enumerate(offered(reading).items()):
        if remedy is not None:
            html.notice(remedy)
        if offer.says and st.button(markdown(say(offer.says)), key=f"offer_{job.job_id}_{place}"):
            import_queue().answer(job.job_id, prevailing(reading.answers, offer.option))
            st.rerun()


def offered(reading: FileReading) -> dict[Offer, Text | None]:
    """What a button may say, with the remedy of the problem that offers it."""
    problems = [one for sheet in reading.sheets for one in sheet.problems]
    return {one.offer: one.remedy for one in problems if one.offer and one.offer.says and one.code != GARBLED}
