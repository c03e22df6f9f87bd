"""A negative amount of an order that is stored, or that a file beside it brings: asked before anything is stored."""

import time
from collections.abc import Iterator

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.jobs.job import Job
from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import YEAR, holds, sold

MARCH = b"Order No,Order Date,Salesperson,Amount\nA1,2026-03-02,Amy,100\n"
APRIL = b"Order No,Order Date,Salesperson,Amount\nA1,2026-04-05,Amy,-60\nA2,2026-04-06,Bo,500\n"
OF_ORDERS = Answers(mapping=(("Order No", "order_no:credits-of-orders"),))


@pytest.fixture
def queue(warehouse: Warehouse) -> Iterator[ImportQueue]:
    opened = ImportQueue(warehouse)
    yield opened
    opened.close()


def still(queue: ImportQueue, job_id: str) -> Job:
    """The job once nothing is under way any more."""
    ends_at = time.monotonic() + 60
    while any(job.state in ("reading", "landing") for job in queue.jobs()):
        assert time.monotonic() < ends_at
        time.sleep(0.01)
    return queue.job(job_id)


def asked(job: Job) -> list[str]:
    assert job.reading is not None
    return [question.code for sheet in job.reading.sheets for question in sheet.questions]


def stored(queue: ImportQueue, content: bytes, name: str) -> None:
    number = queue.submit(content, name)
    still(queue, number)
    queue.decide(number)
    assert still(queue, number).state == "done"


def test_it_waits_for_the_answer_and_lands_by_it(queue: ImportQueue, warehouse: Warehouse) -> None:
    stored(queue, MARCH, "march.csv")
    number = queue.submit(APRIL, "april.csv")
    assert asked(still(queue, number)) == ["credit-of-stored-order"]
    queue.decide(number)
    assert still(queue, number).state == "refused"

    queue.answer(number, OF_ORDERS)
    assert asked(still(queue, number)) == []
    queue.decide(number)

    assert still(queue, number).state == "done"
    assert sold(warehouse, YEAR) == {"Amy": ("40.00", 1), "Bo": ("500.00", 1)}
    holds(warehouse)


@pytest.mark.parametrize("order", [(MARCH, APRIL), (APRIL, MARCH)], ids=["the order first", "the credit first"])
def test_files_that_wait_together_are_asked_about_before_one_is_stored(
    queue: ImportQueue, warehouse: Warehouse, order: tuple[bytes, bytes]
) -> None:
    numbers = {content: queue.submit(content, f"{place}.csv") for place, content in enumerate(order)}
    march, april = numbers[MARCH], numbers[APRIL]
    assert asked(still(queue, april)) == ["credit-of-stored-order"]
    assert asked(queue.job(march)) == []

    queue.answer(april, OF_ORDERS)
    assert asked(still(queue, april)) == []
    queue.decide(march, april)

    assert (still(queue, march).state, still(queue, april).state) == ("done", "done")
    assert sold(warehouse, YEAR) == {"Amy": ("40.00", 1), "Bo": ("500.00", 1)}
    holds(warehouse)


def test_nothing_is_asked_any_more_when_the_file_beside_it_is_given_up(queue: ImportQueue) -> None:
    march, april = queue.submit(MARCH, "march.csv"), queue.submit(APRIL, "april.csv")
    assert asked(still(queue, april)) == ["credit-of-stored-order"]

    queue.cancel(march)

    assert asked(still(queue, april)) == []


def test_nothing_is_asked_any_more_when_the_order_was_taken_back(queue: ImportQueue, warehouse: Warehouse) -> None:
    stored(queue, MARCH, "march.csv")
    number = queue.submit(APRIL, "april.csv")
    assert asked(still(queue, number)) == ["credit-of-stored-order"]

    undo(warehouse, 1)
    queue.decide(number)

    assert asked(still(queue, number)) == []
    queue.decide(number)
    assert still(queue, number).state == "done"
    assert sold(warehouse, YEAR) == {"Amy": ("-60.00", 1), "Bo": ("500.00", 1)}
