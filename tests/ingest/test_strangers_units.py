"""Amounts in cents, months that run on into another year, marks of deleted orders."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read, read_book


@pytest.mark.parametrize("heading", ["amount_cents", "Amount (cents)", "金额(分)", "订单金额（分）"])
def test_amounts_in_cents_are_asked_about_and_divided(read_csv: Read, heading: str) -> None:
    sheet = f"order_id,created_at,sales_rep,{heading}\nA1,2026-09-01,Amy,120050\nA2,2026-09-02,Bo,999\n"

    reading = read_csv(sheet)
    divided = read_csv(sheet, mapping=((heading, "amount:hundredths"),))
    whole = read_csv(sheet, mapping=((heading, "amount:whole"),))

    assert [(one.code, one.likely, one.holds_back) for one in reading.questions] == [
        ("amount-in-cents", "hundredths", "file")
    ]
    assert rows_of(divided, "order_no", "amount") == [("A1", Decimal("1200.5")), ("A2", Decimal("9.99"))]
    assert (divided.amount, divided.questions, divided.problems) == (Decimal("1210.49"), (), ())
    assert (whole.amount, whole.questions) == (Decimal(121049), ())


RUNNING = "Rep | Oct | Nov | Dec | Jan | Feb\nAmy | 1 | 2 | 3 | 4 | 5"


def test_months_that_run_on_into_another_year_are_asked_about_though_a_title_names_one(tmp_path: Path) -> None:
    reading = read(Sheet(RUNNING, name="Targets 2026"), tmp_path)

    assert [(one.code, one.holds_back) for one in reading.questions] == [("year-missing", "file")]


def test_january_behind_december_is_of_the_next_year(tmp_path: Path) -> None:
    reading = read(Sheet(RUNNING, name="Targets 2026", answers={"year": 2026}), tmp_path)

    assert rows_of(reading, "starts_on", "target") == [
        (date(2026, 10, 1), 1), (date(2026, 11, 1), 2), (date(2026, 12, 1), 3), (date(2027, 1, 1), 4),
        (date(2027, 2, 1), 5),
    ]  # fmt: skip
    assert reading.questions == ()


def test_months_in_another_order_or_twice_are_of_one_year(tmp_path: Path) -> None:
    for months in ("Dec | Nov | Oct", "Sep | Oct | Nov"):
        reading = read(Sheet(f"Rep | {months}\nAmy | 1 | 2 | 3", name="Targets 2026"), tmp_path)

        assert {day.year for (day,) in rows_of(reading, "starts_on")} == {2026}
        assert reading.questions == ()


def test_fiscal_years_are_said_to_be_read_as_calendar_years(tmp_path: Path) -> None:
    reading = read(Sheet("Rep | Q1 FY26 | Q2 FY26\nAmy | 100 | 200", name="Targets"), tmp_path)

    assert rows_of(reading, "starts_on", "target") == [(date(2026, 1, 1), 100), (date(2026, 4, 1), 200)]
    assert [(one.code, one.found) for one in reading.problems] == [("fiscal-year", "Q1 FY26")]


@pytest.mark.parametrize(("heading", "yes"), [("Deleted", "1"), ("Is Test", "TRUE"), ("是否删除", "是")])
def test_orders_that_are_marked_as_deleted_or_tests_do_not_count(read_csv: Read, heading: str, yes: str) -> None:
    no = {"1": "0", "TRUE": "FALSE", "是": "否"}[yes]

    reading = read_csv(
        f"Order No,Order Date,Salesperson,Amount,{heading}\nA1,2026-09-01,Amy,10,{no}\nA2,2026-09-02,Amy,20,{yes}\n"
    )

    assert rows_of(reading, "order_no", "status") == [("A1", "confirmed"), ("A2", "cancelled")]


def test_a_second_amount_beside_a_second_salesperson_is_asked_about(read_csv: Read) -> None:
    reading = read_csv("Order No,Order Date,Sales Rep,Amount,Sales Rep 2,Amount 2\nA1,2026-09-01,Amy,600,Bo,400\n")

    assert [(one.code, one.options) for one in reading.questions if one.holds_back == "file"] == [
        ("amount-unclear", ("Amount", "Amount 2"))
    ]


@pytest.mark.parametrize("words", ["Actual Forecast Target", "目标 完成 完成率"])
def test_rows_of_targets_and_of_what_came_are_not_taken_together(tmp_path: Path, words: str) -> None:
    rows = "\n".join(f"Amy | {word} | 100 | 200" for word in words.split())

    reading = read(Sheet(f"Rep | Type | 2026-09 | 2026-10\n{rows}", name="Targets"), tmp_path)

    assert ("rows-mixed", (), "file") in [(one.code, one.options, one.holds_back) for one in reading.questions]


def test_kinds_of_targets_are_no_mixture(tmp_path: Path) -> None:
    reading = read(Sheet("Rep | Remark | 2026-09\nAmy | Target | 100\nBo | new | 200", name="Targets"), tmp_path)

    assert (reading.amount, reading.questions) == (Decimal(300), ())


@pytest.mark.parametrize("sold", ["Drive unit (W)", "Power unit 10k", "Cooling unit (k)", "手术单位 (万)"])
def test_what_is_sold_says_nothing_of_the_unit_of_amounts(read_csv: Read, sold: str) -> None:
    reading = read_csv(f"Order No,Date,Salesperson,Product,Amount\nA1,2026-09-01,Amy,{sold},1200\n")

    assert (reading.unit, reading.amount) == ("one", Decimal(1200))


@pytest.mark.parametrize("below", ["单位：万元 | | ", " | |单位：万元", "注 |单位：万元 | "])
def test_remarks_below_or_beside_the_rows_do(tmp_path: Path, below: str) -> None:
    reading = read(Sheet(f"业务员 | 2026年9月目标 |\nAmy | 10 |\nBo | 11 |\n{below}"), tmp_path)

    assert (reading.unit, reading.amount) == ("wan", Decimal(210_000))


STACKED = (
    "单位：万元 | |\n业务员 | 9月目标 | 10月目标\nAmy | 10 | 20\n\n{title}"
    "公司 | 9月目标 | 10月目标\n华东 | 30 | 40"
)
BESIDE = "单位：万元 | | | | |\n业务员 | 9月目标 | | 公司 | 9月目标 |\nAmy | 30 | | 华东 | 70 |"


@pytest.mark.parametrize("drawn", [STACKED.format(title=""), STACKED.format(title="二、公司\n"), BESIDE])
def test_a_unit_above_the_first_table_of_a_sheet_is_that_of_the_others_and_is_said(
    tmp_path: Path, drawn: str
) -> None:
    first, second = read_book({"Sheet1": Sheet(drawn)}, tmp_path, "2026目标.xlsx").sheets

    assert (first.amount, second.amount) == (Decimal(300_000), Decimal(700_000))
    assert [one.code for one in first.problems] == []
    assert [(one.code, one.found) for one in second.problems] == [("unit-of-sheet", "单位：万元")]


def test_a_table_with_a_unit_of_its_own_is_in_it(tmp_path: Path) -> None:
    drawn = STACKED.format(title="单位：千元\n")

    first, second = read_book({"Sheet1": Sheet(drawn)}, tmp_path, "2026目标.xlsx").sheets

    assert (first.amount, second.amount, second.problems) == (Decimal(300_000), Decimal(70_000), ())


def test_a_heading_in_yuan_is_not_in_the_unit_of_the_sheet(tmp_path: Path) -> None:
    drawn = "单位：万元 | | |\n订单号 | 日期 | 业务员 | 金额（元）\nA1 | @2026-09-01 | Amy | 1200"

    assert read(Sheet(drawn), tmp_path).amount == Decimal(1200)


@pytest.mark.parametrize(("file", "name"), [("2026年9月目标（万元）.xlsx", "Sheet1"), ("2026年9月.xlsx", "目标(万元)")])
def test_a_unit_in_a_name_is_taken_and_said(tmp_path: Path, file: str, name: str) -> None:
    reading = read(Sheet("业务员 | 目标\nAmy | 40", file=file, name=name), tmp_path)

    assert (reading.amount, [one.code for one in reading.problems]) == (Decimal(400_000), ["unit-of-name"])


@pytest.mark.parametrize("name", ["Targets K", "Targets (2)", "Targets w"])
def test_letters_and_numbers_in_names_are_no_unit(tmp_path: Path, name: str) -> None:
    reading = read(Sheet("Salesperson | 2026-09 | 2026-10\nAmy | 40 | 50", name=name), tmp_path)

    assert (reading.amount, reading.problems) == (Decimal(90), ())


@pytest.mark.parametrize(
    ("headings", "left_out"),
    [("本月预测 | 下月预测", ["下月预测"]), ("目标(万) | 目标(元)", ["目标(元)"]), ("目标 | 目标", ["目标 (2)"]),
     ("目标 | 实际 | 完成率", []), ("目标 | 调整后目标", ["调整后目标"]),
     ("月初预测 | 月中预测 | 月末预测", ["月中预测", "月末预测"]),
     ("Forecast | Revised Forecast", ["Revised Forecast"])],
)  # fmt: skip
def test_figures_of_a_plan_that_are_left_out_are_told(tmp_path: Path, headings: str, left_out: list[str]) -> None:
    cells = " | ".join(["40"] * (headings.count("|") + 1))

    reading = read(Sheet(f"业务员 | {headings}\nAmy | {cells}", file="2026年9月.xlsx"), tmp_path)

    assert [one.header for one in reading.problems if one.code == "figures-left-out"] == left_out


def test_months_in_cells_that_go_on_behind_december_are_asked_about_and_of_the_next_year(tmp_path: Path) -> None:
    drawn = "业务员 | 月份 | 目标\nAmy | 11月 | 1\nAmy | 12月 | 2\nAmy | 1月 | 3\nBo | 11月 | 4\nBo | 1月 | 5"

    asked = read(Sheet(drawn, file="2026年度目标.xlsx"), tmp_path)
    answered = read(Sheet(drawn, file="2026年度目标.xlsx", answers={"year": 2026}), tmp_path)

    assert [(one.code, one.holds_back) for one in asked.questions] == [("year-missing", "file")]
    assert [day.isoformat()[:7] for (day,) in rows_of(answered, "starts_on")] == [
        "2026-11", "2026-12", "2027-01", "2026-11", "2027-01",
    ]  # fmt: skip
    assert answered.questions == ()


@pytest.mark.parametrize("months", [("1月", "2月", "12月"), ("12月", "11月"), ("11月", "12月"), ("3月", "1月", "2月")])
def test_months_in_cells_in_another_order_are_of_one_year(tmp_path: Path, months: tuple[str, ...]) -> None:
    lines = "\n".join(f"Amy | {month} | 1" for month in months)

    reading = read(Sheet(f"业务员 | 月份 | 目标\n{lines}", file="2026年度目标.xlsx"), tmp_path)

    assert ({day.year for (day,) in rows_of(reading, "starts_on")}, reading.questions) == ({2026}, ())
