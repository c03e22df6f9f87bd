"""One job as the queue works on it: its file, its folder, and what may be told about it."""

import shutil
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.first_looks import LOOK, first_look
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.jobs.cancelling import Cancel
from sales_analytics.jobs.job import ENDED, Job, JobProgress, JobState
from sales_analytics.warehouse.landing import Complete, Keep

Task = Literal["read", "compare", "land", "none"]

FIRST = ("roster", "customers", "territories", "exchange_rates", "targets", "forecasts")
RANK = {dataset: place for place, dataset in enumerate(FIRST)}
"""People, and what else orders are completed from, before what is matched to them."""

ENOUGH = 0.05
"""Of the rows, before which their pace says nothing."""
LONGEST_NAME = 120  # characters of a file's name that the folder keeps, the ending among them


@dataclass(slots=True)
class Work:
    """Changed only under the queue's lock, and while a task runs by the worker's thread.

    `task` is what is to be done next, "none" while it is being done or when a person's turn has come.
    `folder` holds a copy of uploaded bytes and what reading leaves; it lives as long as it may be needed.
    `asks_others`: it asks, or did before others answered, what another file may answer. `answers_others`: what its
    own rows tell files that ask.
    """

    number: int
    path: Path
    folder: Path
    job: Job
    task: Task = "read"
    is_running: bool = False
    known: Known | None = None
    keep: Keep = "refuse"
    complete: Complete = "partial"
    cancel: Cancel = field(default_factory=Cancel)
    began: float = field(default_factory=time.monotonic)
    expected: int = 0
    reading_since: float = 0.0
    asks_others: bool = False
    answers_others: Known = NOTHING_KNOWN

    @classmethod
    def begun(cls, number: int, source: Path | bytes, name: str, answers: Answers, folder: Path) -> "Work":
        """With bytes copied to disk at once, so that nobody needs to hold them in memory."""
        (folder / "out").mkdir(parents=True)
        path = source if isinstance(source, Path) else _stored(source, name, folder)
        job = Job(str(number), name, "reading", JobProgress("waiting", 0, 0.0), answers)
        return cls(number, path, folder, job)

    def scratch(self) -> Path:
        """An empty folder for one reading."""
        self.tell(looks=())
        scratch = self._out
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        return scratch

    def tell(self, **changes: Any) -> None:
        """A new snapshot with these fields changed."""
        self.job = replace(self.job, **changes)

    def stage(self, stage: str, rows: int = 0) -> None:
        """What is being done now; "expected" says how many rows there seem to be, "look" that a sheet is recognised."""
        if stage == LOOK:
            self._look_at(first_look(self._out, rows))
            return
        now = time.monotonic()
        if stage == "expected":
            self.expected, self.reading_since = rows, now
            return
        left = pace_left(now - self.reading_since, rows, self.expected) if stage == "reading" else None
        expected = self.expected if stage == "reading" else 0
        self.tell(progress=JobProgress(stage, rows, now - self.began, expected, left))

    def _look_at(self, sheet: SheetReading) -> None:
        """A sheet may be recognised once more, when it is read in another way."""
        others = (one for one in self.job.looks if (one.sheet_no, one.area) != (sheet.sheet_no, sheet.area))
        self.tell(looks=(*others, sheet))

    @property
    def _out(self) -> Path:
        return self.folder / "out"

    def snapshot(self) -> Job:
        """The job as of now; seconds go on while it runs."""
        if self.job.state in ("reading", "landing"):
            progress = replace(self.job.progress, seconds=time.monotonic() - self.began)
            return replace(self.job, progress=progress)
        return self.job

    def turn(self, state: JobState, task: Task = "none") -> None:
        """Go to a state; before an end state is told, the folder is gone."""
        if state in ENDED:
            self.drop_files()
        self.task = task
        self.tell(state=state)
        if task != "none":
            self.began = time.monotonic()
            self.stage("waiting")

    def drop_files(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def urgency(self) -> tuple[int, int, int]:
        """Landings first, people before what is matched to them, else in the order they came."""
        datasets = [sheet.dataset for sheet in self.job.reading.sheets] if self.job.reading else []
        rank = min((RANK.get(one, len(RANK)) for one in datasets), default=len(RANK))
        return (0, rank, self.number) if self.task == "land" else (1, 0, self.number)


def pace_left(seconds: float, rows: int, expected: int) -> float | None:
    """Seconds that the rest takes at the pace so far; None before that can be told."""
    if expected <= 0 or rows < ENOUGH * expected:
        return None
    return seconds * max(0, expected - rows) / rows


def is_stale(reading: FileReading, before: Known, now: Known) -> bool:
    """Whether the file might be read differently by what is known now."""
    mine = {sheet.fingerprint for sheet in reading.sheets}

    def of_mine(known: Known) -> dict[str, Answers]:
        return {one: known.remembered[one] for one in mine if one in known.remembered}

    return replace(before, remembered=of_mine(before)) != replace(now, remembered=of_mine(now))


def is_alike(one: FileReading, other: FileReading) -> bool:
    """Whether a person who agreed to one reading would have seen nothing else in the other."""
    return _seen(one) == _seen(other)


def _seen(reading: FileReading) -> list[tuple[object, ...]]:
    return [
        (one.dataset, one.mapping, one.unit, one.loaded, one.rejected, one.skipped, one.amount, one.questions)
        for one in reading.sheets
    ]


def _stored(content: bytes, name: str, folder: Path) -> Path:
    """Named as the person names it, because messages and provenance do."""
    path = folder / "in" / (Path(name.replace("\\", "/")).name[-LONGEST_NAME:] or "file")
    path.parent.mkdir()
    path.write_bytes(content)
    return path
