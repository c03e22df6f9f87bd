"""Takes in what people put into a folder, through the queue that the pages use, with the same checks."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sales_analytics.ingest.answers import NO_ANSWERS
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.demo import is_demo
from sales_analytics.jobs.drop_folder import DropFolder, Print, Shelf, report_path
from sales_analytics.jobs.job import Job, JobNotFoundError, JobProgress
from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.warehouse.landing import Keep, refuses
from sales_analytics.warehouse.warehouse import Warehouse

IMPORTED_BY = "drop folder"
UNDER_WAY = ("reading", "landing")
CORRECT = text("Nothing of it was stored. Correct what is listed here, and put the file into the folder again.")
ANSWER = text(
    "Nothing of it was stored. Drop the file on the Import page, or import it on the command line, to answer; what you "
    "say is remembered for the next file with these headings."
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Dropped:
    """What became of one file: where it lies now (None: where it was), what is said of it, what was read."""

    name: str
    shelf: Shelf
    kept: Path | None
    verdict: Text
    advice: Text | None
    reading: FileReading | None


@dataclass(frozen=True, slots=True)
class Verdict:
    shelf: Shelf
    said: Text
    advice: Text | None = None


class Watch:
    """One folder, looked at again and again by one thread. `report` words what is left beside each file."""

    def __init__(
        self, warehouse: Warehouse, queue: ImportQueue, drop: DropFolder, report: Callable[[Dropped], str], keep: Keep
    ) -> None:
        self._warehouse = warehouse
        self._queue = queue
        self._drop = drop
        self._report = report
        self._keep: Keep = keep
        self._jobs: dict[str, tuple[Path, Print]] = {}

    @property
    def has_begun(self) -> bool:
        """Whether files are on their way."""
        return bool(self._jobs)

    @property
    def is_busy(self) -> bool:
        """Whether files are on their way, or lie there and may still be taken."""
        return bool(self._jobs) or self._drop.waits()

    def look(self) -> list[Dropped]:
        """Take one step: files that came together are read, then stored together, those first that name people.

        Returns what has ended. Raises OSError when the folder cannot be read.
        """
        if not self._jobs:
            self._begin()
        jobs = {number: self._job(number) for number in self._jobs}
        if any(job.state == "reading" for job in jobs.values()):
            return []
        good = [number for number, job in jobs.items() if self._may_be_stored(job)]
        if good:
            self._queue.decide(*good, keep=self._keep)
            return []
        ended = [job for job in jobs.values() if job.state not in UNDER_WAY]
        return [one for one in map(self._put_away, ended) if one is not None]

    def _begin(self) -> None:
        for path in self._drop.ripe():
            number = self._queue.submit(path, imported_by=IMPORTED_BY)
            self._jobs[number] = path, self._drop.print_of(path)

    def _job(self, number: str) -> Job:
        """As it stands; somebody may have taken it off the list."""
        try:
            return self._queue.job(number)
        except JobNotFoundError:
            path, _ = self._jobs[number]
            return Job(number, path.name, "cancelled", JobProgress("waiting", 0, 0.0), NO_ANSWERS)

    def _may_be_stored(self, job: Job) -> bool:
        if job.state != "ready" or job.reading is None or is_demo(self._warehouse):
            return False
        return not refuses(job.reading, self._keep)

    def _put_away(self, job: Job) -> Dropped | None:
        path, seen = self._jobs.pop(job.job_id)
        verdict = self._verdict(job)
        try:
            kept = self._drop.put_away(path, verdict.shelf, seen)
        except OSError as error:
            log.warning("%s cannot be moved: %s", path.name, error)
            kept = None
        found = Dropped(path.name, verdict.shelf, kept, verdict.said, verdict.advice, job.reading)
        if kept is not None:
            self._leave_report(kept, found)
        self._queue.forget(job.job_id)
        return found

    def _leave_report(self, kept: Path, found: Dropped) -> None:
        try:
            report_path(kept).write_text(self._report(found), encoding="utf-8-sig")
        except OSError as error:
            log.warning("the report on %s cannot be written: %s", kept.name, error)

    def _verdict(self, job: Job) -> Verdict:
        if job.state == "done" and job.landed is not None:
            if job.landed.nothing_new:
                return Verdict("taken", text("Nothing new: the same file is stored already"))
            return Verdict("taken", text("Import {number} is stored", number=str(job.landed.import_no)))
        if job.error is not None:
            return Verdict("refused", job.error)
        if job.state == "cancelled":
            return Verdict("refused", text("Cancelled; nothing of it was stored."))
        if is_demo(self._warehouse):
            return Verdict("refused", text("The warehouse still holds the sample festival"), text(
                "Nothing of it was stored. Take the sample away on the Imports page, and put the file into the folder "
                "again."
            ))  # fmt: skip
        return _not_stored(job)


def _not_stored(job: Job) -> Verdict:
    sheets = job.reading.sheets if job.reading else ()
    questions = sum(one.holds_back != "nothing" for sheet in sheets for one in sheet.questions)
    rejected = sum(sheet.rejected for sheet in sheets)
    if not any(sheet.dataset for sheet in sheets):
        return Verdict("refused", text("Not stored: nothing in it was recognised"), ANSWER)
    if questions:
        said = texts("Not stored: {count} question is open", "Not stored: {count} questions are open", questions)
        return Verdict("refused", said, ANSWER)
    if rejected:
        said = texts("Not stored: {count} row is rejected", "Not stored: {count} rows are rejected", rejected)
        return Verdict("refused", said, CORRECT)
    return Verdict("refused", text("Not stored: it has no rows"), CORRECT)
