"""Imports that outlive a click, a reload or a closed tab: one worker, held by the application."""

import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.jobs.cancelling import JobCancelledError
from sales_analytics.jobs.job import Job, JobNotFoundError
from sales_analytics.jobs.preparation import prepare
from sales_analytics.jobs.tasks import Read, Tasks
from sales_analytics.jobs.together import is_helped
from sales_analytics.jobs.work import Work
from sales_analytics.terms.errors import FileUnreadableError, SalesAnalyticsError, WriteInterruptedError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.landing import Complete, Keep
from sales_analytics.warehouse.warehouse import Warehouse

MOST_ENDED = 50  # ended jobs that are remembered


class ImportQueue:
    """All jobs of one warehouse. Every method may be called from any thread and returns at once."""

    def __init__(self, warehouse: Warehouse, read: Read = prepare) -> None:
        self._warehouse = warehouse
        self._tasks = Tasks(warehouse, read, self._beside)
        self._numbers = count(1)
        self._lock = threading.RLock()
        self._works: dict[str, Work] = {}
        self._worker: threading.Thread | None = None

    def submit(self, source: Path | bytes, name: str = "", answers: Answers = NO_ANSWERS, imported_by: str = "") -> str:
        """Begin to read a file, given by its path or by its content and name. Returns the job's number."""
        name = name or (source.name if isinstance(source, Path) else "")
        number = next(self._numbers)
        work = Work.begun(number, source, name, answers, self._warehouse.scratch / f"job-{number}")
        work.tell(imported_by=imported_by)
        with self._lock:
            self._works[work.job.job_id] = work
            self._forget_the_oldest()
        self._wake()
        return work.job.job_id

    def job(self, job_id: str) -> Job:
        """How the job stands now. Raises JobNotFoundError."""
        with self._lock:
            return self._work(job_id).snapshot()

    def jobs(self) -> list[Job]:
        """All jobs that are remembered, in the order in which they came."""
        with self._lock:
            return [work.snapshot() for work in self._works.values()]

    def file(self, job_id: str) -> Path:
        """Where the job's file lies until the job has ended. Raises JobNotFoundError."""
        with self._lock:
            return self._work(job_id).path

    def answer(self, job_id: str, answers: Answers) -> None:
        """Read the file again, by these answers. Does nothing unless the job waits for a decision."""
        with self._lock:
            work = self._work(job_id)
            if work.job.state in ("ready", "refused"):
                work.tell(answers=answers)
                work.turn("reading", "read")
        self._wake()

    def decide(self, *job_ids: str, keep: Keep = "refuse", complete: Complete = "partial") -> None:
        """Store what was read, those files first that name people. Does nothing unless a job waits for it."""
        with self._lock:
            for work in [self._work(one) for one in job_ids]:
                if work.job.state in ("ready", "refused"):
                    work.keep, work.complete = keep, complete
                    work.turn("landing", "land")
        self._wake()

    def cancel(self, job_id: str) -> None:
        """Give the job up at any moment; nothing of it is stored unless it is done already."""
        with self._lock:
            work = self._work(job_id)
        work.cancel.ask()
        with self._lock:
            if not work.is_running and not work.job.has_ended:
                work.turn("cancelled")
                self._help_others(work)
        self._wake()

    def forget(self, job_id: str) -> None:
        """Cancel the job if it has not ended, and say nothing of it any more."""
        self.cancel(job_id)
        with self._lock:
            self._works.pop(job_id, None)

    def close(self) -> None:
        """Cancel what has not ended and wait for the worker."""
        for one in self.jobs():
            self.cancel(one.job_id)
        worker = self._worker
        if worker is not None:
            worker.join()

    def _work(self, job_id: str) -> Work:
        if job_id not in self._works:
            raise JobNotFoundError(job_id)
        return self._works[job_id]

    def _forget_the_oldest(self) -> None:
        ended = [one for one, work in self._works.items() if work.job.has_ended]
        for one in ended[: max(0, len(ended) - MOST_ENDED)]:
            del self._works[one]

    def _wake(self) -> None:
        with self._lock:
            if self._worker is None and self._waiting():
                self._worker = threading.Thread(target=self._drain, name="imports", daemon=True)
                self._worker.start()

    def _waiting(self) -> list[Work]:
        waiting = [work for work in self._works.values() if work.task != "none" and not work.is_running]
        return sorted(waiting, key=lambda work: work.urgency)

    def _drain(self) -> None:
        """The worker: one task after the other, until none waits."""
        try:
            while (work := self._next()) is not None:
                self._carry_out(work)
        finally:
            with self._lock:
                self._worker = None
            self._wake()

    def _next(self) -> Work | None:
        with self._lock:
            waiting = self._waiting()
            if not waiting:
                return None
            waiting[0].is_running = True
            return waiting[0]

    def _carry_out(self, work: Work) -> None:
        task, work.task = work.task, "none"
        tasks: dict[str, Callable[[Work], None]] = {
            "read": self._read, "compare": self._tasks.compare, "land": self._land
        }  # fmt: skip
        try:
            tasks[task](work)
        except FileUnreadableError as error:
            self._fail(work, error.code, error)
        except (JobCancelledError, WriteInterruptedError):
            work.turn("cancelled")
        except SalesAnalyticsError as error:
            self._fail(work, "not-stored", error)
        finally:
            self._finish(work)

    def _fail(self, work: Work, code: str, error: SalesAnalyticsError) -> None:
        work.tell(error_code=code, error=error.text)
        work.turn("failed")

    def _finish(self, work: Work) -> None:
        """A task that left its job in the middle was broken by a fault of the program: the thread's end logs it."""
        with self._lock:
            work.is_running = False
            if work.task == "none" and work.job.state in ("reading", "landing"):
                broken = text("The import stopped by a fault of the program; nothing was stored. The log says more.")
                work.tell(error_code="stopped", error=broken)
                work.turn("failed")
            elif work.cancel.asked and not work.job.has_ended:
                work.turn("cancelled")

    def _read(self, work: Work) -> None:
        self._tasks.read(work)
        with self._lock:
            self._help_others(work)

    def _help_others(self, work: Work) -> None:
        """What asks because of this file, or because it is gone, is compared once more."""
        for other in self._works.values():
            if is_helped(other, work):
                other.turn("reading", "compare")

    def _land(self, work: Work) -> None:
        landed = self._tasks.land(work)
        if landed is None:
            return
        with self._lock:
            if landed.state == "landed":
                self._look_again()
            work.tell(landed=landed)
            work.turn("refused" if landed.state == "refused" else "done")

    def _beside(self) -> list[Work]:
        with self._lock:
            return list(self._works.values())

    def _look_again(self) -> None:
        """What waits for a decision is compared with what is stored now."""
        for work in self._works.values():
            if work.job.state == "ready" and not work.is_running:
                work.turn("reading", "compare")
