"""Files dropped together answer for each other, whichever comes first, and only while they wait."""

import time
from itertools import permutations

import pytest

from sales_analytics.jobs.queue import ImportQueue

ORDERS = b"""Order No,Order Date,Region,Amount
A-1,2026-03-02,North,100
A-2,2026-03-03,South,200
"""
PEOPLE = b"""Person,Region
Amira,North
Bo,South
"""
HEADS = b"""Order No,Order Date,Customer,Salesperson
A-1,2026-03-02,Acme,Amira
A-2,2026-03-03,Delta,Bo
"""
LINES = b"""Order No,Line No,Product,Quantity,Unit Price
A-1,1,Tea,2,50
A-1,2,Cup,1,10
A-2,1,Tea,4,50
"""


@pytest.fixture
def queue(warehouse):
    opened = ImportQueue(warehouse)
    yield opened
    opened.close()


def ready(queue, job_id):
    """The job once nothing is under way any more."""
    ends_at = time.monotonic() + 60
    while any(job.state in ("reading", "landing") for job in queue.jobs()):
        assert time.monotonic() < ends_at
        time.sleep(0.01)
    return queue.job(job_id)


def asked(job):
    return [question.code for sheet in job.reading.sheets for question in sheet.questions]


def test_an_order_file_alone_asks_whose_the_orders_are(queue):
    assert asked(ready(queue, queue.submit(ORDERS, "orders.csv"))) == ["salesperson-missing"]


@pytest.mark.parametrize(
    ("asking", "telling"), [(ORDERS, PEOPLE), (HEADS, LINES)], ids=["people of regions", "lines of orders"]
)
@pytest.mark.parametrize("order", list(permutations((0, 1))), ids=["asked first", "told first"])
def test_the_file_beside_it_answers(queue, asking, telling, order):
    files = [("asking.csv", asking), ("telling.csv", telling)]
    numbers = {files[place][0]: queue.submit(files[place][1], files[place][0]) for place in order}

    asking_job = ready(queue, numbers["asking.csv"])
    assert (asking_job.state, asked(asking_job)) == ("ready", [])

    queue.decide(*numbers.values())
    assert [ready(queue, number).state for number in numbers.values()] == ["done", "done"]


def test_what_is_taken_off_the_list_answers_no_more(queue):
    job_id, beside = queue.submit(ORDERS, "orders.csv"), queue.submit(PEOPLE, "people.csv")
    assert asked(ready(queue, job_id)) == []

    queue.forget(beside)
    queue.decide(job_id)

    again = ready(queue, job_id)
    assert (again.state, asked(again)) == ("ready", ["salesperson-missing"])
