"""Headings in two and three rows, merged or not, repeated, and cells merged beside several rows."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from tests.ingest.grids import Sheet, outcome, read, said, typed

THREE_LEVELS = """
2026年目标完成情况 | | | | | | |
姓名 | 公司 | 9月 | | | 10月 | |
 | | 目标 | 实际 | 完成率 | 目标 | 实际 | 完成率
王艳 | 北 | 100 | 90 | 90% | 200 | 100 | 50%
李雷 | 北 | 300 | 90 | 30% | 400 | 100 | 25%
合计 | | 400 | 180 | 45% | 600 | 200 | 33%
"""
REPEATED = """
2026年目标 | 2026年目标 | 2026年目标 | 2026年目标 | 2026年目标 | 2026年目标
姓名 | 公司 | 9月 | 9月 | 10月 | 10月
姓名 | 公司 | 目标 | 实际 | 目标 | 实际
王艳 | 北 | 100 | 90 | 200 | 100
李雷 | 北 | 300 | 90 | 400 | 100
"""
SEPTEMBER_AND_OCTOBER = [
    ("王艳", "2026-09-01", "100"),
    ("王艳", "2026-10-01", "200"),
    ("李雷", "2026-09-01", "300"),
    ("李雷", "2026-10-01", "400"),
]


def merged(drawn: str, spans: Sequence[str], folder: Path, file: str = "book.xlsx", **decided: object) -> SheetReading:
    """A drawn sheet with merged cells, read."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in Sheet(drawn).rows():
        page.append(row)
    for span in spans:
        page.merge_cells(span)
    book.save(folder / file)
    return read_for_import(folder / file, folder, answers=Answers(**decided)).sheets[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "spans", [[], ["A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:H2"]], ids=["blanks beside", "merged cells"]
)
def test_target_actual_and_rate_of_each_month_give_targets_only(tmp_path: Path, spans: list[str]) -> None:
    reading = merged(THREE_LEVELS, spans, tmp_path)

    assert outcome(reading) == said(
        """targets under row 3, in ones
        姓名 = salesperson
        公司 = company
        9月 目标 = target
        10月 目标 = target
        extra 9月 实际
        extra 9月 完成率
        extra 10月 实际
        extra 10月 完成率
        read 3: 2 + 0 + 1
        skipped 1 total of the rows above, and they add up to it"""
    )
    assert typed(reading, "entity", "starts_on", "target") == SEPTEMBER_AND_OCTOBER


def test_a_title_and_levels_repeated_in_every_column_are_one_heading_each(tmp_path: Path) -> None:
    reading = read(Sheet(REPEATED), tmp_path)

    assert (reading.header_row, reading.loaded, reading.problems, reading.questions) == (3, 2, (), ())
    assert typed(reading, "entity", "starts_on", "target") == SEPTEMBER_AND_OCTOBER


def test_years_over_months_give_each_month_its_year(tmp_path: Path) -> None:
    drawn = """
姓名 | 公司 | 2025年 | | 2026年 |
 | | 11月目标 | 12月目标 | 1月目标 | 2月目标
王艳 | 北 | 1 | 2 | 3 | 4
"""
    reading = merged(drawn, ["A1:A2", "B1:B2", "C1:D1", "E1:F1"], tmp_path)

    assert typed(reading, "starts_on", "target") == [
        ("2025-11-01", "1"), ("2025-12-01", "2"), ("2026-01-01", "3"), ("2026-02-01", "4"),
    ]  # fmt: skip


def test_quarters_under_half_years_and_months_under_quarters(tmp_path: Path) -> None:
    quarters = read(
        Sheet("姓名 | 上半年 | | 下半年 |\n | Q1 | Q2 | Q3 | Q4\n王艳 | 1 | 2 | 3 | 4", "目标2026.xlsx"), tmp_path
    )
    months = read(
        Sheet(" | 第三季度 | | | 第四季度\n姓名 | 7月 | 8月 | 9月 | 10月\n王艳 | 1 | 2 | 3 | 4", "目标2026.xlsx"),
        tmp_path,
    )

    assert typed(quarters, "starts_on", "ends_before", "target")[2:] == [
        ("2026-07-01", "2026-10-01", "3"), ("2026-10-01", "2027-01-01", "4"),
    ]  # fmt: skip
    assert typed(months, "starts_on", "ends_before", "target")[2:] == [
        ("2026-09-01", "2026-10-01", "3"), ("2026-10-01", "2026-11-01", "4"),
    ]  # fmt: skip


def test_target_and_actual_over_months_and_sales_beside_target(tmp_path: Path) -> None:
    over = read(
        Sheet("姓名 | 目标 | | 实际 |\n | 9月 | 10月 | 9月 | 10月\n王艳 | 1 | 2 | 3 | 4", "2026年.xlsx"), tmp_path
    )
    beside = "Salesperson | Jan 2026 | | Feb 2026 |\n | Sales | Target | Sales | Target\nAmy | 1 | 2 | 3 | 4"

    assert typed(over, "starts_on", "target") == [("2026-09-01", "1"), ("2026-10-01", "2")]
    assert typed(read(Sheet(beside), tmp_path), "starts_on", "target") == [("2026-01-01", "2"), ("2026-02-01", "4")]


def test_forecasts_beside_targets_are_asked_about_and_each_can_be_taken(tmp_path: Path) -> None:
    drawn = "姓名 | 2026年9月 | | 2026年10月 |\n | 目标 | 预测 | 目标 | 预测\n王艳 | 100 | 95 | 200 | 150"

    asked = read(Sheet(drawn), tmp_path)
    targets = read(Sheet(drawn, answers={"dataset": "targets"}), tmp_path)
    forecasts = read(Sheet(drawn, answers={"dataset": "forecasts"}), tmp_path)

    assert [(one.code, one.likely, one.options) for one in asked.questions] == [
        ("dataset-unclear", "targets", ("targets", "forecasts"))
    ]
    assert typed(targets, "starts_on", "target") == [("2026-09-01", "100"), ("2026-10-01", "200")]
    assert typed(forecasts, "starts_on", "forecast") == [("2026-09-01", "95"), ("2026-10-01", "150")]


def test_a_group_merged_beside_its_people_is_the_group_of_each(tmp_path: Path) -> None:
    drawn = "战队 | 姓名 | 公司\n狼组 | 王艳 | 北\n | 李雷 | 北\n | 韩梅 | 南\n鹰组 | 张三 | 南\n | 李四 | 南"
    reading = merged(drawn, ["A2:A4", "A5:A6"], tmp_path, "花名册.xlsx")

    assert (reading.questions, reading.problems) == ((), ())
    assert typed(reading, "name", "group") == [
        ("王艳", "狼组"), ("李雷", "狼组"), ("韩梅", "狼组"), ("张三", "鹰组"), ("李四", "鹰组"),
    ]  # fmt: skip


def test_blanks_below_a_merge_are_not_filled_by_it(tmp_path: Path) -> None:
    drawn = "战队 | 姓名 | 公司\n狼组 | 王艳 | 北\n | 李雷 | 北\n | 韩梅 | 南\n鹰组 | 张三 | 南\n | 李四 | 南"
    reading = merged(drawn, ["A2:A3"], tmp_path, "花名册.xlsx")

    assert [group for (group,) in typed(reading, "group")] == ["狼组", "狼组", None, "鹰组", None]


def test_an_amount_merged_over_several_lines_is_never_multiplied(tmp_path: Path) -> None:
    drawn = """
订单号 | 下单日期 | 业务员 | 产品 | 订单金额
A1 | 2026-09-01 | 王艳 | 灯 | 100
 | | | 罩 |
A2 | 2026-09-02 | 李雷 | 灯 | 50
"""
    reading = merged(drawn, ["A2:A3", "B2:B3", "C2:C3", "E2:E3"], tmp_path)

    assert (reading.amount, reading.loaded, reading.rejected) == (Decimal(150), 2, 1)
    assert [(one.row, one.code, one.salesperson) for one in reading.problems] == [(3, "amount-missing", "王艳")]


def test_a_row_right_above_the_headings_that_has_no_part_in_them_is_read_as_a_title(tmp_path: Path) -> None:
    drawn = """
    Receipts
    Company: North | | in thousand EUR | Period: September 2026
    Payment Date | Order No | Received Amount | Payment Method
    1-Sep | P-1 | 1.5 | T/T
    5-Sep | P-2 | 2 | L/C
    """
    reading = read(Sheet(drawn), tmp_path)

    assert (reading.header_row, reading.loaded, reading.unit, reading.questions) == (3, 2, "thousand", ())
    assert reading.amounts == (("EUR", Decimal(3500)),)
    assert typed(reading, "paid_on") == [("2026-09-01",), ("2026-09-05",)]
