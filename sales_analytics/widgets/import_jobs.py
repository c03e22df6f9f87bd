"""Files on their way in: being read, waiting for a decision, done."""

from collections.abc import Sequence

import streamlit as st

from sales_analytics.ingest.reading import Question
from sales_analytics.jobs.demo import is_demo
from sales_analytics.jobs.job import Job
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.import_answers import open_questions
from sales_analytics.widgets.import_clicks import clear, give_up, take_in
from sales_analytics.widgets.import_decision import decision
from sales_analytics.widgets.import_look import first_looks
from sales_analytics.widgets.import_preview import say_held_back
from sales_analytics.widgets.import_progress import progress_share, progress_words
from sales_analytics.widgets.links import link
from sales_analytics.widgets.opening import import_queue, warehouse
from sales_analytics.widgets.viewing import markdown, say


def job_list() -> list[Job]:
    """All jobs that this page knows of, the newest first."""
    return sorted(import_queue().jobs(), key=lambda job: int(job.job_id), reverse=True)


def import_all(jobs: Sequence[Job]) -> None:
    """One button for several files that need no answer, no consent and no word about the sample."""
    clean = [job for job in jobs if job.state == "ready" and is_clean(job)]
    if len(clean) < 2 or is_demo(warehouse()):
        return
    label = say(texts("Import {count} clean file", "Import all {count} clean files", len(clean)))
    st.button(label, type="primary", key="import_all", on_click=take_in, args=[job.job_id for job in clean])


def is_clean(job: Job) -> bool:
    """Whether a file can be stored as it is: something was recognised, nothing rejected, nothing asked."""
    sheets = job.reading.sheets if job.reading else ()
    return any(sheet.typed_rows for sheet in sheets) and not any(sheet.rejected or sheet.questions for sheet in sheets)


def job_view(job: Job) -> None:
    """One file: how far it is, or what it waits for, or what became of it."""
    with st.container(key=f"job_{job.job_id}"):
        html.job_title(job.file, _word(job))
        match job.state:
            case "reading":
                _progress(job.job_id, _stand(job))
                first_looks(job.looks)
            case "landing":
                _progress(job.job_id, _stand(job))
            case "ready" | "refused":
                decision(job)
            case "done":
                _done(job)
            case _:
                _not_stored(job)


def _word(job: Job) -> Text:
    words = {
        "reading": text("being read"),
        "ready": text("waits for your decision"),
        "landing": text("being stored"),
        "done": text("imported"),
        "refused": text("needs a decision"),
        "failed": text("could not be imported"),
        "cancelled": text("cancelled"),
    }
    if job.state == "done" and job.landed is not None and job.landed.nothing_new:
        return text("nothing new")
    asked = len(questions_of(job))
    if asked and job.state in ("ready", "refused"):
        return texts("{count} question to answer first", "{count} questions to answer first", asked)
    return words[job.state]


def questions_of(job: Job) -> list[Question]:
    """Those without whose answers some rows, or all, cannot be stored."""
    found = open_questions(job.reading) if job.reading else []
    return [one for one in found if one.holds_back != "nothing"]


@st.fragment(run_every=1)
def _progress(job_id: str, seen: tuple[str, int]) -> None:
    """Looks at the job's record once a second; the page is drawn anew when there is something new to see."""
    jobs = import_queue().jobs()
    job = next((one for one in jobs if one.job_id == job_id), None)
    if job is None or _stand(job) != seen:
        st.rerun()
    words = " · ".join(map(say, progress_words(job, jobs)))
    st.progress(progress_share(job.progress), text=markdown(words))
    st.button(say(text("Cancel")), key=f"cancel_{job_id}", on_click=give_up, args=(job_id,))


def _stand(job: Job) -> tuple[str, int]:
    """What the page draws of a job that is under way: its state, and how many sheets are recognised."""
    return job.state, len(job.looks)


def _done(job: Job) -> None:
    landed = job.landed
    if landed is not None and landed.nothing_new:
        html.banner(
            text("Nothing new: the same file is stored already"), text("Nothing was changed, nothing counts twice."), ""
        )
    elif landed is not None:
        html.banner(
            text("Import {number} is stored", number=str(landed.import_no)),
            text(
                "{added}, {changed}, {unchanged}, {retired}.",
                added=texts("{count} new", "{count} new", landed.added),
                changed=texts("{count} changed", "{count} changed", landed.changed),
                unchanged=texts("{count} unchanged", "{count} unchanged", landed.unchanged),
                retired=texts("{count} retired", "{count} retired", landed.retired),
            ),
            "ahead",
        )
        left_out = sum(sheet.rejected for sheet in job.reading.sheets) if job.reading else 0
        if left_out:
            html.notice(
                texts(
                    "{count} row was left out; every page that it affects says so",
                    "{count} rows were left out; every page that they affect says so",
                    left_out,
                )
            )
        say_held_back(landed.held_back)
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        link(say(text("See target vs actual")), "attainment")
        link(say(text("See the leaderboard")), "leaderboard")
        link(say(text("History and undo")), "imports")
        _forget(job)


def _not_stored(job: Job) -> None:
    if job.state == "failed":
        html.banner(job.error or text("The log says more."), text("Nothing of it was stored."), "behind")
    else:
        html.banner(text("Cancelled; nothing of it was stored."), None, "")
    _forget(job)


def _forget(job: Job) -> None:
    st.button(
        say(text("Clear")),
        key=f"forget_{job.job_id}",
        help=markdown(job.file),
        on_click=clear,
        args=(job.job_id,),
    )
