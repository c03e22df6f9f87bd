"""Any import can be taken back, and what it had replaced counts again, to the cent."""

from decimal import Decimal

import pytest

from sales_analytics.terms.errors import ImportNotFoundError
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
