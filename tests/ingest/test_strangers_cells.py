"""Cells as strangers write them: years in two digits or none, other currencies, signs that nobody sees, remarks."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read

HEADS = "Order No,Order Date,Salesperson,Amount"


def days(read_csv: Read, *cells: str) -> list[date]:
    rows = "".join(f"A{place},{cell},Amy,5\n" for place, cell in enumerate(cells))
    return [day for (day,) in rows_of(read_csv(f"{HEADS}\n{rows}"), "order_date")]


def test_a_year_of_two_digits_in_front_is_what_changes_least(read_csv: Read) -> None:
    assert days(read_csv, "26-09-01", "26-09-22") == [date(2026, 9, 1), date(2026, 9, 22)]


def test_a_day_in_front_of_a_year_of_two_digits_changes_most(read_csv: Read) -> None:
    assert days(read_csv, "21-09-26", "22-09-26") == [date(2026, 9, 21), date(2026, 9, 22)]


def test_where_nothing_tells_them_apart_it_is_asked_and_each_answer_is_followed(read_csv: Read) -> None:
    sheet = f"{HEADS}\nA1,26-09-22,Amy,5\n"

    reading = read_csv(sheet)

    assert [(one.code, one.options) for one in reading.questions] == [
        ("date-order-unclear", ("day-first", "month-first", "year-first"))
    ]
    assert [(one.code, one.row, one.found) for one in reading.problems] == [("date-not-understood", 2, "26-09-22")]
    for order, day in (("year-first", date(2026, 9, 22)), ("day-first", date(2022, 9, 26))):
        answered = read_csv(sheet, mapping=(("Order Date", f"order_date:{order}"),))
        assert (rows_of(answered, "order_date"), answered.questions) == ([(day,)], ())


@pytest.mark.parametrize(
    ("name", "other"), [("2026年12月", "1月3日"), ("2027年1月", "12月30日"), ("2026年12月", "3-Jan")]
)
def test_a_day_half_a_year_from_the_month_of_its_sheet_is_not_given_the_year_of_that(
    tmp_path: Path, name: str, other: str
) -> None:
    within = "'12月30日" if "12月" in name else "'1月3日"
    drawn = f"订单号 | 下单日期 | 业务员 | 金额\nA1 | {within} | 张伟 | 1\nA2 | '{other} | 张伟 | 2"

    reading = read(Sheet(drawn, name=name), tmp_path)

    assert rows_of(reading, "order_no", "amount") == [("A1", Decimal(1))]
    assert [(one.code, one.row, one.found) for one in reading.problems] == [("date-not-understood", 3, other)]


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("CHF 7.5", ("7.5", "CHF")), ("1,200 SEK", ("1200", "SEK")), ("NT$1,000", ("1000", "TWD")),
     ("(THB 80)", ("-80", "THB")), ("新台币500", ("500", "TWD"))],
)  # fmt: skip
def test_currencies_that_have_no_sign_of_their_own(read_csv: Read, cell: str, amount: tuple[str, str]) -> None:
    reading = read_csv(f'{HEADS}\nA1,2026-09-01,Amy,"{cell}"\n')

    assert rows_of(reading, "amount", "currency") == [(Decimal(amount[0]), amount[1])]


def test_figures_and_days_with_signs_that_nobody_sees(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS}\nA1,\u200e2026-09-03\u200e,Amy,\u200e1234.50\nA2,\u00a02026-09-04,Amy,1\u00a0234.50\n")

    assert rows_of(reading, "order_date", "amount") == [
        (date(2026, 9, 3), Decimal("1234.5")), (date(2026, 9, 4), Decimal("1234.5")),
    ]  # fmt: skip
    assert (reading.rejected, reading.questions) == (0, ())


def test_ten_thousand_times_too_much_among_few_is_said(tmp_path: Path) -> None:
    amounts = enumerate((8, 9, 7, 11, 125000), start=1)
    rows = "\n".join(f"K{place} | @2026-09-0{place} | 张伟 | {amount}" for place, amount in amounts)

    reading = read(Sheet(f"9月订单（单位：万元） | | |\n订单号 | 下单日期 | 业务员 | 金额\n{rows}"), tmp_path)

    assert [(one.code, one.row) for one in reading.problems] == [("amount-maybe-slip", 7)]


def test_a_remark_below_four_columns_is_no_order_and_an_order_number_alone_is_no_remark(read_csv: Read) -> None:
    orders = "A1,2026-09-01,Amy,5\nA2,2026-09-02,Amy,6\n"

    remark = read_csv(f"{HEADS}\n{orders},,,\nplease send this to finance,,,\n")
    number = read_csv(f"{HEADS}\n{orders}PI-A3,,,\n")

    assert [(one.singular, count) for one, count in remark.skips] == [("blank row", 1), ("remark below the data", 1)]
    assert (remark.loaded, remark.rejected, remark.problems) == (2, 0, ())
    assert (number.loaded, number.rejected, number.skips) == (2, 1, ())
    assert {one.row for one in number.problems} == {4}


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ("Employee,From,To,Type\nAmy,2026-09-03,2026-09-01,Annual Leave\nBo,2026-09-01,2026-09-02,Annual Leave\n",
         ("ends-before-it-starts", 2, "C", "2026-09-03 | 2026-09-01")),
        ("Campaign,Start,End\nSeptember,2026-09-30,2026-09-01\n",
         ("ends-before-it-starts", 2, "C", "2026-09-30 | 2026-09-01")),
        ("Order No,Order Date,Confirm Date,Sales Rep,Amount\nA1,2026-09-02,2026-09-01,Amy,5\n"
         "A2,2026-09-01,2025-09-02,Amy,5\n", ("confirmed-long-before", 3, "C", "2026-09-01 | 2025-09-02")),
        ("Order No,Order Date,Sales Rep,Product,Quantity,Amount\nA1,2026-09-01,Amy,Saw,-1,50\n"
         "A2,2026-09-01,Amy,Saw,-1,-50\n", ("signs-differ", 2, "F", "-1.000000 | 50.000000")),
    ],
    ids=["leave", "campaign", "confirmed", "returned"],
)  # fmt: skip
def test_cells_of_a_row_that_gainsay_each_other_are_told(
    read_csv: Read, sheet: str, said: tuple[str, int, str, str]
) -> None:
    reading = read_csv(sheet, name="sheet.csv")

    assert [(one.code, one.row, one.column, one.found) for one in reading.problems] == [said]
    assert reading.loaded == reading.rows_read


@pytest.mark.parametrize("heading", ["拜访数量", "拜访数"])
def test_sums_of_visits_are_no_visits(read_csv: Read, heading: str) -> None:
    reading = read_csv(f"姓名,日期,{heading},有效拜访\n张伟,2026-09-01,8,1\n李娜,2026-09-01,5,0\n", name="sheet.csv")

    assert [one.code for one in reading.questions] == ["dataset-unclear"]
    assert reading.rows_read == 0
