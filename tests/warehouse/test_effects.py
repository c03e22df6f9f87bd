"""What each import did to the amounts."""

from decimal import Decimal

from sales_analytics.warehouse.effects import Effect, effects
from sales_analytics.warehouse.undo import undo

FIRST = """order_no  company  confirm_date  amount
           o-1       north    2026-03-02    10
           o-2       north    2026-03-03    20"""
SECOND = """order_no  company  confirm_date  amount
            o-1       north    2026-03-02    15
            o-3       north    2026-03-04    5"""
THIRD = """order_no  company  confirm_date  amount
           o-1       north    2026-03-02    1"""


def told(warehouse):
    return [(one.import_no, one.dataset, one.before, one.after) for one in effects(warehouse)]


def test_each_import_tells_the_amount_of_its_entries_before_and_after(warehouse, given):
    given("orders", FIRST)
    given("orders", SECOND)
    given("targets", "entity  target\nAmira   100")

    assert effects(warehouse) == [
        Effect(1, "orders", Decimal(0), Decimal(30)),
        Effect(2, "orders", Decimal(10), Decimal(20)),
        Effect(3, "targets", Decimal(0), Decimal(100)),
    ]


def test_what_a_complete_file_retires_is_gone_afterwards(warehouse, given):
    given("orders", FIRST)
    given("orders", THIRD, complete="complete")

    assert told(warehouse) == [(1, "orders", 0, 30), (2, "orders", 30, 1)]


def test_an_import_that_was_undone_is_nobodys_before(warehouse, given):
    given("orders", FIRST)
    given("orders", SECOND)
    given("orders", THIRD)
    undo(warehouse, 2)

    assert told(warehouse) == [(1, "orders", 0, 30), (2, "orders", 10, 20), (3, "orders", 10, 1)]


def test_orders_that_are_not_confirmed_add_nothing(warehouse, given):
    given("orders", "order_no  status   amount\no-1       pending  10\no-2       confirmed  5")

    assert told(warehouse) == [(1, "orders", 0, 5)]


def test_each_currency_stands_by_itself_and_a_change_of_it_is_seen(warehouse, given):
    given("orders", "order_no  currency  confirm_date  amount\no-1  EUR  2026-03-02  10\no-2  USD  2026-03-02  1")
    given("orders", "order_no  currency  confirm_date  amount\no-1  USD  2026-03-02  12")
    given("receipts", "paid_on  amount  currency\n2026-03-02  5  CNY\n2026-03-03  6  -")

    assert effects(warehouse) == [
        Effect(1, "orders", Decimal(0), Decimal(1), "USD"),
        Effect(1, "orders", Decimal(0), Decimal(10), "EUR"),
        Effect(2, "orders", Decimal(0), Decimal(12), "USD"),
        Effect(2, "orders", Decimal(10), Decimal(0), "EUR"),
        Effect(3, "receipts", Decimal(0), Decimal(6), "USD"),
        Effect(3, "receipts", Decimal(0), Decimal(5), "CNY"),
    ]
