"""Cells that say no more than "as above" are no names and no numbers of orders."""

import pytest

from tests.ingest.conftest import Read, rows_of

HEADS = "Order No,Order Date,Salesperson,Customer,Amount"


@pytest.mark.parametrize("ditto", ["同上", "〃", "Ditto", "same as above", "''", '""""'])
def test_a_sign_for_the_same_as_above_is_no_person(either_way: Read, ditto: str) -> None:
    reading = either_way(
        f"{HEADS}\nA1,2026-09-01,Amy,Blue,100\nA2,2026-09-02,{ditto},Blue,200\nA3,2026-09-03,Bo,Red,300\n"
    )

    assert [(one.code, one.row, one.column, one.found) for one in reading.problems] == [
        ("as-above", 3, "C", ditto.strip('"') or '"')
    ]
    assert rows_of(reading, "salesperson") == [("Amy",), ("Bo",)]


def test_nor_a_customer_a_day_or_the_number_of_an_order(either_way: Read) -> None:
    reading = either_way(f"{HEADS}\nA1,2026-09-01,Amy,Blue,100\n同上,同上,Amy,同上,200\nA3,2026-09-03,Bo,Red,300\n")

    assert [(one.code, one.row, one.column) for one in reading.problems] == [
        ("as-above", 3, "A"), ("as-above", 3, "B"), ("as-above", 3, "D"),
    ]  # fmt: skip
    assert (reading.loaded, reading.rejected, reading.questions) == (2, 1, ())


def test_a_surname_is_no_sign(either_way: Read) -> None:
    reading = either_way(f"{HEADS}\nA1,2026-09-01,Do,Ditto GmbH,100\nA2,2026-09-02,Do.,Blue,200\n")

    assert (reading.loaded, reading.problems) == (2, ())
