"""A negative amount whose status says refunded: taken off on its own day, with the other reading told beside it."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from tests.ingest.conftest import Read
from tests.ingest.grids import Sheet, outcome, read, said, typed

ORDERS = """
订单号 | 下单日期 | 业务员 | 金额 | 状态
A1 | 2026-03-02 | 李娜 | 100 | 已确认
A1 | 2026-04-05 | 李娜 | -100 | 已退款
A2 | 2026-03-02 | 李娜 | 300 | 已确认
R3 | 2026-04-06 | 李娜 | -50.5 | Refunded
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
        ("R3", "-50.5", "confirmed"), ("A4", "70", "cancelled"), ("A5", "-20", "cancelled"),
    ]  # fmt: skip
    assert counted(reading) == Decimal("249.5")
    (notice,) = reading.problems
    assert speak(notice.expected, "en") == (
        "orders that count; 2 refunds of 150.5 are taken off, so that they come to 249.5; as cancelled orders they "
        "would leave 400"
    )
    assert notice.remedy
    assert speak(notice.remedy, "en") == (
        "If they are not to be taken off, say so: --map “状态=status:已退款:cancelled”."
    )


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


@pytest.mark.parametrize("others", [0, 200], ids=["few rows", "mostly plain"])
def test_so_it_is_in_a_text(read_csv: Read, others: int) -> None:
    rows = [f"o-{place},2026-03-02,Bo,10,Confirmed\n" for place in range(others)]
    written = "Order No,Order Date,Salesperson,Amount,Status\n" + "".join(rows)

    reading = read_csv(written + 'x-1,2026-03-03,Bo,"(4.00)",Returned\nx-2,2026-03-03,Bo,-3,Cancelled\n')

    assert [(one.code, one.row, one.found) for one in reading.problems] == [
        ("refunds-taken-off", others + 2, "Returned")
    ]
    assert counted(reading) == 10 * others - 4
