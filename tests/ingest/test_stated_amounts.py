"""Amounts that are stated beside quantity and price, and are something else in single rows."""

from pathlib import Path

import pytest

from sales_analytics.language.speech import speak
from tests.ingest.grids import Sheet, read, typed

ENGLISH = "Order No | Order Date | Salesperson | Qty | Unit Price | Discount | Amount"
CHINESE = "订单号 | 下单日期 | 业务员 | 数量 | 单价 | 折扣 | 金额"


def told(heads: str, rows: list[str], folder: Path) -> list[tuple[int | None, str, str]]:
    """Row, cell and what is said of it."""
    lines = (f"A{number} | @2026-09-01 | Bo | {row}" for number, row in enumerate(rows))
    reading = read(Sheet("\n".join((heads, *lines))), folder)
    assert (reading.loaded, reading.questions) == (len(rows), ())
    found = [one for one in reading.problems if one.code == "amount-differs"]
    return [(one.row, one.found, speak(one.expected, "en")) for one in found]


def test_amounts_that_are_not_quantity_times_price_are_told_once_and_count_as_they_stand(tmp_path: Path) -> None:
    rows = [
        "10 | 12.5 | | 125",
        "10 | 12.5 | | 1250",
        "3 | 33.33 | | 100",
        "2 | 50 | | 100",
        "4 | 5 | | 2",
        "7 | 3 | | 21",
    ]
    lines = (f"A{number} | @2026-09-01 | Bo | {row}" for number, row in enumerate(rows))

    reading = read(Sheet("\n".join((ENGLISH, *lines))), tmp_path)

    (notice,) = reading.problems
    assert (notice.code, notice.severity, notice.row, notice.column, notice.found) == (
        "amount-differs", "notice", 3, "G", "1250"
    )  # fmt: skip
    assert speak(notice.expected, "en") == (
        "“Amount” to be Qty × Unit Price; in 2 rows it is not, and in row 3, the first of them, that is 125.00"
    )
    assert [amount for (amount,) in typed(reading, "amount")] == ["125", "1250", "100", "100", "2", "21"]


@pytest.mark.parametrize(
    ("heads", "discounts", "formula"),
    [
        (ENGLISH, ("0.1", "0.2", "0", "0.1"), "Qty × Unit Price × (1 - Discount)"),
        (ENGLISH, ("10%", "20%", "", "10%"), "Qty × Unit Price × (1 - Discount)"),
        (ENGLISH, ("10", "20", "0", "10"), "Qty × Unit Price × (1 - Discount)"),
        (CHINESE, ("0.9", "0.8", "1", "0.9"), "数量 × 单价 × 折扣"),
        (CHINESE, ("9", "8", "10", "9"), "数量 × 单价 × 折扣"),
        (CHINESE.replace("折扣", "优惠金额"), ("100", "200", "", "50"), "数量 × 单价 - 优惠金额"),
    ],
    ids=["share", "per cent sign", "whole per cent", "paid", "tenths", "money"],
)
def test_the_discount_is_understood_by_the_rows_that_agree(
    heads: str, discounts: tuple[str, ...], formula: str, tmp_path: Path
) -> None:
    amounts = ("900", "800", "1000", "500")  # of 1000, the last one is a slip

    found = told(heads, [f"10 | 100 | {one} | {two}" for one, two in zip(discounts, amounts, strict=True)], tmp_path)

    assert [(row, cell) for row, cell, _ in found] == [(5, "500")]
    assert f"to be {formula}; in 1 row it is not" in found[0][2]


@pytest.mark.parametrize(
    "amounts",
    [
        ("113", "226", "339", "452"),
        ("100", "200", "300", "400"),
        ("1000", "1000", "1000", "400"),
        ("700", "1400", "2", "3"),
    ],
    ids=["with tax", "all agree", "of the whole order", "in another currency"],
)
def test_where_all_agree_or_most_do_not_nothing_is_said(amounts: tuple[str, ...], tmp_path: Path) -> None:
    rows = [f"{number} | 100 | | {amount}" for number, amount in enumerate(amounts, 1)]

    assert told(ENGLISH, rows, tmp_path) == []


def test_what_rounding_takes_away_is_no_difference(tmp_path: Path) -> None:
    rows = ["'1000 | '0.35 | | 352.4", "3 | 16.665 | | 50", "'7 | '1.43 | | '$10.00", "2 | 5 | | 10"]

    assert told(ENGLISH, rows, tmp_path) == []
