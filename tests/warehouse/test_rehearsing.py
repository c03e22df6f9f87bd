"""What would be if a file was landed, or an import undone: exact, and gone afterwards."""

from datetime import date
from decimal import Decimal

from sales_analytics.metrics.amounts import amounts
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.rehearsing import rehearsing
from sales_analytics.warehouse.undo import undo
from tests.given import reading_of

MARCH = Filters(Period.month(2026, 3))
STORED = """order_no  salesperson  confirm_date  amount
            o-1       Amira        2026-03-02    10
            o-2       Bo           2026-03-03    20"""
COMING = """order_no  salesperson  confirm_date  amount
            o-1       Amira        2026-03-02    15
            o-3       Chen         2026-03-04    7"""


def sold(warehouse):
    return {one.name: one.amount for one in amounts(warehouse.reader(), MARCH)}


def test_a_rehearsed_landing_is_seen_by_its_own_readers_only_and_leaves_nothing(warehouse, given, tmp_path):
    given("orders", STORED)
    before, number = sold(warehouse), warehouse.change_number
    coming = reading_of("orders", COMING, tmp_path / "coming.parquet", "coming.xlsx")

    with rehearsing(warehouse) as as_if:
        landed = land(as_if, coming)
        assert (landed.added, landed.changed) == (1, 1)
        assert sold(as_if) == {"Bo": Decimal(20), "Amira": Decimal(15), "Chen": Decimal(7)}
        assert as_if.reader().as_of(MARCH) == date(2026, 3, 4)
        assert sold(warehouse) == before

    assert (sold(warehouse), warehouse.change_number) == (before, number)
    assert land(warehouse, coming).import_no == 2


def test_a_rehearsed_undo_says_what_would_come_back(warehouse, given):
    given("orders", STORED)
    given("orders", COMING)

    with rehearsing(warehouse) as as_if:
        undo(as_if, 2)
        assert sold(as_if) == {"Bo": Decimal(20), "Amira": Decimal(10)}

    assert sold(warehouse) == {"Bo": Decimal(20), "Amira": Decimal(15), "Chen": Decimal(7)}
