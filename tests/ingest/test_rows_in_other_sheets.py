"""Rows that several sheets of one workbook have: with a number, and with none."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.ingest.reading import FileReading
from tests.ingest.grids import Sheet, read_book

NUMBERED = "Order No | Date | Salesperson | Amount"
UNNUMBERED = "Date | Salesperson | Customer | Amount"
PAYMENTS = "Received on | Customer | Amount received | Order No"
ALL = f"{UNNUMBERED}\n@2026-09-01 | Amy | Acme | 10\n@2026-09-02 | Bo | Best | 11"
AMY = f"{UNNUMBERED}\n@2026-09-01 | Amy | ACME | 10"
BO = f"{UNNUMBERED}\n@2026-09-02 | Bo | Best | 11\n@2026-09-03 | Bo | Best | 11"


def book(folder: Path, drawn: Mapping[str, str], file: str = "orders.xlsx", **answers: Any) -> FileReading:
    return read_book({name: Sheet(one, answers=answers) for name, one in drawn.items()}, folder, file)


def amounts(reading: FileReading) -> list[Decimal | None]:
    return [one.amount for one in reading.sheets]


def test_orders_count_once_whatever_the_letters_of_their_numbers_and_names(tmp_path: Path) -> None:
    sheets = {
        "All": f"{NUMBERED}\nA1 | @2026-09-01 | Amy | 10\nA2 | @2026-09-02 | Bo | 11",
        "Sep": f"{NUMBERED}\na1 | @2026-09-01 | Amy | 10\nA2 | @2026-09-02 | BO | 11",
    }

    assert amounts(book(tmp_path, sheets)) == [Decimal(21), None]


def test_an_order_that_two_sheets_tell_otherwise_is_told(tmp_path: Path) -> None:
    sheets = {
        "All": f"{NUMBERED}\nA1 | @2026-09-01 | Amy | 10\nA2 | @2026-09-02 | Bo | 11",
        "Sep": f"{NUMBERED}\nA1 | @2026-09-01 | Amy | 12\nA2 | @2026-09-02 | Bo | 11\nA3 | @2026-09-02 | Bo | 5",
    }

    first, second = book(tmp_path, sheets).sheets

    assert (first.problems, second.amount) == ((), Decimal(17))
    assert [(one.code, one.row, one.found) for one in second.problems] == [
        ("order-conflict", 2, "2026-09-01 10 | 2026-09-01 12")
    ]


def test_lines_of_an_order_that_name_other_goods_are_none_of_these(tmp_path: Path) -> None:
    heads = "Order No | Date | Salesperson | Product | Amount"
    sheets = {"Sep": f"{heads}\nA1 | @2026-09-01 | Amy | P | 10", "Oct": f"{heads}\nA1 | @2026-10-01 | Amy | Q | 10"}

    assert [one.problems for one in book(tmp_path, sheets).sheets] == [(), ()]


def test_rows_without_a_number_that_another_sheet_has_are_asked_about(tmp_path: Path) -> None:
    sheets = {"All": ALL, "Amy": AMY, "Bo": BO}

    asked = book(tmp_path, sheets, without=("order_no",))
    once = book(tmp_path, sheets, without=("order_no",), mapping=(("Amount", "amount:sheets-once"),))
    each = book(tmp_path, sheets, without=("order_no",), mapping=(("Amount", "amount:sheets-each"),))

    assert [[(one.code, one.likely) for one in sheet.questions] for sheet in asked.sheets] == [
        [], [("rows-in-other-sheets", "sheets-once")], [("rows-in-other-sheets", "")]
    ]  # fmt: skip
    assert [one.questions for one in (*once.sheets, *each.sheets)] == [()] * 6
    assert amounts(once) == [Decimal(21), None, Decimal(11)]
    assert amounts(each) == [Decimal(21), Decimal(10), Decimal(22)]
    assert [(one.rows_read, one.loaded, one.skipped) for one in once.sheets] == [(2, 2, 0), (1, 0, 1), (2, 1, 1)]


@pytest.mark.parametrize(("day", "codes"), [("2026-09-01", ["rows-in-other-sheets"]), ("2026-10-01", [])])
def test_payments_without_a_number_as_well_but_not_those_of_another_day(
    tmp_path: Path, day: str, codes: list[str]
) -> None:
    sheets = {
        "All": f"{PAYMENTS}\n@2026-09-01 | Acme | 10 | A1", "Later": f"{PAYMENTS}\n@{day} | Acme | 10 | A1",
    }  # fmt: skip

    reading = book(tmp_path, sheets, "receipts.xlsx")

    assert [one.code for sheet in reading.sheets for one in sheet.questions] == codes
