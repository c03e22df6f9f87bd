"""A negative amount whose status says refunded: taken off on its own day, with the other reading told beside it."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from tests.ingest.conftest import Read
from tests.ingest.grids import Sheet, outcome, read, read_book, said, typed

ORDERS = """
订单号 | 下单日期 | 业务员 | 金额 | 状态
A1 | 2026-03-02 | 李娜 | 100 | 已确认
A1 | 2026-04-05 | 李娜 | -100 | 已退款
A2 | 2026-03-02 | 李娜 | 300 | 已确认
A2 | 2026-04-06 | 李娜 | -50.5 | Refunded
A4 | 2026-03-02 | 李娜 | 70 | 已退款
A5 | 2026-03-02 | 李娜 | -20 | 作废
"""


def statuses(reading: SheetReading) -> list[tuple[str, str, str]]:
    return [(number, amount, status) for number, amount, status in typed(reading, "order_no", "amount", "status")]


def counted(reading: SheetReading) -> Decimal:
    return sum((Decimal(amount) for _, amount, status in statuses(reading) if status == "confirmed"), Decimal(0))


def test_refunds_with_a_negative_amount_are_taken_off_and_both_readings_are_said(tmp_path: Path) -> None:
    reading = read(Sheet(ORDERS), tmp_path)

    assert outcome(reading) == said("""
        orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        金额 = amount
        状态 = status
        read 6: 6 + 0 + 0
        notice E3 refunds-taken-off 已退款
    """)
    assert statuses(reading) == [
        ("A1", "100", "confirmed"), ("A1", "-100", "confirmed"), ("A2", "300", "confirmed"),
        ("A2", "-50.5", "confirmed"), ("A4", "70", "cancelled"), ("A5", "-20", "cancelled"),
    ]  # fmt: skip
    assert counted(reading) == Decimal("249.5")
    (notice,) = reading.problems
    assert speak(notice.expected, "en") == (
        "orders that count; 2 refunds of 150.5 are taken off, so that they come to 249.5; as cancelled orders they "
        "would leave 400"
    )
    assert notice.remedy
    assert speak(notice.remedy, "en") == "If they are not to be taken off, say so at the import."
    assert notice.offer
    assert notice.offer.option == '--map "状态=status:已退款:cancelled"'


def test_a_refund_of_an_order_that_never_counted_is_left_out_with_it(tmp_path: Path) -> None:
    drawn = """
Order No | Order Date | Salesperson | Amount | Status
A1 | 2026-03-02 | Bo | 100 | Refunded
a1 | 2026-03-09 | Bo | -100 | Refunded
A2 | 2026-03-02 | Bo | 300 | Confirmed
"""
    reading = read(Sheet(drawn), tmp_path)

    assert statuses(reading) == [
        ("A1", "100", "cancelled"), ("a1", "-100", "cancelled"), ("A2", "300", "confirmed"),
    ]  # fmt: skip
    assert (counted(reading), [one.code for one in reading.problems]) == (Decimal(300), [])


def test_a_person_may_say_that_they_are_cancelled(tmp_path: Path) -> None:
    words = (("状态", "status:已退款:cancelled"), ("状态", "status:Refunded:cancelled"))

    reading = read(Sheet(ORDERS, answers={"mapping": words}), tmp_path)

    assert (counted(reading), reading.problems) == (Decimal(400), ())


@pytest.mark.parametrize("others", [1, 200], ids=["few rows", "mostly plain"])
def test_so_it_is_in_a_text(read_csv: Read, others: int) -> None:
    rows = [f"o-{place},2026-03-02,Bo,10,Confirmed\n" for place in range(others)]
    written = "Order No,Order Date,Salesperson,Amount,Status\n" + "".join(rows)

    reading = read_csv(written + 'o-0,2026-03-03,Bo,"(4.00)",Returned\nx-2,2026-03-03,Bo,-3,Cancelled\n')

    assert [(one.code, one.row, one.found) for one in reading.problems] == [
        ("refunds-taken-off", others + 2, "Returned")
    ]
    assert counted(reading) == 10 * others - 4


def test_so_it_is_where_the_amount_is_worked_out(read_csv: Read) -> None:
    written = "Order No,Order Date,Salesperson,Quantity,Unit Price,Status\n"

    reading = read_csv(written + "o-1,2026-03-03,Bo,3,10,Shipped\no-1,2026-03-09,Bo,-1,10,Returned\n")

    assert counted(reading) == Decimal(20)
    assert "refunds-taken-off" in [one.code for one in reading.problems]


LONE = """
Order No | Order Date | Salesperson | Amount | Status
A1 | 2026-03-02 | Bo | 100 | Confirmed
{number} | 2026-04-09 | Bo | -40 | Refunded
"""
ASKED = ("refunds-of-orders", "refunds-apart")


@pytest.mark.parametrize(
    ("number", "likely"), [("A7", "refunds-of-orders"), ("R7", "refunds-apart")], ids=["like an order", "unlike"]
)
def test_what_a_refund_without_its_order_is_of_is_asked(tmp_path: Path, number: str, likely: str) -> None:
    reading = read(Sheet(LONE.format(number=number)), tmp_path)

    (question,) = reading.questions
    assert (question.code, question.options, question.holds_back) == ("refund-without-order", ASKED, "rows")
    assert (question.likely, question.flags[1]) == (likely, '--map "Status=status:refunds-apart"')
    assert statuses(reading) == [("A1", "100", "confirmed")]
    assert [(one.code, one.row, one.found, one.severity, one.amount) for one in reading.problems] == [
        ("refund-without-order", 3, number, "reject", Decimal(-40))
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.amount) == (2, 1, 1, Decimal(100))


def test_an_entry_of_its_own_counts_where_somebody_says_so(tmp_path: Path) -> None:
    told = {"mapping": (("Status", "status:refunds-apart"),)}

    reading = read(Sheet(LONE.format(number="R7"), answers=told), tmp_path)

    assert statuses(reading) == [("A1", "100", "confirmed"), ("R7", "-40", "confirmed")]
    assert (reading.questions, [one.code for one in reading.problems]) == ((), ["refunds-taken-off"])
    assert (reading.loaded, reading.amount) == (2, Decimal(60))


def test_a_refund_of_an_order_in_another_file_becomes_a_return(tmp_path: Path) -> None:
    told = {"mapping": (("Status", "status:refunds-of-orders"),)}
    sheet = Sheet(LONE.format(number="A7"), answers=told)

    orders, returns = read_book({"Sheet1": sheet}, tmp_path).sheets

    assert statuses(orders) == [("A1", "100", "confirmed")]
    assert (orders.rows_read, orders.loaded, orders.skipped, orders.amount) == (2, 1, 1, Decimal(100))
    assert [(reason.singular, count) for reason, count in orders.skips] == [("refund, taken off its order", 1)]
    assert [(one.code, one.row) for one in orders.problems] == [("refunds-of-orders", 3)]
    assert (returns.dataset, returns.sheet_no, returns.rows_read, returns.loaded) == ("returns", 2, 1, 1)
    assert typed(returns, "order_no", "returned", "returned_on", "amount", "row_no") == [
        ("A7", "yes", "2026-04-09", "40", 3)
    ]


@pytest.mark.parametrize("names", ["A7/A8", "A1/A8"], ids=["both elsewhere", "one of them here"])
def test_a_refund_of_two_orders_in_one_cell_is_told_whole(read_csv: Read, names: str) -> None:
    rows = f"A1,2026-03-02,Amy,70,won\n{names},2026-03-05,Bo/Al,-50,refunded\n"

    reading = read_csv(f"Order No,Order Date,Salesperson,Amount,Status\n{rows}")

    (reject,) = [one for one in reading.problems if one.severity == "reject"]
    assert (reject.code, reject.row, reject.amount) == ("refund-without-order", 3, Decimal(-50))
    assert (reject.found, reject.salesperson) == (names.split("/")[names.startswith("A1")], "Bo")
    assert (reading.rows_read, reading.loaded, reading.rejected) == (2, 1, 1)


def test_so_it_is_where_it_is_taken_off_orders_of_other_files(tmp_path: Path) -> None:
    drawn = """
Order No | Order Date | Salesperson | Amount | Status
A1 | 2026-03-02 | Amy | 70 | won
A7/A8 | 2026-03-05 | Bo/Al | -50 | refunded
"""
    answers = {"mapping": (("Status", "status:refunds-of-orders"),)}

    orders, returns = read_book({"Orders": Sheet(drawn, answers=answers)}, tmp_path).sheets

    (notice,) = [one for one in orders.problems if one.code == "refunds-of-orders"]
    assert dict(notice.expected.values)["refunds"] == Decimal(50)
    assert (orders.rows_read, orders.loaded, orders.skipped) == (2, 1, 1)
    assert (returns.rows_read, returns.loaded, returns.typed_rows, returns.amount) == (1, 1, 2, Decimal(50))
