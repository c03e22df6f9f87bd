"""Figures per day in columns: taken in where a sum of a day can be kept, refused where single things are counted."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.known import Known
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.ingest.grids import Sheet, outcome, read, read_book, said, typed

DAYS = """
业务员 | {} | 合计
王艳 | 100 | | 300 | 400
李雷 | 50 | 60 | | 100
合计 | 150 | 60 | 300 | 510
"""
DATES = "2026-09-01 | 2026-09-02 | 2026-09-03"
RECEIVED = [
    ("李雷", "2026-09-01", "50"), ("李雷", "2026-09-02", "60"),
    ("王艳", "2026-09-01", "100"), ("王艳", "2026-09-03", "300"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "file"),
    [
        (DATES, "回款.xlsx"),
        ("@2026-09-01 | @2026-09-02 | @2026-09-03", "回款.xlsx"),
        ("1日 | 2日 | 3日", "2026年9月回款.xlsx"),
        ("9月1日 | 9月2日 | 9月3日", "2026年每日回款.xlsx"),
        ("Sep 1 | Sep 2 | Sep 3", "receipts 2026.xlsx"),
        ("9/1 | 9/2 | 9/3", "2026年回款.xlsx"),
        ("01/09/2026 | 02/09/2026 | 03/09/2026", "receipts.xlsx"),
        ("1日 金额 | 2日 金额 | 3日 金额", "2026年9月回款.xlsx"),
    ],
)
def test_money_received_per_day_is_a_receipt_of_each_day(tmp_path: Path, headings: str, file: str) -> None:
    reading = read(Sheet(DAYS.format(headings), file), tmp_path)

    assert sorted(typed(reading, "salesperson", "paid_on", "amount")) == RECEIVED
    assert (reading.dataset, reading.rows_read, reading.loaded, reading.skipped) == ("receipts", 3, 2, 1)
    assert [(one.row, one.column, one.code) for one in reading.problems] == [
        (None, "B", "sums-of-days"), (3, "E", "total-differs"),
    ]  # fmt: skip
    assert reading.questions == ()


def test_days_below_their_month_and_costs_per_day(tmp_path: Path, warehouse: Warehouse) -> None:
    below = read(Sheet("业务员 | 9月 | \n | 1日 | 2日\n王艳 | 100 | 5", "2026年回款.xlsx"), tmp_path)
    costs = read_book({"费用": Sheet("姓名 | 2026-09-01 | 2026-09-02\n王艳 | 100 | 5")}, tmp_path)

    assert typed(below, "salesperson", "paid_on") == [("王艳", "2026-09-01"), ("王艳", "2026-09-02")]
    assert typed(costs.sheets[0], "salesperson", "spent_on") == [("王艳", "2026-09-01"), ("王艳", "2026-09-02")]
    assert land(warehouse, costs).added == 2


def test_a_month_has_only_its_days(tmp_path: Path) -> None:
    headings = " | ".join(f"{day}日" for day in range(1, 32))
    cells = " | ".join("1" for _ in range(30))
    blank = read(Sheet(f"业务员 | {headings}\n王艳 | {cells} |", "2026年9月回款.xlsx"), tmp_path)
    filled = read(Sheet(f"业务员 | {headings}\n王艳 | {cells} | 7", "2026年9月回款.xlsx"), tmp_path)

    assert (blank.typed_rows, blank.amount, blank.questions) == (30, Decimal(30), ())
    assert [(one.code, one.flags, one.holds_back) for one in filled.questions] == [
        ("no-such-day", ('--map "31日="',), "file")
    ]


def test_the_month_or_the_year_of_days_is_asked_for(tmp_path: Path) -> None:
    known = Known(campaigns={"september-2026": Period.month(2026, 9)})
    days = Sheet(DAYS.format("1日 | 2日 | 3日"), "回款.xlsx", known=known)
    months = Sheet(DAYS.format("9月1日 | 9月2日 | 9月3日"), "回款.xlsx")

    assert [(one.code, one.likely) for one in read(days, tmp_path).questions] == [("period-missing", "september-2026")]
    assert [one.code for one in read(months, tmp_path).questions] == ["year-missing"]
    answered = Sheet(days.drawn, days.file, known=known, answers={"campaign": "september-2026"})
    assert sorted(typed(read(answered, tmp_path), "salesperson", "paid_on", "amount")) == RECEIVED


def test_counts_beside_the_sums_of_days_are_not_taken_for_money(tmp_path: Path) -> None:
    drawn = "业务员 | 1日 金额 | 1日 单量 | 2日 金额 | 2日 单量\n王艳 | 100 | 2 | 50 | 1"

    reading = read(Sheet(drawn, "2026年9月回款.xlsx"), tmp_path)

    assert (reading.dataset, [one.code for one in reading.problems]) == ("", ["not-recognised"])


@pytest.mark.parametrize("file", ["2026年9月订单.xlsx", "拜访量.xlsx", "2026年9月目标.xlsx", "book.xlsx"])
@pytest.mark.parametrize("headings", [DATES, "1日 | 2日 | 3日", "9/1 | 9/2 | 9/3"])
def test_sums_of_orders_visits_and_targets_per_day_are_refused_with_a_way_out(
    tmp_path: Path, file: str, headings: str
) -> None:
    drawn = f"业务员 | 公司 | {headings}\n王艳 | 北 | 100 | | 300\n李雷 | 北 | 50 | 60 |"

    reading = read(Sheet(drawn, file), tmp_path)

    assert (reading.dataset, reading.rows) == ("", None)
    (problem,) = reading.problems
    assert (problem.code, problem.severity) == ("not-recognised", "reject")
    assert "here days or months are columns of sums" in problem.expected.singular
    assert problem.remedy is not None
    assert [one.code for one in reading.questions] == ["dataset-unclear"]


@pytest.mark.parametrize("file", ["2026年回款.xlsx", "2026年拜访量.xlsx", "receipts 2026.xlsx"])
def test_sums_of_months_of_what_is_no_plan_are_refused(tmp_path: Path, file: str) -> None:
    reading = read(Sheet("业务员 | 1月 | 2月\n王艳 | 100 | 200", file), tmp_path)
    plan = read(Sheet("业务员 | 1月 | 2月\n王艳 | 100 | 200", "2026年回款目标.xlsx"), tmp_path)

    assert (reading.dataset, [one.code for one in reading.problems]) == ("", ["not-recognised"])
    assert "here days or months are columns of sums" in reading.problems[0].expected.singular
    assert (plan.dataset, plan.loaded) == ("targets", 1)


def test_dates_that_begin_months_are_months(tmp_path: Path) -> None:
    reading = read(Sheet("姓名 | 2026-03-01 | 2026-04-01\n王艳 | 100 | 4", "目标.xlsx"), tmp_path)

    assert outcome(reading) == said(
        """targets under row 1, in ones
        姓名 = salesperson
        2026-03-01 = target
        2026-04-01 = target
        read 1: 1 + 0 + 0"""
    )
