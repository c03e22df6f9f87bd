"""Exports as programs and people make them: what is read of them, in which currency, under which name."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.tables import SHORT
from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read, read_book

HEADS = "Order No,Order Date,Salesperson"
ROSTER = Known(people=frozenset(("王五", "1003")), spelled={"王五": "王五", "1003": "王五"})


def money(reading: SheetReading) -> list[tuple[Any, ...]]:
    return rows_of(reading, "amount", "currency")


def said(reading: SheetReading) -> list[tuple[str, int | None, str]]:
    return [(one.code, one.row, one.found) for one in reading.problems]


def test_currencies_and_rates_of_another_amount_are_not_those_of_the_converted_one(read_csv: Read) -> None:
    reading = read_csv(
        f"{HEADS},Amount,Currency,Rate to USD,Amount USD\n"
        "P1,2026-09-01,Amy,1000,EUR,1.1,1100\nP2,2026-09-02,Bob,7100,CNY,0.14,1000\n"
    )

    assert money(reading) == [(Decimal(1100), "USD"), (Decimal(1000), "USD")]
    assert reading.extras == ("Amount", "Currency", "Rate to USD")
    assert (reading.problems, reading.questions) == ((), ())


@pytest.mark.parametrize(("at_one", "books"), [("人民币,1", "CNY"), ("港币,1", "HKD"), ("美元,7.1", "CNY")])
def test_amounts_of_the_books_are_in_the_currency_whose_rate_is_one(read_csv: Read, at_one: str, books: str) -> None:
    reading = read_csv(
        f"订单号,订单日期,业务员,本币金额,币种,汇率\nA1,2026-09-01,张伟,7100,美元,7.1\nA2,2026-09-02,张伟,100,{at_one}\n"
    )

    assert money(reading) == [(Decimal(7100), books), (Decimal(100), books)]
    assert said(reading) == [("not-converted", 2, books)]


@pytest.mark.parametrize(
    ("heading", "currency"),
    [("金额RMB", "CNY"), ("RMB金额", "CNY"), ("人民币金额", "CNY"), ("EUR Amount", "EUR"), ("订单金额 USD", "USD"),
     ("Amount (INR)", "INR"), ("美元金额", "USD"), ("Amt (K USD)", "USD")],
)  # fmt: skip
def test_the_currency_stands_before_or_behind_the_amount(read_csv: Read, heading: str, currency: str) -> None:
    factor = 1000 if "(K" in heading else 1

    assert money(read_csv(f"{HEADS},{heading}\nA1,2026-09-01,Amy,5\n")) == [(Decimal(5 * factor), currency)]


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("US$80.-", ("80", "USD")), ("€ 80,--", ("80", "EUR")), ("Rs. 5,000/-", ("5000", "INR")),
     ("₹ 12,34,567", ("1234567", "INR")), ("1,23,456.50", ("123456.5", None)), ("(Rs. 500)", ("-500", "INR"))],
)  # fmt: skip
def test_amounts_without_cents_and_in_lakhs(read_csv: Read, cell: str, amount: tuple[str, str | None]) -> None:
    assert money(read_csv(f'{HEADS},Amount\nA1,2026-09-01,Amy,"{cell}"\n')) == [(Decimal(amount[0]), amount[1])]


@pytest.mark.parametrize("cell", ["-50-", "1,23,45", "80.-5", "5,000/-2", "500 DR"])
def test_what_is_nearly_such_an_amount_is_rejected(read_csv: Read, cell: str) -> None:
    reading = read_csv(f'{HEADS},Amount\nA1,2026-09-01,Amy,7\nA2,2026-09-01,Amy,"{cell}"\n')

    assert (money(reading), said(reading)) == ([(Decimal(7), None)], [("amount-not-a-number", 3, cell)])


def test_an_amount_without_a_currency_among_others_with_one_is_said(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS},Amount\nA1,2026-09-01,Amy,€1000\nA2,2026-09-01,Amy,1000\n")

    assert money(reading) == [(Decimal(1000), "EUR"), (Decimal(1000), None)]
    assert said(reading) == [("not-converted", 2, "EUR"), ("currency-missing", 3, "")]


def test_texts_that_are_written_as_formulas_are_read_without(read_csv: Read) -> None:
    reading = read_csv(f'{HEADS},Amount\n="0283001",2026-09-01,Amy,="12.50"\n="0283002",2026-09-02,="Bo",5\n')

    assert rows_of(reading, "order_no", "salesperson", "amount") == [
        ("0283001", "Amy", Decimal("12.5")), ("0283002", "Bo", Decimal(5)),
    ]  # fmt: skip
    assert (reading.problems, reading.questions) == ((), ())


@pytest.mark.parametrize("last", ["PI-2,2026-09-03,Amy,50\n", ""], ids=["between others", "at the end"])
def test_an_order_that_stands_again_in_other_letters_is_said(read_csv: Read, last: str) -> None:
    reading = read_csv(f"{HEADS},Amount\nPI-1,2026-09-01,Amy,100\npi-1,2026-09-01,amy,100\n{last}")

    assert said(reading) == [("order-conflict", 3, "100")]
    assert reading.loaded == reading.rows_read


@pytest.mark.parametrize("written", ["1003 王五", "王五-1003", "王五(1003)", "王五-外贸部", "S1003-王五"])
def test_a_number_or_a_department_beside_a_known_name_is_no_other_person(read_csv: Read, written: str) -> None:
    reading = read_csv(f"{HEADS},Amount\nA1,2026-09-01,{written},100\n", known=ROSTER)

    assert rows_of(reading, "salesperson", "amount") == [("王五", Decimal(100))]
    assert [one.found for one in reading.problems] == [written]


def test_months_of_last_year_beside_targets_are_no_targets(tmp_path: Path) -> None:
    reading = read(Sheet("业务员 | 2025年9月 | 2026年9月目标 | 2026年10月\n张伟 | 100 | 200 | 300"), tmp_path)

    assert rows_of(reading, "starts_on", "target") == rows_of(
        read(Sheet("业务员 | 2026年9月目标 | 2026年10月\n张伟 | 200 | 300"), tmp_path), "starts_on", "target"
    )
    assert (reading.amount, reading.extras) == (Decimal(500), ("2025年9月",))


def test_signatures_below_a_table_and_running_totals_are_no_orders(tmp_path: Path) -> None:
    drawn = """组别 | 业务员 | 合同号 | 签单日期 | 签单金额
               雄狮 | 张伟 | HT1 | '2026-09-01 | 12.5
               本日合计 | | | | 12.5
               雄狮 | 李娜 | HT2 | '2026-09-02 | 8
               本月累计 | | | | 20.5
               制表人：小刘 | | 审核： | | 日期：2026.10.8"""

    reading = read(Sheet(drawn), tmp_path)

    assert [(reason.singular, count) for reason, count in reading.skips] == [
        ("remark below the data", 1), ("total of the rows above, and they add up to it", 2),
    ]  # fmt: skip
    assert (reading.loaded, reading.rejected, reading.amount, reading.problems) == (2, 0, Decimal("20.5"), ())


def test_a_column_of_weekdays_is_not_the_day(tmp_path: Path) -> None:
    reading = read(Sheet("Holiday | Date | Day\nNational Day | @2026-10-01 | Thursday"), tmp_path)

    assert reading.mapping == (("Holiday", "holiday"), ("Date", "day"))
    assert (reading.loaded, reading.problems, reading.questions) == (1, (), ())


@pytest.mark.parametrize(
    ("heading", "into"), [("Rate to USD", "USD"), ("汇率(兑人民币)", "CNY"), ("Rate to EUR", "EUR"), ("汇率", None)]
)
def test_a_heading_says_into_what_rates_convert(tmp_path: Path, heading: str, into: str | None) -> None:
    reading = read(Sheet(f"月份 | 币种 | {heading}\n'2026-09 | GBP | 1.17"), tmp_path)

    assert rows_of(reading, "from_currency", "to_currency", "rate") == [("GBP", into, Decimal("1.17"))]


@pytest.mark.parametrize("day", ["5th September 2026", "5th of Sept 2026", "Sept. 5, 2026", "September 5th, 2026"])
def test_days_with_ordinals(read_csv: Read, day: str) -> None:
    reading = read_csv(f'{HEADS},Amount\nA1,"{day}",Amy,1\nA2,2026-09-05,Amy,1\n')

    assert [str(one) for (one,) in rows_of(reading, "order_date")] == ["2026-09-05", "2026-09-05"]


def test_actuals_before_targets_below_merged_months_are_no_targets(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.merge_range("A1:G1", "2026年销售计划与完成情况")
        page.merge_range("A2:A3", "战队")
        page.merge_range("B2:B3", "姓名")
        page.merge_range("C2:E2", "9月")
        page.merge_range("F2:G2", "10月")
        page.write_row("C3", ["确认收入", "目标", "达成率", "完成", "目标"])
        page.write_row("A4", ["雄狮", "张伟", 80, 100, 0.8, 0, 120])
        page.write_row("A5", ["雄狮", "李娜", 60, 50, 1.2, 0, 70])

    (tmp_path / "scratch").mkdir()
    (reading,) = read_for_import(path, tmp_path / "scratch").sheets

    assert sorted(rows_of(reading, "entity", "target")) == [
        ("张伟", Decimal(100)), ("张伟", Decimal(120)), ("李娜", Decimal(50)), ("李娜", Decimal(70)),
    ]  # fmt: skip
    assert (reading.header_row, reading.rows_read, reading.loaded, reading.problems) == (3, 2, 2, ())


def test_orders_of_all_and_of_each_person_in_one_workbook_count_once(tmp_path: Path) -> None:
    everything = """订单号 | 日期 | 业务员 | 产品 | 金额
                    A1 | @2026-09-01 | 张伟 | 风扇 | 100
                    A1 | @2026-09-01 | 张伟 | 电机 | 100
                    A2 | @2026-09-02 | 李娜 | 泵 | 200"""
    one = "订单号 | 日期 | 业务员 | 金额\nA2 | @2026-09-02 | 李娜 | 200\nA3 | @2026-09-02 | 李娜 | 300"
    other = "订单号 | 日期 | 业务员 | 产品 | 金额\nA1 | @2026-09-01 | 张伟 | 线缆 | 100"

    sheets = read_book({"总表": Sheet(everything), "李娜": Sheet(one), "补": Sheet(other)}, tmp_path).sheets

    assert [(sheet.loaded, sheet.skipped, sheet.amount) for sheet in sheets] == [
        (3, 0, Decimal(400)), (1, 1, Decimal(300)), (1, 0, Decimal(100)),
    ]  # fmt: skip
    assert [reason.singular for reason, _ in sheets[1].skips] == ["identical to a row of another sheet"]
    assert rows_of(sheets[1], "order_no", "row_no", "amount") == [("A3", 3, Decimal(300))]


@pytest.mark.parametrize(
    ("drawn", "dataset"),
    [
        ("客户代码 | 客户全称 | 跟单业务 | 最近下单日期 | 累计金额\nC1 | ABC | 张伟 | @2026-08-01 | 10", "customers"),
        ("Name | Nick Name | Dept. | Supervisor | On board date\nWang Yan | Amy | S1 | Bo | @2024-01-01",
         "roster"),
        ("部门 | 费用科目 | 2026年1月 | 2026年2月\n一部 | 差旅费 | 100 | 200", "budgets"),
    ],
    ids=["customers", "roster", "budgets"],
)  # fmt: skip
def test_what_a_list_is_though_other_words_stand_in_it(tmp_path: Path, drawn: str, dataset: str) -> None:
    reading = read(Sheet(drawn, name="费用预算" if dataset == "budgets" else "Sheet1"), tmp_path)

    assert (reading.dataset, reading.loaded, reading.problems, reading.questions) == (dataset, 1, (), ())


@pytest.mark.parametrize("pair", ["含税金额 | 不含税金额", "Net Amount | Gross Amount"])
def test_amounts_with_and_without_tax_are_asked_about(tmp_path: Path, pair: str) -> None:
    reading = read(Sheet(f"Order No | Order Date | Salesperson | {pair}\nA1 | @2026-09-01 | Amy | 113 | 100"), tmp_path)

    assert [(one.code, one.options, one.likely) for one in reading.questions] == [
        ("amount-unclear", tuple(pair.split(" | ")), pair.split(" | ", maxsplit=1)[0])
    ]


def test_signs_that_nobody_sees_make_no_other_order(read_csv: Read) -> None:
    rows = "A1\u200b,2026-09-01,Amy,100\nA1,2026-09-01,\ufeffAmy,100\n\u200b,2026-09-01,Bo,7\n"

    reading = read_csv(f"{HEADS},Amount\n{rows}")

    assert rows_of(reading, "order_no", "salesperson", "amount") == [("A1", "Amy", Decimal(100))] * 2
    assert said(reading) == [("order-no-missing", 4, ""), ("order-conflict", 3, "100")]


def test_a_report_with_its_rights_and_its_maker_below_the_total_is_read(read_csv: Read) -> None:
    reading = read_csv(
        '"Opportunity Owner","Opportunity ID","Stage","Amount Currency","Amount","Close Date"\n'
        '"Amy","006A","Closed Won","USD","12500.00","2026-09-15"\n"Grand Total","","","","12500.00",""\n\n\n\n'
        '"September won"\n"Copyright (c) 2000-2026. All rights reserved."\n'
        '"Confidential Information - Do Not Distribute"\n"Generated By:  Amy  10/1/2026 9:03 AM"\n"Acme Trading"\n'
    )

    assert (reading.loaded, reading.rejected, reading.amount) == (1, 0, Decimal(12500))


@pytest.mark.parametrize(("heading", "status"), [("Document Status", None), ("订单状态", None), ("Stage", "pending")])
def test_open_is_asked_of_documents_for_they_are_agreed_to(read_csv: Read, heading: str, status: str | None) -> None:
    reading = read_csv(f"{HEADS},Amount,{heading}\n" + "".join(f"A{n},2026-09-01,Amy,1,Paid\n" for n in range(70))
                       + "B1,2026-09-01,Amy,1,Open\n")  # fmt: skip

    asked = [(one.code, one.likely) for one in reading.questions]
    assert asked == ([] if status else [("value-unknown", "")])
    assert reading.loaded == (71 if status else 70)


def test_a_stage_with_its_pipeline_is_asked_about_with_the_likely_answer(read_csv: Read) -> None:
    reading = read_csv(f"{HEADS},Amount,Deal Stage\nA1,2026-09-01,Amy,1,Closed Won (Sales Pipeline)\n")

    assert [(one.code, one.likely) for one in reading.questions] == [("value-unknown", "confirmed")]


def test_the_sign_that_keeps_a_number_from_being_one_is_no_part_of_it(either_way: Read) -> None:
    reading = either_way(f"{HEADS},Customer,Amount\n'0123,2026-09-01,Amy,'t Hart,1\n0124,2026-09-02,'t Hooft,Bo,1\n")

    assert rows_of(reading, "order_no", "salesperson", "customer") == [
        ("0123", "Amy", "'t Hart"), ("0124", "'t Hooft", "Bo"),
    ]  # fmt: skip


def test_what_people_call_the_day_and_the_owner_in_their_systems(read_csv: Read) -> None:
    reading = read_csv("Potential Id,开票日期,Potential Owner,BP Name,Amount\nA1,2026年9月1号,Amy,Blue,1\n")

    assert rows_of(reading, "order_no", "order_date", "salesperson", "customer") == [
        ("A1", date(2026, 9, 1), "Amy", "Blue")
    ]


def test_headings_that_stand_again_in_another_order_begin_a_table_of_their_own(tmp_path: Path) -> None:
    first = "".join(f"A{number},2026-09-01,张伟,蓝海,100\n" for number in range(6))
    (tmp_path / "both.csv").write_text(
        f"订单号,日期,业务员,客户,金额\n{first}订单号,日期,客户,业务员,金额\nB1,2026-09-03,绿海,李娜,300\n", "utf-8"
    )
    (tmp_path / "scratch").mkdir()

    sheets = read_for_import(tmp_path / "both.csv", tmp_path / "scratch").sheets

    assert [(sheet.loaded, sheet.rows_read, sheet.amount) for sheet in sheets] == [
        (6, 6, Decimal(600)), (1, 1, Decimal(300))
    ]  # fmt: skip
    assert rows_of(sheets[1], "salesperson", "customer", "row_no") == [("李娜", "绿海", 9)]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_so_they_do_below_thousands_of_rows(tmp_path: Path, ending: str) -> None:
    count = SHORT + 100
    rows: list[tuple[object, ...]] = [("订单号", "日期", "业务员", "客户", "金额")]
    rows += [(f"A{number}", "2026-09-01", "张伟", "蓝海", 100) for number in range(count)]
    rows += [("订单号", "日期", "客户", "业务员", "金额"), ("B1", "2026-09-03", "绿海", "李娜", 300)]
    path, scratch = tmp_path / f"both.{ending}", tmp_path / "scratch"
    scratch.mkdir()
    if ending == "csv":
        path.write_text("".join(",".join(map(str, row)) + "\n" for row in rows), "utf-8")
    else:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Orders")
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)

    sheets = read_for_import(path, scratch).sheets

    assert [(sheet.loaded, sheet.amount) for sheet in sheets] == [(count, Decimal(100 * count)), (1, Decimal(300))]
    assert rows_of(sheets[1], "salesperson", "customer", "row_no") == [("李娜", "绿海", count + 3)]


@pytest.mark.parametrize(
    ("upper", "lower", "amount"),
    [("金额", "Amount (EUR)", ("1.5", "EUR")), ("Amount", "金额（万元）", ("15000", None)),
     ("金额（万）", "Amount (USD)", ("15000", "USD")), ("Amount (k)", "金额（美元）", ("1500", "USD")),
     ("金额", "Amount", ("1.5", None))],
)  # fmt: skip
def test_either_language_of_headings_in_two_says_the_unit(
    tmp_path: Path, upper: str, lower: str, amount: tuple[str, str | None]
) -> None:
    rows = f"订单号 | 下单日期 | 业务员 | 客户 | {upper}\nOrder No. | Order Date | Sales | Customer | {lower}\n"

    reading = read(Sheet(f"{rows}A1 | @2026-09-01 | 张伟 | Blue | 1.5"), tmp_path)

    assert money(reading) == [(Decimal(amount[0]), amount[1])]
    assert reading.loaded == reading.rows_read == 1


def test_so_they_do_below_a_single_row(tmp_path: Path) -> None:
    (tmp_path / "both.csv").write_text(
        "订单号,日期,业务员,客户,金额\nA1,2026-09-01,张伟,蓝海,100\n订单号,日期,客户,业务员,金额\n"
        "B1,2026-09-03,绿海,李娜,300\n", "utf-8"
    )  # fmt: skip
    (tmp_path / "scratch").mkdir()

    sheets = read_for_import(tmp_path / "both.csv", tmp_path / "scratch").sheets

    assert [rows_of(sheet, "salesperson", "customer") for sheet in sheets] == [[("张伟", "蓝海")], [("李娜", "绿海")]]


@pytest.mark.parametrize("units", [" | | | (台) | (万元)", " | | | 台 | 万元", " | | | | 万元"])
def test_a_row_of_units_below_the_headings_is_that_of_each_column(tmp_path: Path, units: str) -> None:
    reading = read(Sheet(f"订单号 | 日期 | 业务员 | 数量 | 金额\n{units}\nA1 | @2026-09-01 | 张伟 | 3 | 1.5"), tmp_path)

    assert rows_of(reading, "quantity", "amount") == [(Decimal(3), Decimal(15000))]
    assert (reading.header_row, reading.rows_read, reading.problems) == (2, 1, ())
