"""What a page is told about one import job: a snapshot that never changes."""

from dataclasses import dataclass
from typing import Literal

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import Text, text
from sales_analytics.warehouse.landing import Landed
from sales_analytics.warehouse.preview import Preview

JobState = Literal["reading", "ready", "landing", "done", "refused", "failed", "cancelled"]
ENDED: frozenset[JobState] = frozenset({"done", "failed", "cancelled"})


class JobNotFoundError(SalesAnalyticsError):
    """No job has that number, or it was forgotten."""

    def __init__(self, job_id: str) -> None:
        super().__init__(text("There is no import job {job}.", job=job_id))


@dataclass(frozen=True, slots=True)
class JobProgress:
    """`stage`: "waiting", "comparing", "storing", or a stage that reading names. `rows` so far in it.

    `seconds` since the job, or its last decision, began. `rows_expected`: as many as there seem to be in all, 0 while
    that is not known; `seconds_left`: as long as the rest takes at the pace so far.
    """

    stage: str
    rows: int
    seconds: float
    rows_expected: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One file on its way in.

    reading: `looks` are the sheets recognised so far, without counts. -> ready: `reading` and `preview` wait for a
    decision. landing -> done, with `landed`, or refused,
    when there are rejects or questions; a refused job can be decided again. failed: `error_code` and `error`
    say why. cancelled: nothing was stored.
    """

    job_id: str
    file: str
    state: JobState
    progress: JobProgress
    answers: Answers
    imported_by: str = ""
    looks: tuple[SheetReading, ...] = ()
    reading: FileReading | None = None
    preview: Preview | None = None
    landed: Landed | None = None
    error_code: str = ""
    error: Text | None = None

    @property
    def has_ended(self) -> bool:
        return self.state in ENDED
