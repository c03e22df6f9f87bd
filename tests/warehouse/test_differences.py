"""Changed entries value by value, and those that vanish, before anything is stored."""

from datetime import date
from decimal import Decimal

from sales_analytics.warehouse.differences import Change, Vanished
from sales_analytics.warehouse.preview import preview
from tests.given import reading_of


def found_in(warehouse, tmp_path, dataset, table):
    (one,) = preview(warehouse, reading_of(dataset, table, tmp_path / "coming.parquet", "coming.xlsx")).datasets
    return one


def test_changed_orders_tell_each_old_and_new_value_in_the_order_of_the_file(warehouse, given, tmp_path):
    given(
        "orders",
        """order_no  salesperson  company  confirm_date  amount
           o-1       Amira        north    2026-03-02    10
           o-2       Amira        north    2026-03-03    20
           o-3       Bo           north    2026-03-04    30""",
    )

    one = found_in(
        warehouse,
        tmp_path,
        "orders",
        """order_no  salesperson  company  confirm_date  amount
           o-2       Dina         north    2026-03-05    25
           o-1       Amira        north    2026-03-02    10""",
    )

    assert one.changes == (
        Change("orders", "o-2", "confirm_date", date(2026, 3, 3), date(2026, 3, 5), 1, 2),
        Change("orders", "o-2", "salesperson", "Amira", "Dina", 1, 2),
        Change("orders", "o-2", "amount", Decimal(20), Decimal(25), 1, 2),
    )
    assert one.gone == (Vanished("orders", "o-3", Decimal(30), 1, 4, (("USD", Decimal(30)),)),)


def test_of_an_order_with_several_lines_only_those_that_differ_are_told(warehouse, given, tmp_path):
    given(
        "orders",
        """order_no  product  confirm_date  amount
           o-1       mug      2026-03-02    10
           o-1       towel    2026-03-02    20""",
    )

    one = found_in(
        warehouse,
        tmp_path,
        "orders",
        """order_no  product  confirm_date  amount
           o-1       towel    2026-03-02    20
           o-1       mug      2026-03-02    12
           o-1       rope     2026-03-02    5""",
    )

    assert one.changes == (
        Change("orders", "o-1", "amount", Decimal(10), Decimal(12), 1, 3),
        Change("orders", "o-1", "line", None, Decimal(5), 1, 4),
    )


def test_a_changed_target_is_called_by_its_person_and_month(warehouse, given, tmp_path):
    given("targets", "entity  target\nAmira   100")

    one = found_in(warehouse, tmp_path, "targets", "entity  target\nAmira   120")

    assert one.changes == (Change("targets", "Amira · 2026-03-01", "target", Decimal(100), Decimal(120), 1, 2),)


def test_a_person_on_the_roster_is_told_by_name(warehouse, given, tmp_path):
    given("roster", "name   aliases  company  group\nAmira  7,8      north    East")

    one = found_in(warehouse, tmp_path, "roster", "name   aliases  company  group\nAmira  7        north    West")

    assert [(one.entry, one.field, one.before, one.after) for one in one.changes] == [
        ("Amira · north", "aliases", "7, 8", "7"),
        ("Amira · north", "group", "East", "West"),
    ]
