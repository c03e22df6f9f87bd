"""Few rows are stored by one thread; afterwards there are as many as before, whatever happened."""

import pytest

from sales_analytics.warehouse import landing
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of
from tests.warehouse.looking import number

ORDERS = "order_no  amount\no-1  5\no-2  7"
BEFORE = 3


@pytest.fixture
def warehouse():
    """One of three threads, however many processors there are."""
    with Warehouse.open(":memory:") as opened:
        with opened.cursor() as cursor:
            cursor.execute(f"set threads = {BEFORE}")
        yield opened


def threads(warehouse):
    return number(warehouse, "select cast(current_setting('threads') as integer)")


def test_a_change_by_one_thread_gives_the_others_back(warehouse):
    with warehouse.writing(by_one_thread=True) as cursor:
        inside = threads(warehouse)
        cursor.execute("update changes set number = 5")

    assert (inside, threads(warehouse), warehouse.change_number) == (1, BEFORE, 5)


def fail(warehouse):
    with warehouse.writing(by_one_thread=True) as cursor:
        cursor.execute("update changes set number = 5")
        cursor.execute("select error('no')")


def test_a_change_that_fails_gives_them_back_too(warehouse):
    with pytest.raises(Exception, match="no"):
        fail(warehouse)

    assert (threads(warehouse), warehouse.change_number) == (BEFORE, 0)


@pytest.mark.parametrize(("few", "used"), [(2, 1), (1, BEFORE)])
def test_only_few_rows_are_stored_by_one(warehouse, tmp_path, monkeypatch, few, used):
    monkeypatch.setattr(landing, "FEW_ROWS", few)
    seen = []
    monkeypatch.setattr(landing, "record", lambda *_: seen.append(threads(warehouse)))

    land(warehouse, reading_of("orders", ORDERS, tmp_path / "a.parquet", "a.xlsx"))

    assert (seen, threads(warehouse)) == ([used], BEFORE)


def test_an_answer_that_somebody_has_read_half_stops_no_landing(warehouse, tmp_path):
    with warehouse.cursor() as reading:
        reading.execute("select range from range(3_000_000) order by hash(range)")
        first = reading.fetchmany(10)
        land(warehouse, reading_of("orders", ORDERS, tmp_path / "a.parquet", "a.xlsx"))
        rest = reading.fetchall()

    assert len(first) + len(rest) == 3_000_000
    assert number(warehouse, "select count(*) from orders") == 2
