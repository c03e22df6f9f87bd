"""What a file would change, before it is stored."""

from decimal import Decimal

from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.preview import CompanyPreview, preview
from tests.given import reading_of
from tests.warehouse.looking import number

STORED = """order_no  company  confirm_date  amount
            o-1       north    2026-03-02    10
            o-2       north    2026-03-03    20
            o-3       north    2026-03-04    30
            o-4       south    2026-03-04    40
            o-5       north    2026-02-04    50"""
COMING = """order_no  company  confirm_date  amount
            o-1       north    2026-03-02    10
            o-2       north    2026-03-03    25
            o-6       east     2026-03-03    5"""


def test_keys_are_new_changed_unchanged_or_vanished_and_amounts_say_before_and_after(warehouse, given, tmp_path):
    given("orders", STORED)
    coming = reading_of("orders", COMING, tmp_path / "coming.parquet", "coming.xlsx")

    (found,) = preview(warehouse, coming).datasets

    assert (found.added, found.changed, found.unchanged, found.vanished) == (1, 1, 1, 1)
    assert found.companies == (
        CompanyPreview("east", Decimal(0), Decimal(5), Decimal(0)),
        CompanyPreview("north", Decimal(60), Decimal(65), Decimal(30)),
    )
    assert (found.before, found.after, found.vanished_amount) == ((("USD", 60),), (("USD", 70),), (("USD", 30),))


def test_a_preview_stores_nothing_and_says_when_nothing_is_new(warehouse, given, tmp_path):
    given("orders", STORED)
    before = warehouse.change_number
    coming = reading_of("orders", COMING, tmp_path / "coming.parquet", "coming.xlsx")

    assert not preview(warehouse, coming).nothing_new
    assert warehouse.change_number == before
    assert number(warehouse, "select count(*) from names where folded = 'east'") == 0

    land(warehouse, coming)
    assert preview(warehouse, coming).nothing_new


def test_the_roster_places_orders_that_state_no_company(warehouse, given, tmp_path):
    given(
        "roster",
        """name   company
                       Amira  north
                       Bo     south""",
    )
    given(
        "orders",
        """order_no  salesperson  confirm_date  amount
                       o-1       Amira        2026-03-02    10
                       o-2       Bo           2026-03-02    10""",
    )
    table = """order_no  salesperson  confirm_date  amount
               o-3       Amira        2026-03-05    7"""
    coming = reading_of("orders", table, tmp_path / "coming.parquet", "coming.xlsx")

    (found,) = preview(warehouse, coming).datasets

    assert (found.added, found.vanished) == (1, 1)
    assert [one.company for one in found.companies] == ["north"]
