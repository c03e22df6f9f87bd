"""What the child process does: reads several files, one after the other, as it would read each alone."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.read import Progress, read_for_import
from sales_analytics.ingest.reading import FileReading
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import Text


@dataclass(frozen=True, slots=True)
class Outcome:
    """`reading`, or why there is none; a `refused` text is for a person."""

    seconds: float
    reading: FileReading | None = None
    code: str = ""
    refused: Text | None = None


def read_all(paths: Sequence[Path], scratch: Path, known: Known, progress: Progress) -> list[Outcome]:
    """One outcome per file. `progress` is told which file comes next."""
    outcomes = []
    for number, path in enumerate(paths):
        progress("next", number)
        outcomes.append(_read(path, scratch, known))
    return outcomes


def _read(path: Path, scratch: Path, known: Known) -> Outcome:
    began = time.monotonic()
    try:
        reading = read_for_import(path, scratch, known, Answers())
    except FileUnreadableError as error:
        return Outcome(time.monotonic() - began, None, error.code, error.text)
    return Outcome(time.monotonic() - began, reading)
