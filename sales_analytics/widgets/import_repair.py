"""Garbled text: offered to be read as it was probably meant."""

from dataclasses import replace

import streamlit as st

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.job import Job
from sales_analytics.sources.repairing import CODE
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import html
from sales_analytics.widgets.opening import import_queue
from sales_analytics.widgets.viewing import say


def offer_repair(job: Job, reading: FileReading) -> None:
    """One button where cells went through a wrong encoding; where that was done already, the way back."""
    if reading.answers.spelling == "repaired":
        more = text("Text that went through a wrong encoding was read as it was probably meant.")
        _offer(
            job, replace(reading.answers, spelling=None), (text("Text was repaired"), more, text("Read it as written"))
        )
        return
    garbled = [one for sheet in reading.sheets for one in sheet.problems if one.code == CODE]
    if garbled:
        more = text("In row {row} stands “{found}”: {expected}.", row=str(garbled[0].row), found=garbled[0].found,
                    expected=garbled[0].expected)  # fmt: skip
        asked = (text("Some text went through a wrong encoding"), more, text("Repair the text"))
        _offer(job, replace(reading.answers, spelling="repaired"), asked)


def _offer(job: Job, answers: Answers, words: tuple[Text, Text, Text]) -> None:
    sentence, more, label = words
    html.banner(sentence, more, "close")
    if st.button(say(label), key=f"repair_{job.job_id}"):
        import_queue().answer(job.job_id, answers)
        st.rerun()
