"""A change can be stopped from another thread; then nothing of it is stored."""

import threading
import time

import pytest

from sales_analytics.terms.errors import WriteInterruptedError

FOR_MINUTES = "select count(*) from range(10000000) a, range(100000) b where (a.range * b.range) % 7 = 3"


def test_a_stopped_change_is_rolled_back_and_the_next_one_goes_on(warehouse):
    thread = threading.get_ident()
    ended = threading.Event()

    def stop() -> None:
        while not ended.wait(0.02):
            warehouse.interrupt(thread)

    threading.Thread(target=stop).start()
    started = time.monotonic()

    with pytest.raises(WriteInterruptedError):
        _change_for_minutes(warehouse)

    ended.set()
    assert time.monotonic() - started < 30
    assert warehouse.change_number == 0
    with warehouse.writing() as cursor:
        cursor.execute("update changes set number = 1")
    assert warehouse.change_number == 1


def test_another_threads_change_is_not_touched(warehouse):
    warehouse.interrupt(threading.get_ident())
    with warehouse.writing() as cursor:
        warehouse.interrupt(threading.get_ident() + 1)
        cursor.execute("update changes set number = 5")

    assert warehouse.change_number == 5


def _change_for_minutes(warehouse):
    with warehouse.writing() as cursor:
        cursor.execute("update changes set number = 77")
        cursor.execute(FOR_MINUTES)
