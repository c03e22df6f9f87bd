"""The decision about one file: what it holds, what it would change, and whether to take it in."""

from decimal import Decimal

import streamlit as st

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.demo import is_demo
from sales_analytics.jobs.job import Job
from sales_analytics.reports.remedies import with_questions
from sales_analytics.terms.text import Sums, Text, text, texts
from sales_analytics.warehouse.landing import Complete, Keep
from sales_analytics.widgets import html
from sales_analytics.widgets.import_answers import KEPT, Said, ask_questions, corrections, open_questions, together
from sales_analytics.widgets.import_back import read_again, way_back
from sales_analytics.widgets.import_clicks import give_up, take_in
from sales_analytics.widgets.import_offers import offers
from sales_analytics.widgets.import_preview import changes
from sales_analytics.widgets.import_repair import offer_repair
from sales_analytics.widgets.import_sheet import sheet_view
from sales_analytics.widgets.import_story import changed_values, who_moves
from sales_analytics.widgets.marked_copy import marked_copy_of_job
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.problems import problem_table
from sales_analytics.widgets.viewing import CURRENCY, say
from sales_analytics.widgets.window import width


def decision(job: Job) -> None:
    """Everything that a person needs in order to say yes or no, then the two buttons."""
    reading = job.reading
    if reading is None:
        return
    alone = len(reading.sheets) == 1 and width() == "wide"
    for place, sheet in enumerate(reading.sheets):
        sheet_view(sheet, f"{job.job_id}_{place}", "shown" if alone else "folded")
    said = _questions(job, reading) if open_questions(reading) else Said(reading.answers, reading.answers)
    if job.preview is not None and job.preview.datasets:
        changes(job.preview)
        changed_values(job.preview, job.job_id)
        if not job.preview.nothing_new:
            who_moves(reading)
    problems = [one for sheet in reading.sheets for one in with_questions(sheet.problems, sheet.questions)]
    problem_table(f"problems_job_{job.job_id}", problems)
    marked_copy_of_job(job, problems)
    offer_repair(job, reading)
    offers(job, reading)
    corrected = _corrections(job, reading, said)
    if st.session_state.get(f"answer_{job.job_id}"):  # corrections stand below the button, and go along
        read_again(job, together(reading.answers, said.shown, corrected))
    _buttons(job, reading)


def _corrections(job: Job, reading: FileReading, said: Said) -> Answers:
    """Only when it is opened: most files need none. What is chosen above goes along when the file is read again."""
    label = say(text("Something was read wrongly? Correct it"))
    opened = st.expander(label, key=f"correct_{job.job_id}", on_change="rerun")
    if not opened.open:
        return reading.answers
    with opened:
        corrected = corrections(reading, job.job_id)
        again = say(text("Read again with these corrections"))
        if st.button(again, key=f"again_{job.job_id}", disabled=corrected == reading.answers):
            read_again(job, together(reading.answers, said.chosen, corrected))
    return corrected


def _questions(job: Job, reading: FileReading) -> Said:
    if any(one.holds_back == "file" for one in open_questions(reading)):
        html.banner(text("Before this can be stored, please answer"), None, "close")
    elif all(one.holds_back == "nothing" for one in open_questions(reading)):
        more = text("The rows are loaded as they stand. What you say is remembered for the next file.")
        html.banner(_suggested(reading), more, "close")
    else:
        more = text("Without an answer these rows stay out. What you say is remembered for the next file.")
        html.banner(text("Some rows wait for an answer"), more, "close")
    said = ask_questions(reading, job.job_id)
    st.button(say(text("Read again with these answers")), type="primary", key=f"answer_{job.job_id}")
    return said


def _suggested(reading: FileReading) -> Text:
    """What nobody must answer."""
    if any(one.code == "name-nearly-known" for one in open_questions(reading)):
        return text("Some names are nearly those of the roster")
    return text("Some rows look as if they were cancelled")


def _buttons(job: Job, reading: FileReading) -> None:
    rejected = sum(sheet.rejected for sheet in reading.sheets)
    questions = [one for one in open_questions(reading) if one.holds_back == "file"]
    recognised = any(sheet.typed_rows for sheet in reading.sheets)
    keep = _accept(job, rejected) if recognised and not questions else "refuse"
    complete = _complete(job) if recognised and not questions else "partial"
    sample = _sample(job) if recognised and not questions else "keep"
    blocked = bool(questions) or not recognised or (rejected > 0 and keep == "refuse")
    with st.container(horizontal=True):
        st.button(
            say(text("Import")),
            type="primary",
            key=f"import_{job.job_id}",
            disabled=blocked,
            on_click=take_in,
            args=(job.job_id,),
            kwargs={"keep": keep, "complete": complete, "sample": sample},
        )
        st.button(say(text("Do not import")), key=f"cancel_{job.job_id}", on_click=give_up, args=(job.job_id,))
        way_back(job)


def _accept(job: Job, rejected: int) -> Keep:
    if not rejected:
        return "refuse"
    html.banner(
        texts(
            "{count} row is rejected; correct it in the file, or leave it out",
            "{count} rows are rejected; correct them in the file, or leave them out",
            rejected,
        ),
        text("Rows left out stay listed, and every page that they affect says so."),
        "close",
    )
    label = say(texts("Leave out {count} rejected row", "Leave out {count} rejected rows", rejected))
    return "accept-rejects" if st.checkbox(label, key=f"accept_{job.job_id}") else "refuse"


def _complete(job: Job) -> Complete:
    vanished = job.preview.vanished if job.preview else 0
    if not vanished:
        return "partial"
    datasets = job.preview.datasets if job.preview else ()
    amounts = tuple(part for one in datasets for part in one.vanished_amount)
    label = texts(
        "The file is complete for its months and companies; {count} stored entry not in it, {amount}, is gone",
        "The file is complete for its months and companies; {count} stored entries not in it, {amount}, are gone",
        vanished,
        amount=Sums(amounts or ((CURRENCY, Decimal(0)),)),
    )
    return "complete" if st.checkbox(say(label), key=f"complete_{job.job_id}") else "partial"


def _sample(job: Job) -> str:
    if not is_demo(warehouse()):
        return "keep"
    words = {
        "remove": text("Take the sample festival away first"),
        "keep": text("Keep it beside this file"),
    }
    return st.radio(
        say(text("The sample festival is loaded. What shall become of it?")),
        list(words),
        format_func={choice: say(word) for choice, word in words.items()}.__getitem__,
        key=f"sample_{job.job_id}",
        horizontal=True,
        persist_state=KEPT,
    )
