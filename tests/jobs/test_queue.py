"""Jobs outlive whoever asked for them: read, wait for a decision, land, or leave nothing."""

import threading
import time
from dataclasses import replace
from decimal import Decimal

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.first_looks import leaving
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.jobs.job import JobNotFoundError
from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text
from sales_analytics.warehouse.memory import known
from tests.given import reading_of

LOOK = SheetReading("orders.csv", "", 1, "orders", text("so it is"), mapping=(("No", "order_no"),))
ROSTER = """name  company  group
            Amy   North    East
            Bo    South    East"""
ORDERS = """order_no  salesperson  amount
            o-1       Amy          100
            o-2       Bo           250.50"""


class Reader:
    """Stands for the child process: gives each file the rows of a table, and can be held up."""

    def __init__(self) -> None:
        self.tables = {"orders.csv": ("orders", ORDERS), "roster.csv": ("roster", ROSTER)}
        self.go_on = threading.Event()
        self.go_on.set()
        self.calls: list[tuple[str, Answers, int]] = []
        self.problems: tuple[Problem, ...] = ()

    def __call__(self, path, scratch, known, answers=None, progress=None, cancel=None):
        self.calls.append((path.name, answers, len(known.people)))
        progress("reading", 1)
        leaving(scratch, progress)(LOOK)
        while not self.go_on.wait(0.01):
            cancel.check()
        if path.read_bytes() == b"broken":
            raise FileUnreadableError("damaged", text("{file} is damaged.", file=path.name))
        dataset, table = self.tables[path.name]
        reading = reading_of(dataset, table, scratch / "rows.parquet", path.name)
        sheet = replace(reading.sheets[0], problems=self.problems, rejected=len(self.problems))
        return replace(reading, sheets=(sheet,), answers=answers)


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
def queue(warehouse, reader):
    opened = ImportQueue(warehouse, reader)
    yield opened
    reader.go_on.set()
    opened.close()


def until(queue, job_id, *states):
    """The job once it is in one of the states."""
    ends_at = time.monotonic() + 20
    while (job := queue.job(job_id)).state not in states:
        said = f"{job.state}: {job.progress}, {job.error}"
        assert not job.has_ended, said
        assert time.monotonic() < ends_at, said
        time.sleep(0.005)
    return job


def orders_stored(warehouse):
    with warehouse.cursor() as cursor:
        return cursor.execute("select count(*), coalesce(sum(amount), 0) from orders").fetchone()


def test_a_file_is_read_shown_and_stored_when_a_person_says_so(queue, warehouse):
    job_id = queue.submit(b"bytes", "orders.csv", imported_by="Mo")

    ready = until(queue, job_id, "ready")
    assert ready.preview.added == 2
    assert orders_stored(warehouse) == (0, 0)

    queue.decide(job_id)
    done = until(queue, job_id, "done")

    assert (done.landed.state, done.landed.added) == ("landed", 2)
    assert orders_stored(warehouse) == (2, Decimal("350.500000"))
    assert list(warehouse.scratch.glob("job-*")) == []


def test_what_was_recognised_is_seen_while_the_rest_is_read(queue, reader):
    reader.go_on.clear()
    job_id = queue.submit(b"bytes", "orders.csv")

    ends_at = time.monotonic() + 20
    while not queue.job(job_id).looks and time.monotonic() < ends_at:
        time.sleep(0.005)
    seen = queue.job(job_id)
    assert (seen.state, seen.looks, seen.reading) == ("reading", (LOOK,), None)

    reader.go_on.set()
    assert until(queue, job_id, "ready").reading.sheets[0].typed_rows == 2


def test_a_second_queue_of_the_same_file_finds_nothing_new(queue, warehouse):
    for expected in ("landed", "nothing-new"):
        job_id = queue.submit(b"bytes", "orders.csv")
        until(queue, job_id, "ready")
        queue.decide(job_id)
        assert until(queue, job_id, "done").landed.state == expected

    assert orders_stored(warehouse)[0] == 2


def test_a_file_that_cannot_be_read_fails_with_its_code(queue, warehouse):
    failed = until(queue, queue.submit(b"broken", "orders.csv"), "failed")

    assert (failed.error_code, dict(failed.error.values)["file"]) == ("damaged", "orders.csv")
    assert list(warehouse.scratch.glob("job-*")) == []


def test_rejects_are_refused_until_they_are_accepted(queue, warehouse, reader):
    reader.problems = (Problem("amount-not-a-number", text("a number"), "12,5 k", row=4),)
    job_id = queue.submit(b"bytes", "orders.csv")
    until(queue, job_id, "ready")

    queue.decide(job_id)
    assert until(queue, job_id, "refused").landed.problems == reader.problems
    assert orders_stored(warehouse)[0] == 0

    queue.decide(job_id, keep="accept-rejects")
    assert until(queue, job_id, "done").landed.state == "landed"


def test_answers_read_the_file_again(queue, reader):
    job_id = queue.submit(b"bytes", "orders.csv")
    until(queue, job_id, "ready")

    queue.answer(job_id, Answers(unit="wan"))
    again = until(queue, job_id, "ready")

    assert [answers.unit for _, answers, _ in reader.calls] == [None, "wan"]
    assert again.answers.unit == again.reading.answers.unit == "wan"


def test_decisions_are_remembered_for_the_next_file_with_the_same_headings(queue, warehouse):
    decided = Answers(mapping=(("Total", "amount"),), unit="wan", campaign="september", sheets=("Sheet1",))
    job_id = queue.submit(b"bytes", "orders.csv", decided)
    until(queue, job_id, "ready")
    assert known(warehouse).remembered == {}

    queue.decide(job_id)
    fingerprint = until(queue, job_id, "done").reading.sheets[0].fingerprint

    assert known(warehouse).remembered == {fingerprint: Answers(mapping=(("Total", "amount"),), unit="wan")}


def test_people_are_stored_before_what_is_matched_to_them(queue, warehouse, reader):
    orders = queue.submit(b"bytes", "orders.csv")
    roster = queue.submit(b"bytes", "roster.csv")
    for one in (orders, roster):
        until(queue, one, "ready")

    queue.decide(orders, roster)
    landed = [until(queue, one, "done").landed.import_no for one in (roster, orders)]

    assert landed == [1, 2]
    assert reader.calls[-1][0] == "orders.csv"
    assert reader.calls[-1][2] == 2, "read again, now that two people are known"


def test_a_file_that_waits_is_compared_again_after_another_was_stored(queue):
    first, second = (queue.submit(b"bytes", "orders.csv") for _ in range(2))
    for one in (first, second):
        assert until(queue, one, "ready").preview.added == 2

    queue.decide(first)
    until(queue, first, "done")

    assert until(queue, second, "ready").preview.added == 0


def test_a_reading_that_became_another_one_waits_for_a_new_decision(queue, warehouse, reader):
    job_id = queue.submit(b"bytes", "orders.csv")
    roster = queue.submit(b"bytes", "roster.csv")
    until(queue, job_id, "ready")
    until(queue, roster, "ready")
    reader.tables["orders.csv"] = ("orders", ORDERS + "\n o-3  Amy  1")

    queue.decide(job_id, roster)
    until(queue, roster, "done")

    assert until(queue, job_id, "ready").preview.added == 3
    assert orders_stored(warehouse)[0] == 0


def test_cancelling_while_reading_leaves_nothing(queue, warehouse, reader):
    reader.go_on.clear()
    job_id = queue.submit(b"bytes", "orders.csv")
    until(queue, job_id, "reading")

    queue.cancel(job_id)

    until(queue, job_id, "cancelled")
    assert list(warehouse.scratch.glob("job-*")) == []


def test_cancelling_before_it_began_and_before_the_decision(queue, warehouse, reader):
    reader.go_on.clear()
    first, second = (queue.submit(b"bytes", "orders.csv") for _ in range(2))
    queue.cancel(second)
    assert queue.job(second).state == "cancelled"

    reader.go_on.set()
    until(queue, first, "ready")
    queue.cancel(first)

    assert queue.job(first).state == "cancelled"
    queue.decide(first)
    assert queue.job(first).state == "cancelled"
    assert len(reader.calls) == 1


def test_cancelling_while_it_is_stored_rolls_back(queue, warehouse, reader):
    rows = 30_000
    reader.tables["orders.csv"] = (
        "orders",
        "order_no  salesperson  amount\n" + "\n".join(f"o-{row}  P{row}  1" for row in range(rows)),
    )
    job_id = queue.submit(b"bytes", "orders.csv")
    until(queue, job_id, "ready")

    queue.decide(job_id)
    until(queue, job_id, "landing")
    queue.cancel(job_id)

    ended = until(queue, job_id, "cancelled", "done")
    assert ended.state == "cancelled"
    assert orders_stored(warehouse)[0] == 0
    again = queue.submit(b"bytes", "orders.csv")
    until(queue, again, "ready")
    queue.decide(again)
    until(queue, again, "done")
    assert orders_stored(warehouse)[0] == rows


def test_cancelling_what_is_done_changes_nothing(queue, warehouse):
    job_id = queue.submit(b"bytes", "orders.csv")
    until(queue, job_id, "ready")
    queue.decide(job_id)
    until(queue, job_id, "done")

    queue.cancel(job_id)

    assert queue.job(job_id).state == "done"
    assert orders_stored(warehouse)[0] == 2


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_the_program_ends_one_job_and_not_the_queue(queue, reader):
    broken = queue.submit(b"bytes", "unknown.csv")
    fine = queue.submit(b"bytes", "orders.csv")

    assert until(queue, broken, "failed").error_code == "stopped"
    until(queue, fine, "ready")


def test_names_from_a_browser_stay_in_the_jobs_folder(queue, warehouse, reader):
    reader.tables["passwd.csv"] = reader.tables["orders.csv"]
    job_id = queue.submit(b"bytes", "../../etc/passwd.csv")

    until(queue, job_id, "ready")

    assert reader.calls[0][0] == "passwd.csv"


def test_progress_says_stage_rows_and_seconds(queue, reader):
    reader.go_on.clear()
    job_id = queue.submit(b"bytes", "orders.csv")
    while queue.job(job_id).progress.stage != "reading":
        time.sleep(0.005)
    earlier, later = queue.job(job_id).progress, queue.job(job_id).progress

    assert (earlier.stage, earlier.rows) == ("reading", 1)
    assert later.seconds > earlier.seconds


def test_a_forgotten_job_is_gone(queue):
    job_id = queue.submit(b"bytes", "orders.csv")
    queue.forget(job_id)

    with pytest.raises(JobNotFoundError):
        queue.job(job_id)
    assert queue.jobs() == []


def test_a_published_file_goes_all_the_way(warehouse, shared_data):
    queue = ImportQueue(warehouse)
    path = shared_data / "maven_crm" / "sales_pipeline.csv"
    job_id = queue.submit(path.read_bytes(), path.name)

    ready = until(queue, job_id, "ready")
    assert [(one.dataset, one.loaded, one.rejected) for one in ready.reading.sheets] == [("orders", 8800, 0)]
    queue.decide(job_id)
    until(queue, job_id, "done")

    with warehouse.cursor() as cursor:
        won = cursor.execute("select count(*), sum(amount) from orders where status = 'confirmed'").fetchone()
    assert won == (4238, Decimal(10_005_534))
    queue.close()
