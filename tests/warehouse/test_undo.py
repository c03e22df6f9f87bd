"""Any import can be taken back, and what it had replaced counts again, to the cent."""

from decimal import Decimal

import pytest

from sales_analytics.terms.errors import ImportNotFoundError
from sales_analytics.warehouse import vanishing
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.undo import undo
from tests.warehouse.looking import counting


def order(amount):
    return f"""order_no  salesperson  amount
               o-1       Amira        {amount}"""


def test_what_was_replaced_counts_again(warehouse, given):
    given("orders", order("100.10"))
    given("orders", order("99.99"))

    undone = undo(warehouse, 2)

    assert (undone.removed, undone.restored) == (1, 1)
    assert counting(warehouse) == [("o-1", "Amira", Decimal("100.10"), 1)]
    assert [(one.import_no, one.state) for one in imports(warehouse)] == [(2, "undone"), (1, "active")]


def test_of_several_earlier_versions_the_newest_one_counts_again(warehouse, given):
    for amount in (1, 2, 3):
        given("orders", order(amount))

    undo(warehouse, 3)

    assert counting(warehouse) == [("o-1", "Amira", Decimal(2), 2)]


def test_an_import_in_the_middle_leaves_later_ones_alone_and_is_passed_over_afterwards(warehouse, given):
    for amount in (1, 2, 3):
        given("orders", order(amount))

    assert undo(warehouse, 2).removed == 0
    assert counting(warehouse)[0][2] == 3
    undo(warehouse, 3)
    assert counting(warehouse)[0][2] == 1
    undo(warehouse, 1)
    assert counting(warehouse) == []


def test_retired_orders_come_back_and_a_later_version_of_them_stays(warehouse, given):
    given(
        "orders",
        """order_no  confirm_date  amount
                       o-1       2026-03-02    1
                       o-2       2026-03-02    2
                       o-3       2026-03-02    3""",
    )
    given(
        "orders",
        """order_no  confirm_date  amount
                       o-1       2026-03-02    10""",
        complete="complete",
    )
    given(
        "orders",
        """order_no  confirm_date  amount
                       o-2       2026-03-02    20""",
    )
    assert [line[2] for line in counting(warehouse)] == [10, 20]

    undo(warehouse, 2)

    assert [(line[2], line[3]) for line in counting(warehouse)] == [(1, 1), (20, 3), (3, 1)]


def test_a_change_is_seen_by_its_number(warehouse, given):
    given("orders", order(1))
    before = warehouse.change_number

    undo(warehouse, 1)

    assert warehouse.change_number == before + 1


@pytest.mark.parametrize("number", [1, 7], ids=["undone before", "never was"])
def test_what_is_not_there_cannot_be_undone(warehouse, given, number):
    given("orders", order(1))
    undo(warehouse, 1)

    with pytest.raises(ImportNotFoundError):
        undo(warehouse, number)


def orders(*numbers, month="2026-03"):
    return "order_no  confirm_date  amount\n" + "\n".join(f"o-{one}  {month}-02  {one}" for one in numbers)


def test_what_two_complete_files_leave_out_stays_out_when_one_of_them_is_taken_back(warehouse, given):
    given("orders", orders(1, 2))
    given("orders", orders(1), complete="complete")
    given("orders", orders(1, 3), complete="complete")

    undo(warehouse, 2)
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-3"]

    undo(warehouse, 3)
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-2"]


def test_a_complete_file_leaves_out_an_order_that_comes_back_into_its_month(warehouse, given):
    given("orders", orders(1, 2))
    given("orders", orders(2, month="2026-04"))
    given("orders", orders(1), complete="complete")
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-2"]

    undo(warehouse, 2)
    assert [line[0] for line in counting(warehouse)] == ["o-1"]

    undo(warehouse, 3)
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-2"]


def test_an_order_goes_back_to_a_month_of_which_no_complete_file_came(warehouse, given):
    given("orders", orders(1, 2, month="2026-04"))
    given("orders", orders(2))
    given("orders", orders(3), complete="complete")
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-3"]

    undo(warehouse, 2)

    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-2", "o-3"]


def test_what_was_retired_on_an_earlier_day_comes_back_by_the_same_rule(warehouse, given):
    given("orders", orders(1, 2))
    given("orders", orders(1), complete="complete")
    with warehouse.writing() as cursor:
        cursor.execute("drop table left_out")
        vanishing.make(cursor)
    assert [line[0] for line in counting(warehouse)] == ["o-1"]

    undo(warehouse, 2)

    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-2"]
    with warehouse.cursor() as cursor:
        assert cursor.execute("select version, import from left_out").fetchall() == [(1, 2)]
