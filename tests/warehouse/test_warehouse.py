"""The file itself: made on opening, kept on closing, one process at a time, closed to everything outside."""

import subprocess
import sys
from datetime import date

import duckdb
import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.terms.errors import WarehouseBusyError, WarehouseUnreachableError
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known, remember
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into, reading_of
from tests.warehouse.looking import counting, number


def test_a_new_file_has_calendar_and_campaigns(warehouse):
    assert number(warehouse, "select is_selling from calendar where day = date '2026-03-06'") is True
    assert number(warehouse, "select is_selling from calendar where day = date '2026-03-07'") is False
    assert number(warehouse, "select count(*) from calendar") == 47482
    with warehouse.cursor() as cursor:
        found = cursor.execute("from campaigns where campaign = 'september-2026'").fetchone()
    assert found == (
        "september-2026", "September festival 2026", "九月采购节 2026",
        date(2026, 9, 1), date(2026, 10, 1), "Asia/Shanghai", "USD", False,
    )  # fmt: skip


def test_what_was_stored_is_there_after_opening_again(tmp_path):
    path = tmp_path / "sales.duckdb"
    with Warehouse.open(path) as warehouse:
        given_into(warehouse, tmp_path)("orders", "order_no  amount\no-1  5")
    with Warehouse.open(path) as warehouse:
        assert len(counting(warehouse)) == 1
        assert [one.import_no for one in imports(warehouse)] == [1]
        # calendar, campaigns, forecasts, and what tables there are: once each
        assert number(warehouse, "select count(*) from settings") == 5


def test_a_second_process_is_told_that_the_file_is_open(tmp_path):
    path = tmp_path / "sales.duckdb"
    with Warehouse.open(path):
        code = (
            "import sys; from pathlib import Path\n"
            "from sales_analytics.terms.errors import WarehouseBusyError\n"
            "from sales_analytics.warehouse.warehouse import Warehouse\n"
            "try: Warehouse.open(Path(sys.argv[1]))\n"
            "except WarehouseBusyError as error: print(error)\n"
        )
        told = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
        assert "sales.duckdb is open in another process" in told.stdout
        with pytest.raises(WarehouseBusyError):
            Warehouse.open(path)


@pytest.mark.parametrize("name", ["orders.csv", "orders.json", "orders.parquet"])
def test_a_file_of_another_kind_is_no_warehouse_and_stays_as_it_is(tmp_path, name):
    path = tmp_path / name
    duckdb.connect().execute(f"copy (select 1 as a) to '{path}'")
    before = path.read_bytes()

    with pytest.raises(WarehouseUnreachableError, match="cannot be opened as a warehouse"):
        Warehouse.open(path)

    assert (path.read_bytes(), [one.name for one in tmp_path.iterdir()]) == (before, [name])


@pytest.mark.parametrize(
    "statement",
    [
        "select * from read_csv('/etc/hostname')",
        "set lock_configuration = false",
        "install httpfs",
        "attach 'x.duckdb'",
    ],
)
def test_sql_reaches_nothing_outside(warehouse, statement):
    with warehouse.cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(statement)


def fail_to_change(warehouse):
    with warehouse.writing() as cursor:
        cursor.execute("update changes set number = 99")
        raise ZeroDivisionError


def test_a_failed_change_leaves_nothing(warehouse):
    with pytest.raises(ZeroDivisionError):
        fail_to_change(warehouse)

    assert warehouse.change_number == 0


def test_scratch_holds_nothing_after_a_landing(warehouse, tmp_path):
    land(warehouse, reading_of("orders", "order_no  amount\no-1  5", tmp_path / "a.parquet", "a.xlsx"))

    assert list(warehouse.scratch.iterdir()) == []
    assert (tmp_path / "a.parquet").exists()


def test_what_is_known_helps_to_read_the_next_file(warehouse, given):
    given(
        "roster",
        """name   aliases  company  group
                       Amira  E-7      North    Eagles""",
    )
    remember(warehouse, "print", "orders", Answers(unit="thousand"))
    remember(warehouse, "print", "orders", Answers(unit="wan"))

    found = known(warehouse)

    assert (found.people, found.companies, found.groups) == ({"amira", "e-7"}, {"north"}, {"eagles"})
    assert found.campaigns["march-2026"] == Period.month(2026, 3)
    assert found.campaigns["九月采购节 2026"] == Period.month(2026, 9)
    assert found.remembered == {"print": Answers(unit="wan")}
