"""Files read in the process of the tests: starting one of their own takes longer than reading a few rows.

That an import reads them in a process of its own is shown by the tests of `jobs`, the browser and the README.
"""

from pathlib import Path

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.read import Progress, read_for_import
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.cancelling import Cancel


def read_here(
    path: Path,
    scratch: Path,
    known: Known,
    answers: Answers = NO_ANSWERS,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> FileReading:
    """In place of `prepare`; what is being read is read to its end."""
    return read_for_import(path, scratch, known, answers, progress)
