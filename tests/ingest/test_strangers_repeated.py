"""Exports that write the amount of an order beside each of its lines."""

from decimal import Decimal

import pytest

from tests.ingest.conftest import Read, rows_of

HEADS = "Order No,Order Date,Salesperson,Product"
LINES = "A1,2026-09-01,Amy,Drill,500\nA1,2026-09-01,Amy,Saw,500\nA2,2026-09-02,Bo,Saw,70\nA3,2026-09-02,Bo,Saw,90\n"
MORE = "A3,2026-09-02,Bo,Bit,90\n"


def asked(reading_questions: tuple[object, ...]) -> list[tuple[str, str, str]]:
    return [(one.code, one.likely, one.option_flag) for one in reading_questions]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("heading", "rows"), [("Amount", LINES + MORE), ("Order Total", LINES), ("订单金额", LINES)])
def test_the_amount_of_an_order_beside_each_line_is_asked_about(read_csv: Read, heading: str, rows: str) -> None:
    reading = read_csv(f"{HEADS},{heading}\n{rows}")

    assert asked(reading.questions) == [("amount-repeated", "amount-once", '--map "Order No=order_no:amount-once"')]
    assert [one.holds_back for one in reading.questions] == ["file"]


def test_it_counts_once_when_somebody_says_so_and_every_line_stays(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS},Order Total\n{LINES}{MORE}", mapping=(("Order No", "order_no:amount-once"),))

    assert rows_of(reading, "order_no", "product", "amount") == [
        ("A1", "Drill", Decimal(500)), ("A1", "Saw", Decimal(0)), ("A2", "Saw", Decimal(70)),
        ("A3", "Saw", Decimal(90)), ("A3", "Bit", Decimal(0)),
    ]  # fmt: skip
    assert (reading.rows_read, reading.loaded, reading.amount, reading.questions) == (5, 5, Decimal(660), ())
    assert [(one.code, one.expected.count) for one in reading.problems] == [("amount-once", 2)]


def test_it_counts_in_every_line_when_somebody_says_so(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS},Order Total\n{LINES}{MORE}", mapping=(("Order No", "order_no:amount-each"),))

    assert (reading.amount, reading.problems, reading.questions) == (Decimal(1250), (), ())


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (f"{HEADS},Order Total", LINES + "A3,2026-09-02,Bo,Bit,91\n"),
        (f"{HEADS},Amount", LINES),
        ("Order No,Order Date,Rep,Split %,Order Total", "A1,2026-09-01,Amy,60%,500\nA1,2026-09-01,Bo,40%,500\n"),
        (f"{HEADS},Order Total", "A1,2026-09-01,Amy,Rent,500\nA1,2026-10-01,Amy,Rent again,500\n"),
    ],
    ids=["amounts that differ", "one order and no word of it", "shares of people", "days that differ"],
)
def test_lines_that_may_well_have_amounts_of_their_own_are_not_asked_about(
    read_csv: Read, heads: str, rows: str
) -> None:
    assert "amount-repeated" not in [one.code for one in read_csv(f"{heads}\n{rows}").questions]


def test_one_order_with_the_same_amount_for_two_people_is_told(read_csv: Read) -> None:
    heads = "Order No,Order Date,Salesperson,Amount\n"

    reading = read_csv(f"{heads}A1,2026-09-01,Amy,1000\nA1,2026-09-01,Bo,1000\nA2,2026-09-02,Bo,70\n")
    parted = read_csv(f"{heads}A1,2026-09-01,Amy,600\nA1,2026-09-01,Bo,400\nA2,2026-09-02,Bo,70\n")

    assert [(one.code, one.row, one.found) for one in reading.problems] == [("order-conflict", 3, "Amy | Bo")]
    assert (reading.amount, parted.amount, parted.problems) == (Decimal(2070), Decimal(1070), ())


def test_a_head_without_an_amount_that_stands_twice_has_no_amounts_to_differ(read_csv: Read) -> None:
    heads = "orderID,customerID,employeeID,orderDate,shipCountry\n"

    first = "10248,VINET,5,1996-07-04"
    reading = read_csv(f"{heads}{first},France\n{first},Spain\n10249,TOMSP,6,1996-07-05,Italy\n")

    assert reading.loaded == 3
    assert "order-conflict" not in [one.code for one in reading.problems]
