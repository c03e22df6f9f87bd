"""Shares of one order that are not the whole: told, and nothing is made of them."""

from decimal import Decimal

import pytest

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from tests.ingest.conftest import Read, rows_of


def cell(*people: str) -> str:
    rows = (f'o-{place},2026-09-05,"{one}",100\n' for place, one in enumerate(people, start=1))
    return "Order No,Order Date,Salesperson,Amount\n" + "".join(rows)


def shares(*rows: str) -> str:
    lines = (f"{row.replace(' ', ',')}\n" for row in rows)
    return "Order No,Order Date,Salesperson,Product,Amount,Split\n" + "".join(lines)


def said(reading: SheetReading) -> list[tuple[str, int | None, str, str, str]]:
    return [(one.code, one.row, one.column, one.found, one.severity) for one in reading.problems]


@pytest.mark.parametrize(
    ("written", "added"),
    [("Amy 60% / Bob 50%", "110"), ("Amy (60%) Bob (30%)", "90"), ("Amy/Bob 60/30", "90"), ("Amy & Bob 0.6/0.5", "110"),
     ("Amy 33.3% Bob 33.3% Cy 33.3%", "99.9")],
)  # fmt: skip
def test_shares_in_a_cell_that_are_not_the_whole_part_nothing_and_that_is_said(
    read_csv: Read, written: str, added: str
) -> None:
    reading = read_csv(cell(written, "Amy"))

    assert rows_of(reading, "salesperson", "credit_share", "amount") == [
        (written, None, Decimal(100)), ("Amy", None, Decimal(100)),
    ]  # fmt: skip
    assert said(reading) == [("credit-shares-uneven", 2, "C", written, "notice")]
    assert f"these add up to {added} %" in speak(reading.problems[0].expected, "en")
    assert reading.amount == Decimal(200)


@pytest.mark.parametrize(
    ("written", "amy"), [("Amy/Bob 1:1", "0.5"), ("Amy/Bob 3:1", "0.75"), ("Amy & Bob 6:4", "0.6")]
)
def test_parts_that_compare_are_shares(read_csv: Read, written: str, amy: str) -> None:
    reading = read_csv(cell(written))

    share = Decimal(amy)
    assert rows_of(reading, "salesperson", "credit_share") == [("Amy", share), ("Bob", 1 - share)]
    assert said(reading) == []


def test_shares_in_the_rows_of_an_order_that_are_not_the_whole_are_said_with_the_rows(read_csv: Read) -> None:
    reading = read_csv(shares(
        "o-1 2026-09-05 Amy drill 100 60%", "o-1 2026-09-05 Bob drill 100 50%",
        "o-2 2026-09-05 Amy drill 100 40%",
        "o-3 2026-09-05 Amy drill 100 100%", "O-3 2026-09-05 Bob drill 100 100%",
    ))  # fmt: skip

    assert said(reading) == [
        ("credit-shares-uneven", 3, "F", "110 %", "notice"),
        ("credit-shares-uneven", 4, "F", "40 %", "notice"),
        ("credit-shares-uneven", 6, "F", "200 %", "notice"),
    ]
    assert speak(reading.problems[0].expected, "en") == "shares of order o-1 that add up to 100 %, in rows 2 and 3"
    assert (reading.rows_read, reading.loaded) == (5, 5)


def test_shares_of_each_line_and_parts_of_an_amount_are_the_whole(read_csv: Read) -> None:
    reading = read_csv(shares(
        "o-1 2026-09-05 Amy drill 100 60%", "o-1 2026-09-05 Bob drill 100 40%",
        "o-1 2026-09-05 Amy saw 50 60%", "o-1 2026-09-05 Bob saw 50 40%",
        "o-2 2026-09-05 Amy drill 70 70%", "o-2 2026-09-05 Bob drill 30 30%",
        "o-3 2026-09-05 Amy drill 100 33%", "o-3 2026-09-05 Bob drill 100 33%", "o-3 2026-09-05 Cy drill 100 33.3%",
        "o-4 2026-09-05 Amy drill 100 100%", "o-4 2026-09-05 Amy saw 100 100%", "o-5 2026-09-05 Amy drill 100 ",
    ))  # fmt: skip

    assert said(reading) == []
    assert (reading.rows_read, reading.loaded) == (12, 12)
