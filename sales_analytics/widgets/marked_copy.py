"""The person's own workbook, back again with its bad cells coloured and explained."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from sales_analytics.jobs.job import Job, JobNotFoundError
from sales_analytics.jobs.marking import marked_copy_apart
from sales_analytics.language.numbers import Language
from sales_analytics.reports.tables import xlsx_bytes
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text
from sales_analytics.warehouse.history import ImportRecord, ProblemRecord, is_file_of
from sales_analytics.widgets import html
from sales_analytics.widgets.opening import import_queue, warehouse
from sales_analytics.widgets.problems import COLUMNS, problem_lines
from sales_analytics.widgets.viewing import language, say

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FIELDS = tuple({field.name for field in fields(Problem)} & {field.name for field in fields(ProblemRecord)})


def marked_copy_of_job(job: Job, problems: Sequence[Problem]) -> None:
    """The button beside a file's problems, while the file waits for a decision."""
    if not problems:
        return
    try:
        source = import_queue().file(job.job_id)
    except JobNotFoundError:
        return
    spoken = language()
    st.download_button(
        say(text("Download your file with these cells marked")),
        data=lambda: _marked(source, problems, spoken),
        file_name=_name(job.file),
        mime=XLSX,
        on_click="ignore",
        key=f"marked_{job.job_id}",
    )


def marked_copy_of_import(one: ImportRecord, problems: Sequence[ProblemRecord]) -> None:
    """For an import whose file is not kept: whoever still has the file drops it, and gets it back marked."""
    if not problems:
        return
    label = text("Get the file back with its bad cells marked")
    opened = st.expander(say(label), key=f"mark_{one.import_no}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        dropped = st.file_uploader(say(text("Drop {file} once more", file=one.file)), key=f"again_{one.import_no}")
        if dropped is None:
            return
        content = dropped.getvalue()
        if not is_file_of(warehouse(), one.import_no, content):
            html.banner(text("This is another file than the one that was imported"), None, "behind")
            return
        _offer(one, content, [_problem(each) for each in problems])


def _offer(one: ImportRecord, content: bytes, problems: Sequence[Problem]) -> None:
    spoken = language()
    st.download_button(
        say(text("Download your file with these cells marked")),
        data=lambda: _marked_bytes(content, one.file, problems, spoken),
        file_name=_name(one.file),
        mime=XLSX,
        on_click="ignore",
        key=f"marked_import_{one.import_no}",
    )


def _marked_bytes(content: bytes, name: str, problems: Sequence[Problem], spoken: Language) -> bytes:
    with TemporaryDirectory(prefix="sales_analytics_again_") as folder:
        path = Path(folder) / (Path(name).name or "file")
        path.write_bytes(content)
        return _marked(path, problems, spoken)


def _marked(source: Path, problems: Sequence[Problem], spoken: Language) -> bytes:
    """The marked workbook; the list of problems alone where the file is gone or cannot be written again."""
    try:
        return marked_copy_apart(source, problems, spoken)
    except (FileUnreadableError, FileNotFoundError):
        return xlsx_bytes(problem_lines(problems), COLUMNS, spoken)


def _problem(one: ProblemRecord) -> Problem:
    return Problem(**{name: getattr(one, name) for name in _FIELDS})


def _name(file: str) -> str:
    return f"{Path(file).stem} - {say(text('marked'))}.xlsx"
