"""The checks of the whole warehouse see what they are there for."""

import pytest

from sales_analytics.warehouse.invariants import COUNTED, check

BROKEN = {
    "rows_are_accounted_for": "update import_sheets set skipped = 1",
    "rows_are_kept": "delete from orders where order_no = 'o-1'",
    "current_rows_are_active": "update imports set state = 'undone'",
    "one_import_gives_a_key": "insert into orders select * replace (9 as import) from orders where order_no = 'o-1'",
    "newest_import_wins": "update imports set state = 'undone' where import = 3",
    "names_are_unique": "insert into names select name_id + 1000, name, folded from names where name = 'Amira'",
    "standing_partitions_days": "delete from standing",
    "order_has_one_primary": "update orders set is_primary = false",
    "completed_orders_count": "insert into orders_derived select * replace (9 as import) from orders limit 1",
    "lines_are_counted": "update orders set is_only_line = false where order_no = 'o-1'",
}


@pytest.fixture
def filled(warehouse, given):
    given(
        "roster",
        """name   aliases  company  group
                       Amira  7        north    Eagles""",
    )
    given(
        "orders",
        """order_no  salesperson  amount
                       o-1       7            10
                       o-2       Zed          20""",
    )
    given(
        "orders",
        """order_no  salesperson  amount
                       o-1       Amira        11""",
    )
    return warehouse


def test_all_of_them_hold_after_imports(filled):
    assert [one.holds for one in check(filled)] == [True] * (len(COUNTED) + 2)


@pytest.mark.parametrize("name", COUNTED)
def test_each_one_fails_on_its_fault(filled, name):
    with filled.writing() as cursor:
        cursor.execute(BROKEN[name])

    assert COUNTED[name] in [one.name for one in check(filled) if not one.holds]


def test_levels_that_do_not_add_up_are_seen(filled):
    with filled.writing() as cursor:
        cursor.execute("insert into standing select * replace (5 as company) from standing where on_roster")

    assert not check(filled)[0].holds
