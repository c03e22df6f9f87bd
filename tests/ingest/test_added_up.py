"""What a sheet comes to: an order that several people of one cell share is added up once."""

from decimal import Decimal

import pytest

from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read

HEADINGS = "Order No,Order Date,Salesperson,Amount,Currency,Status,Type\n"
ROWS = "A1,2026-05-01,Amy/Bo,100,USD,won,invoice\nA2/A3,2026-05-02,Amy & Bo & Cy,50,USD,won,invoice\n"


def of(reading: SheetReading) -> tuple[Decimal | None, dict[str, Decimal]]:
    return reading.amount, dict(reading.amounts)


@pytest.mark.parametrize("people", ["Amy/Bo", "Amy 70% Bo 30%", "Amy"])
def test_each_currency_has_the_amount_of_a_shared_order_once(read_csv: Read, people: str) -> None:
    reading = read_csv(f"{HEADINGS}{ROWS}A4,2026-05-02,{people},7,EUR,won,invoice\n")

    assert of(reading) == (Decimal(157), {"USD": Decimal(150), "EUR": Decimal(7)})
    (notice,) = [one for one in reading.problems if one.code == "not-converted"]
    assert notice.expected.count == 1


def test_rows_with_a_share_of_their_own_are_added_up_as_the_sheet_has_them(read_csv: Read) -> None:
    rows = "A1,2026-05-01,Amy,100,USD,60%\nA1,2026-05-01,Bo,100,USD,40%\n"

    assert of(read_csv(f"Order No,Order Date,Salesperson,Amount,Currency,Share\n{rows}")) == (
        Decimal(200), {"USD": Decimal(200)},
    )  # fmt: skip


def test_so_it_is_said_of_what_was_given_back(read_csv: Read) -> None:
    reading = read_csv(f"{HEADINGS}{ROWS}A1,2026-05-03,Amy/Bo,-40,USD,refunded,invoice\n")

    assert of(reading) == (Decimal(110), {"USD": Decimal(110)})
    (notice,) = [one for one in reading.problems if one.code == "refunds-taken-off"]
    assert dict(notice.expected.values) == {
        "count": 1, "refunds": Decimal(40), "amount": Decimal(110), "others": Decimal(150),
    }  # fmt: skip


def test_so_it_is_with_credit_notes(read_csv: Read) -> None:
    sheet = f"{HEADINGS}{ROWS}A4,2026-05-03,Amy/Bo,30,USD,won,credit note\n"

    (asked,) = [one for one in read_csv(sheet).questions if one.code == "credits-without-minus"]
    assert asked.text.count == 1
    reading = read_csv(sheet, mapping=(("Amount", "amount:credits-minus"),))
    assert of(reading) == (Decimal(120), {"USD": Decimal(120)})


def test_an_unusual_amount_of_several_people_is_said_once(read_csv: Read) -> None:
    rows = "".join(f"A{number},2026-05-01,Amy,10,USD,won,invoice\n" for number in range(10))

    reading = read_csv(f"{HEADINGS}{rows}B1,2026-05-01,Amy/Bo,900,USD,won,invoice\n")

    assert [one.row for one in reading.problems if one.code == "amount-unusual"] == [12]
