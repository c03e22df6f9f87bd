"""Amounts in cents, months that run on into another year, marks of deleted orders."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read


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
