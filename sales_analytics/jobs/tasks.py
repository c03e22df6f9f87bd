"""What is done for one job: its file is read, compared with what is stored, and stored."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.cancelling import Cancel
from sales_analytics.jobs.remembering import remember_decisions
from sales_analytics.jobs.request import Progress
from sales_analytics.jobs.together import known_together, readings_beside, take_note
from sales_analytics.jobs.work import Work, is_alike, is_stale
from sales_analytics.warehouse.credited import credited_orders
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.warehouse import Warehouse

BETWEEN_INTERRUPTS = 0.01  # seconds; an interrupt between two statements is lost, so it is repeated


class Read(Protocol):
    """How a file is read; `prepare` unless a test says otherwise."""

    def __call__(
        self,
        path: Path,
        scratch: Path,
        known: Known,
        answers: Answers = ...,
        progress: Progress | None = ...,
        cancel: Cancel | None = ...,
    ) -> FileReading: ...


class Tasks:
    """Carried out by the worker's thread, one at a time. `beside` are the works that wait together."""

    def __init__(self, warehouse: Warehouse, read: Read, beside: Callable[[], Sequence[Work]]) -> None:
        self._warehouse = warehouse
        self._read_file = read
        self._beside = beside

    def read(self, work: Work) -> None:
        """Read the file and show what it would change."""
        self._read_again(work)
        self.compare(work)

    def compare(self, work: Work) -> None:
        """Show what the reading would change; read again first if more is known than when it was read."""
        work.stage("comparing")
        assert work.job.reading is not None
        assert work.known is not None
        if is_stale(work.job.reading, work.known, self._known_to(work)):
            self._read_again(work)
        work.cancel.check()
        work.tell(preview=preview(self._warehouse, work.job.reading))
        work.turn("ready")

    def land(self, work: Work) -> Landed | None:
        """Store what was agreed to; None where it would be read otherwise by now, which is shown instead."""
        agreed = work.job.reading
        assert agreed is not None
        assert work.known is not None
        if is_stale(agreed, work.known, self._known_to(work)) and not is_alike(agreed, self._read_again(work)):
            self.compare(work)
            return None
        landed = self._landed(work)
        if landed.state != "refused":
            remember_decisions(self._warehouse, work.job.reading or agreed, work.job.answers)
        return landed

    def _read_again(self, work: Work) -> FileReading:
        reading = self._read_once(work)
        if work.asks_others and self._known_to(work) != work.known:
            reading = self._read_once(work)
        work.tell(reading=reading)
        return reading

    def _read_once(self, work: Work) -> FileReading:
        work.known, scratch = self._known_to(work), work.scratch()
        reading = self._read_file(work.path, scratch, work.known, work.job.answers, work.stage, work.cancel)
        take_note(work, reading, scratch)
        return reading

    def _known_to(self, work: Work) -> Known:
        """What is stored, of the orders that its reading credits as well, and what files tell that wait beside it."""
        found = known_together(work, known(self._warehouse), self._beside())
        if work.job.reading is None:
            return found
        before = work.known.credited if work.known else ()
        beside = readings_beside(work, self._beside())
        return replace(found, credited=credited_orders(self._warehouse, work.job.reading, before, beside))

    def _landed(self, work: Work) -> Landed:
        assert work.job.reading is not None
        work.stage("storing", sum(sheet.typed_rows for sheet in work.job.reading.sheets))
        worker, ended = threading.get_ident(), threading.Event()

        def interrupt() -> None:
            while not ended.wait(BETWEEN_INTERRUPTS):
                self._warehouse.interrupt(worker)

        try:
            with work.cancel.stopping(threading.Thread(target=interrupt, daemon=True).start):
                return land(
                    self._warehouse,
                    work.job.reading,
                    imported_by=work.job.imported_by,
                    keep=work.keep,
                    complete=work.complete,
                )
        finally:
            ended.set()
