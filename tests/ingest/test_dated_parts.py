"""Several payments of one order in one row, each with a day of its own."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.ingest.conftest import Read
from tests.ingest.grids import Sheet, outcome, read, read_book, said, typed

PARTS = """
订单号 | 客户 | 业务员 | 定金 | 定金日期 | 尾款 | 尾款日期
PI-1 | 蓝湖 | 王艳 | 3000 | 2026-09-01 | 7000 | 2026-10-05
PI-2 | 红海 | 李雷 | 1000 | 2026-09-03 | |
PI-3 | 黑山 | 李雷 | | | |
"""
UNDATED = """
订单号 | 定金 | 定金日期 | 尾款 | 尾款日期
PI-1 | 3000 | 2026-09-01 | 7000 |
PI-2 | | | 500 |
PI-3 | 1000 | 2026-09-03 | 0 |
PI-4 | 2000 | 2026-09-04 | | 2026-10-08
"""
WHOLE = """
订单号 | 客户 | 定金 | 定金日期 | 尾款 | 尾款日期 | 回款金额 | 回款日期
PI-1 | 蓝湖 | 3000 | 2026-09-01 | 7000 | 2026-10-05 | 10000 | 2026-10-05
"""


def test_deposit_and_balance_are_two_receipts_each_on_its_day(tmp_path: Path, warehouse: Warehouse) -> None:
    file = read_book({"回款": Sheet(PARTS)}, tmp_path)
    (reading,) = file.sheets

    assert outcome(reading) == said(
        """receipts under row 1, in ones
        订单号 = order_no
        客户 = customer
        业务员 = salesperson
        定金 = deposit
        定金日期 = deposit_on
        尾款 = balance
        尾款日期 = balance_on
        read 3: 2 + 0 + 1
        skipped 1 no figure in the row"""
    )
    assert typed(reading, "order_no", "part", "paid_on", "amount") == [
        ("PI-1", "balance", "2026-10-05", "7000"), ("PI-1", "deposit", "2026-09-01", "3000"),
        ("PI-2", "deposit", "2026-09-03", "1000"),
    ]  # fmt: skip
    assert land(warehouse, file).added == 3


@pytest.mark.parametrize(
    "headings",
    [
        "第一次回款 | 第一次回款日期 | 第二次回款 | 第二次回款日期",
        "回款金额1 | 回款日期1 | 回款金额2 | 回款日期2",
        "回款金额 | 回款日期 | 回款金额 | 回款日期",
        "Payment 1 | Payment 1 Date | Payment 2 | Payment 2 Date",
        "首款 | 首款日期 | 二期款 | 二期日期",
    ],
)
def test_payments_side_by_side_are_receipts_of_their_own(tmp_path: Path, headings: str) -> None:
    drawn = f"订单号 | 客户 | {headings}\nPI-1 | 蓝湖 | 3000 | 2026-09-01 | 7000 | 2026-10-05"

    reading = read(Sheet(drawn, "回款.xlsx"), tmp_path)

    assert typed(reading, "paid_on", "amount") == [("2026-09-01", "3000"), ("2026-10-05", "7000")]
    assert (reading.rows_read, reading.loaded, reading.problems, reading.questions) == (1, 1, (), ())


def test_headings_over_amount_and_day_name_the_part(tmp_path: Path) -> None:
    drawn = "订单号 | 客户 | 定金 | | 尾款 |\n | | 金额 | 日期 | 金额 | 日期\nA | B | 30 | 2026-09-01 | 70 | 2026-10-05"

    reading = read(Sheet(drawn, "回款.xlsx"), tmp_path)

    assert typed(reading, "part", "paid_on", "amount") == [
        ("balance", "2026-10-05", "70"), ("deposit", "2026-09-01", "30"),
    ]  # fmt: skip


def test_amounts_without_their_day_are_asked_about_and_stay_out(tmp_path: Path) -> None:
    reading = read(Sheet(UNDATED, "回款.xlsx"), tmp_path)

    assert [(one.row, one.column, one.code) for one in reading.problems] == [
        (2, "E", "balance-on-missing"), (3, "E", "balance-on-missing"), (5, "D", "days-without-amount"),
    ]  # fmt: skip
    assert [(one.code, one.option_flag, one.holds_back) for one in reading.questions] == [
        ("amounts-without-day", '--leave-blank "尾款日期"', "rows")
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected) == (4, 2, 2)


def test_amounts_that_have_not_come_in_are_left_out_by_somebodys_word(tmp_path: Path) -> None:
    reading = read(Sheet(UNDATED, "回款.xlsx", answers={"filling": (("尾款日期", "leave-blank"),)}), tmp_path)

    assert typed(reading, "order_no", "part", "amount") == [
        ("PI-1", "deposit", "3000"), ("PI-3", "deposit", "1000"), ("PI-4", "deposit", "2000"),
    ]  # fmt: skip
    assert [(one.row, one.column, one.code, one.found) for one in reading.problems] == [
        (2, "E", "amounts-left-out", "7,500"), (5, "D", "days-without-amount", ""),
    ]  # fmt: skip
    assert (reading.rows_read, reading.loaded, reading.skipped, reading.questions) == (4, 3, 1, ())


def test_a_whole_without_a_day_checks_its_parts(tmp_path: Path) -> None:
    drawn = """
订单号 | 定金 | 定金日期 | 尾款 | 尾款日期 | 已收金额
PI-1 | 3000 | 2026-09-01 | 7000 | 2026-10-05 | 10000
PI-2 | 1000 | 2026-09-03 | 500 | 2026-10-06 | 1400
"""
    reading = read(Sheet(drawn, "回款.xlsx"), tmp_path)

    assert (reading.amount, reading.extras, reading.typed_rows) == (Decimal(11500), ("已收金额",), 4)
    assert [(one.row, one.column, one.code, one.found) for one in reading.problems] == [
        (3, "F", "total-differs", "1,400")
    ]


def test_a_whole_with_a_day_beside_its_parts_is_asked_about(tmp_path: Path) -> None:
    asked = read(Sheet(WHOLE), tmp_path)
    whole = read(Sheet(WHOLE, answers={"mapping": (("定金", ""), ("尾款", ""))}), tmp_path)
    parts = read(Sheet(WHOLE, answers={"mapping": (("回款金额", ""), ("回款日期", ""))}), tmp_path)

    assert [(one.code, one.likely, one.flags) for one in asked.questions] == [
        ("parts-unclear", "回款金额",
         ('--map "定金=" --map "尾款="', '--map "回款金额=" --map "回款日期="'))
    ]  # fmt: skip
    assert (typed(whole, "paid_on", "amount"), whole.questions) == ([("2026-10-05", "10000")], ())
    assert typed(parts, "paid_on", "amount") == [("2026-09-01", "3000"), ("2026-10-05", "7000")]
    assert parts.questions == ()


@pytest.mark.parametrize(
    ("headings", "option"),
    [
        ("定金 | 定金日期 | 尾款", '--map "…=balance_on"'),
        ("第一次回款 | 回款日期 | 第二次回款", '--map "…=payment_2_on"'),
    ],
)
def test_a_part_for_which_no_column_has_a_day_is_asked_about(tmp_path: Path, headings: str, option: str) -> None:
    reading = read(Sheet(f"订单号 | 客户 | {headings}\nA | B | 30 | 2026-09-01 | 70", "回款.xlsx"), tmp_path)

    assert [(one.code, one.option_flag, one.holds_back) for one in reading.questions] == [
        ("part-without-day", option, "file")
    ]


def test_orders_with_a_deposit_and_a_balance_count_with_their_total_or_ask(tmp_path: Path) -> None:
    total = """
订单号 | 业务员 | 下单日期 | 订单金额 | 定金 | 定金日期 | 尾款 | 尾款日期
PI-1 | 王艳 | 2026-08-30 | 100 | 30 | 2026-09-01 | 70 | 2026-10-05
"""
    counted = read(Sheet(total), tmp_path)
    asked = read(Sheet(PARTS, "订单.xlsx"), tmp_path)

    assert (counted.dataset, counted.questions) == ("orders", ())
    assert typed(counted, "order_date", "confirm_date", "amount") == [("2026-08-30", "2026-09-01", "100")]
    assert [(one.code, one.likely, one.holds_back) for one in asked.questions] == [("amount-missing", "", "file")]


def test_more_payments_than_can_be_read_from_a_row_are_asked_about(tmp_path: Path) -> None:
    headings = "第一次回款 | 第一次回款日期 | 第六次回款 | 第六次回款日期"
    drawn = f"订单号 | {headings}\nA | 30 | 2026-09-01 | 70 | 2026-10-05"

    reading = read(Sheet(drawn, "回款.xlsx"), tmp_path)

    assert [(one.code, one.option_flag, one.holds_back) for one in reading.questions] == [
        ("part-unread", '--map "第六次回款="', "file")
    ]


def test_each_part_has_the_currency_of_its_cell_or_heading(tmp_path: Path) -> None:
    cells = "订单号 | 定金 | 定金日期 | 尾款 | 尾款日期\nA | $30 | 2026-09-01 | €70 | 2026-10-05"
    headings = "订单号 | 定金(USD) | 定金日期 | 尾款(RMB) | 尾款日期\nA | 30 | 2026-09-01 | 70 | 2026-10-05"

    assert typed(read(Sheet(cells, "回款.xlsx"), tmp_path), "part", "currency") == [
        ("balance", "EUR"), ("deposit", "USD"),
    ]  # fmt: skip
    assert typed(read(Sheet(headings, "回款.xlsx"), tmp_path), "part", "currency") == [
        ("balance", "CNY"), ("deposit", "USD"),
    ]  # fmt: skip


def test_units_totals_and_remarks_around_parts_are_understood(tmp_path: Path) -> None:
    drawn = """
2026年9月回款明细 | | | | |
订单号 | 客户 | 定金(万元) | 定金日期 | 尾款(万元) | 尾款日期
PI-1 | 蓝湖 | 0.3 | 2026-09-01 | 0.7 | 2026/10/5
PI-2 | 红海 | 0.1 | 9月3日 | |
合计 | | 0.4 | | 0.7 |
制表人：王 | | | | |
"""
    reading = read(Sheet(drawn, "回款.xlsx"), tmp_path)

    assert typed(reading, "order_no", "paid_on", "amount") == [
        ("PI-1", "2026-09-01", "3000"), ("PI-1", "2026-10-05", "7000"), ("PI-2", "2026-09-03", "1000"),
    ]  # fmt: skip
    assert (reading.rows_read, reading.loaded, reading.skipped, reading.problems) == (4, 2, 2, ())


def test_a_customer_called_total_is_a_customer(tmp_path: Path) -> None:
    drawn = "订单号 | 客户 | 定金 | 定金日期 | 尾款 | 尾款日期\nA | Total | 30 | 2026-09-01 | 70 | 2026-10-05"

    reading = read(Sheet(drawn, "回款.xlsx"), tmp_path)

    assert (reading.rows_read, reading.loaded, reading.typed_rows) == (1, 1, 2)


def test_a_number_of_a_receipt_with_deposit_and_balance_stands_in_one_row(read_csv: Read) -> None:
    parts = "Receipt No,Order No,Deposit Date,Deposit,Balance Date,Balance\nR1,A1,2026-01-01,100,2026-02-01,50\n"

    assert [one.code for one in read_csv(parts, "receipts.csv").problems] == []
    assert [one.found for one in read_csv(parts + "R1,A2,2026-01-01,100,,\n", "receipts.csv").problems] == ["R1"]
