"""Rows that wait for an answer, on the import page: months without a day, refunds without their order."""

from sales_analytics.widgets.opening import import_queue
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import decided, dropped, pressed

ORDERS = """Order No,Order Date,Salesperson,Amount,Status
A-1,2026-03,Amira,100,Confirmed
A-2,2026-03-05,Bo,200,Confirmed
A-7,2026-03-06,Bo,-50,Refunded
"""


def test_both_are_answered_at_once_and_the_rows_count(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", ORDERS.encode())
    assert "Some rows wait for an answer" in shown(at)

    month = next(one for one in at.radio if "a month without a day" in one.label)
    refund = next(one for one in at.radio if "an order that the sheet does not have" in one.label)
    assert (month.options, month.value) == (["On the first of the month", "They are left out"], None)
    assert (refund.options, refund.value) == (
        ["Taken off orders of other files", "Entries of their own"], "refunds-of-orders",
    )  # fmt: skip
    month.set_value("first-of-month").run()
    refund = next(one for one in at.radio if "an order that the sheet does not have" in one.label)
    refund.set_value("refunds-apart").run()
    at = pressed(at, "Read again with these answers")

    assert import_queue().jobs()[0].answers.mapping == (
        ("Order Date", "order_date:first-of-month"), ("Status", "status:refunds-apart"),
    )  # fmt: skip
    assert "$250.00" in shown(at)
    assert [one for one in at.radio if "without a day" in one.label] == []


def test_what_becomes_of_an_order_that_is_below_zero_now_is_answered(open_page: OpenPage) -> None:
    heads = "Order No,Order Date,Salesperson,Amount\n"
    at = decided(dropped(open_page("import"), "march.csv", f"{heads}A-1,2026-03-02,Amira,100\n".encode()))
    coming = f"{heads}A-1,2026-04-02,Amira,-60\nA-2,2026-04-03,Bo,500\n"
    at = dropped(at, "april.csv", coming.encode())

    assert "Some rows wait for an answer" in shown(at)
    asked = next(one for one in at.radio if "above zero in another file" in one.label)
    assert (asked.options, asked.value) == (
        ["Taken off the orders of other files", "In place of those orders", "Orders of their own"],
        "credits-of-orders",
    )
    at = pressed(at, "Read again with these answers")

    assert import_queue().jobs()[-1].answers.mapping == (("Order No", "order_no:credits-of-orders"),)
    assert [one for one in at.radio if "above zero" in one.label] == []
