"""Readers see the warehouse as it was before a landing, or as it is after it; never in between."""

import threading
from concurrent.futures import ThreadPoolExecutor

from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

SEEN = """
select
    (select number from changes), (select count(*) from orders), (select sum(amount) from orders),
    (select count(*) from orders_superseded), (select max(import) from imports)
"""
ORDERS = 400
LANDINGS = 6


def table(amount):
    rows = "\n".join(f"o-{number}  Amira  {amount}" for number in range(ORDERS))
    return f"order_no  salesperson  amount\n{rows}"


def test_readers_see_before_or_after_only(tmp_path):
    readings = [
        reading_of("orders", table(amount), tmp_path / f"{amount}.parquet", f"{amount}.xlsx")
        for amount in range(1, LANDINGS + 1)
    ]
    with Warehouse.open(tmp_path / "sales.duckdb") as warehouse, ThreadPoolExecutor(3) as threads:
        done = threading.Event()

        def read() -> set[tuple[object, ...]]:
            seen = set()
            while not done.is_set():
                with warehouse.cursor() as cursor:
                    seen.add(cursor.execute(SEEN).fetchall()[0])
            return seen

        land(warehouse, readings[0])
        readers = [threads.submit(read) for _ in range(3)]
        for reading in readings[1:]:
            land(warehouse, reading)
        done.set()
        seen = set().union(*(one.result() for one in readers))

    states = {(n, ORDERS, ORDERS * n, ORDERS * (n - 1), n) for n in range(1, LANDINGS + 1)}
    assert seen <= states
    assert len(seen) > 1


def test_landings_from_several_threads_come_one_after_the_other(tmp_path):
    readings = [reading_of("orders", table(n), tmp_path / f"{n}.parquet", f"{n}.xlsx") for n in range(1, 5)]
    with Warehouse.open(tmp_path / "sales.duckdb") as warehouse, ThreadPoolExecutor(4) as threads:
        landed = list(threads.map(lambda one: land(warehouse, one), readings))
        with warehouse.cursor() as cursor:
            current = cursor.execute("select count(*), min(import), max(import) from orders").fetchone()

    assert sorted(one.import_no for one in landed) == [1, 2, 3, 4]
    assert current == (ORDERS, 4, 4)
