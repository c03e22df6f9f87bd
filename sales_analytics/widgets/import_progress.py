"""How far one file is on its way, in words and as a bar."""

from collections.abc import Iterable

from sales_analytics.jobs.job import Job, JobProgress
from sales_analytics.terms.text import Text, text, texts

STAGES: dict[str, Text] = {
    "waiting": text("Waiting for its turn"),
    "opening": text("Opening"),
    "comparing": text("Comparing with what is stored"),
    "storing": text("Storing"),
}
SURELY_SHOWN = 0.05
"""Of the bar, so that even the first moment shows that something happens."""
UNTIL_READ = 0.9
"""Of the bar when the last row is read; comparing and storing come after."""


def progress_words(job: Job, others: Iterable[Job]) -> list[Text]:
    """What is done, how many rows of how many, and how long it took and takes; for a file that waits, for whom."""
    progress = job.progress
    words = [_stage(job, others), *_rows(progress)]
    words.append(texts("{count} second", "{count} seconds", round(progress.seconds)))
    if progress.seconds_left is not None:
        left = max(1, round(progress.seconds_left))
        words.append(texts("about {count} second left", "about {count} seconds left", left))
    return words


def progress_share(progress: JobProgress) -> float:
    """Of the bar: by rows where they are known, else by a clock that never arrives."""
    if progress.rows_expected:
        share = UNTIL_READ * min(1.0, progress.rows / progress.rows_expected)
    else:
        share = 1 - 1 / (1 + progress.seconds / 8)
    return max(SURELY_SHOWN, share)


def _stage(job: Job, others: Iterable[Job]) -> Text:
    if job.progress.stage == "waiting":
        ahead = next((one for one in others if _is_at_work(one) and one.job_id != job.job_id), None)
        if ahead is not None:
            return text("Waiting until {file} is through", file=ahead.file)
    reading = text("Still being checked") if job.looks else text("Reading")
    return STAGES.get(job.progress.stage, reading)


def _is_at_work(job: Job) -> bool:
    return job.state in ("reading", "landing") and job.progress.stage != "waiting"


def _rows(progress: JobProgress) -> list[Text]:
    if progress.rows_expected:
        return [
            texts(
                "{rows} of about {count} row", "{rows} of about {count} rows",
                progress.rows_expected, rows=min(progress.rows, progress.rows_expected),
            )
        ]  # fmt: skip
    return [texts("{count} row", "{count} rows", progress.rows)] if progress.rows else []
