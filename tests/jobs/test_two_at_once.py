"""Two people import at the same moment, and somebody reads meanwhile: both whole, and never anything between."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.warehouse import Warehouse

PROJECT = Path(__file__).parents[2]
ROWS = 4_000
SEEN = "select (select number from changes), count(*), coalesce(sum(amount), 0) from orders"


def sheet(first, amount):
    """As many orders as `ROWS`, numbered from `first`, each of this amount."""
    lines = (f"o-{first + row},2026-03-02,P{row % 50},{amount}\n" for row in range(ROWS))
    return ("Order No,Order Date,Salesperson,Amount\n" + "".join(lines)).encode()


def until(queue, job_id, *states):
    ends_at = time.monotonic() + 60
    while (job := queue.job(job_id)).state not in states:
        assert not job.has_ended, job.error
        assert time.monotonic() < ends_at, f"{job.state}: {job.progress}"
        time.sleep(0.005)
    return job


@pytest.fixture
def stored(tmp_path):
    with Warehouse.open(tmp_path / "sales.duckdb") as opened:
        yield opened


def test_both_imports_are_whole_and_readers_see_before_or_after(stored):
    queue, ended = ImportQueue(stored), threading.Event()

    def take(first, amount):
        job_id = queue.submit(sheet(first, amount), f"{first}.csv", imported_by=str(first))
        until(queue, job_id, "ready")
        queue.decide(job_id)
        return until(queue, job_id, "done").landed

    def read():
        seen = set()
        while not ended.is_set():
            with stored.cursor() as cursor:
                seen.add(cursor.execute(SEEN).fetchall()[0])
        return seen

    with ThreadPoolExecutor(3) as threads:
        reader = threads.submit(read)
        # the second one brings half of the first one's orders again, with another amount
        landed = [one.result() for one in [threads.submit(take, 0, 1), threads.submit(take, ROWS // 2, 3)]]
        ended.set()
        seen = reader.result()
    queue.close()

    half = ROWS // 2
    either = {(1, ROWS, ROWS), (2, ROWS + half, half + 3 * ROWS)}
    or_else = {(1, ROWS, 3 * ROWS), (2, ROWS + half, ROWS + 3 * half)}
    assert sorted(one.import_no for one in landed) == [1, 2]
    assert seen - {(0, 0, 0)} <= either or seen - {(0, 0, 0)} <= or_else
    assert all(one.holds for one in check(stored))


def test_the_second_waits_and_says_so(stored):
    queue = ImportQueue(stored)
    first = queue.submit(sheet(0, 1), "first.csv")
    second = queue.submit(sheet(0, 2), "second.csv")

    assert queue.job(second).progress.stage == "waiting"
    until(queue, first, "ready")
    assert until(queue, second, "ready").preview.added == ROWS
    queue.close()


def test_cancelled_while_the_other_is_stored_leaves_nothing_of_itself(stored):
    queue = ImportQueue(stored)
    jobs = [queue.submit(sheet(first, 1), f"{first}.csv") for first in (0, ROWS)]
    for one in jobs:
        until(queue, one, "ready")

    queue.decide(*jobs)
    queue.cancel(jobs[1])
    until(queue, jobs[0], "done")
    until(queue, jobs[1], "cancelled")
    queue.close()

    with stored.cursor() as cursor:
        assert cursor.execute(SEEN).fetchone()[:2] == (1, ROWS)
        assert cursor.execute("select count(*) from imports").fetchone() == (1,)
    assert list(stored.scratch.iterdir()) == []


def test_a_command_on_a_warehouse_in_use_says_who_may_have_it(stored, tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "sales_analytics", "imports", "--warehouse", str(tmp_path / "sales.duckdb")],
        check=False,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert told.returncode == 2
    assert told.stderr.splitlines() == [
        f"{tmp_path / 'sales.duckdb'} is open in another process: the app runs, or another command. "
        "Import on the app's page, or stop it, then try again."
    ]
