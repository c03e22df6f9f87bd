"""What may be said of a file instead of changing it: one button for each, beside the problems that speak of it."""

import streamlit as st

from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.job import Job
from sales_analytics.sources.repairing import CODE as GARBLED
from sales_analytics.terms.problem import Offer
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import html
from sales_analytics.widgets.import_back import read_again
from sales_analytics.widgets.import_flags import prevailing
from sales_analytics.widgets.viewing import markdown, say


def offers(job: Job, reading: FileReading) -> None:
    """The buttons that problems name, each once; garbled text has its own, with the way back."""
    found = offered(reading)
    if not found:
        return
    html.block_title(
        text("Is one of these true?"), text("One click, and the file is read again so; nothing is stored yet")
    )
    with st.container(horizontal=True, gap="small"):
        for place, (offer, says) in enumerate(found.items()):
            if st.button(markdown(say(says)), key=f"offer_{job.job_id}_{place}"):
                read_again(job, prevailing(reading.answers, offer.option))


def offered(reading: FileReading) -> dict[Offer, Text]:
    """What a button may say, and its words."""
    found = [one for sheet in reading.sheets for one in sheet.problems if one.code != GARBLED]
    return {one.offer: one.offer.says for one in found if one.offer and one.offer.says}
