"""Totals that a sheet states are never data; they are compared with the rows that are taken, and both are said."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.language.speech import speak
from sales_analytics.terms.problem import Problem
from tests.ingest.grids import Sheet, outcome, read, said, typed

GROUPS = """
订单号 | 下单日期 | 业务员 | 组别 | 订单金额
A1 | 2026-09-01 | 王艳 | 狼 | 1,000
A2 | 2026-09-02 | 李雷 | 狼 | 200
小计 | | | | 1,200
A3 | 2026-09-02 | 李雷 | 鹰 | 34.5
小计 | | | | 34.5
合计 | | | | 1234.5
平均 | | | | 411.5
"""


def sentences(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.column}{one.row or ''} {one.found}: {speak(one.expected, 'en')}" for one in problems]


def test_subtotals_and_the_total_agree_with_their_rows(tmp_path: Path) -> None:
    reading = read(Sheet(GROUPS), tmp_path)

    assert outcome(reading) == said(
        """orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        组别 = group
        订单金额 = amount
        read 7: 3 + 0 + 4
        skipped 1 total of the rows above
        skipped 3 total of the rows above, and they add up to it"""
    )
    assert reading.amount == Decimal("1234.5")


@pytest.mark.parametrize("label", ["合计", "总计：", "Total", "Grand total", "本页合计", "合　计", "总 计 ："])
def test_a_total_that_differs_is_told_with_both_numbers(tmp_path: Path, label: str) -> None:
    rows = ("A1 | 2026-09-01 | 王艳 | 1234000", "A2 | 2026-09-02 | 李雷 | 50", f"{label} | | | 1234500")
    drawn = "\n".join(("订单号 | 下单日期 | 业务员 | 订单金额", *rows))

    reading = read(Sheet(drawn), tmp_path)

    assert (reading.loaded, reading.skipped, reading.rejected) == (2, 1, 0)
    assert sentences(reading.problems) == ["D4 1,234,500: 1,234,050, which the rows that are taken add up to"]
    assert [one.severity for one in reading.problems] == ["notice"]


def test_a_subtotal_that_differs_is_told_and_the_grand_total_as_well(tmp_path: Path) -> None:
    drawn = """
Order No | Order Date | Salesperson | Amount
A1 | 2026-09-01 | Amy | 100
A2 | 2026-09-02 | Bo | 200
Subtotal | | | 350
A3 | 2026-09-02 | Bo | 1234.5
Subtotal | | | 1234.5
Grand total | | | 1600
"""
    reading = read(Sheet(drawn), tmp_path)

    assert sentences(reading.problems) == [
        "D4 350: 300, which the rows that are taken add up to",
        "D7 1,600: 1,534.5, which the rows that are taken add up to",
    ]
    assert [(reason.singular, count) for reason, count in reading.skips] == [
        ("total of the rows above", 2),
        ("total of the rows above, and they add up to it", 1),
    ]


def test_a_total_counts_in_the_unit_of_the_sheet(tmp_path: Path) -> None:
    drawn = """
单位：万元
订单号 | 下单日期 | 业务员 | 订单金额
A1 | 2026-09-01 | 王艳 | 1.5
A2 | 2026-09-02 | 李雷 | 2
合计 | | | 3.5
"""

    reading = read(Sheet(drawn), tmp_path)

    assert (reading.problems, reading.amount) == ((), Decimal(35000))


def test_a_rejected_row_is_missing_from_the_total_and_that_is_told(tmp_path: Path) -> None:
    drawn = "订单号 | 下单日期 | 业务员 | 订单金额\nA1 | 2026-09-01 | 王艳 | 100\nA2 | 昨天 | 李雷 | 50\n合计 | | | 150"

    reading = read(Sheet(drawn), tmp_path)

    assert [(one.row, one.code, one.severity) for one in reading.problems] == [
        (3, "date-not-understood", "reject"),
        (4, "total-differs", "notice"),
    ]


def test_total_columns_of_months_are_no_month_and_check_the_months(tmp_path: Path) -> None:
    drawn = """
2026年业绩目标
姓名 | 1月 | 2月 | 3月 | Q1 | 4月 | 合计
王艳 | 1 | 2 | 3 | 6 | 4 | 10
李雷 | 1 | 2 | 3 | 6 | 4 | 11
合计 | 2 | 4 | 6 | 12 | 8 | 21
"""
    reading = read(Sheet(drawn), tmp_path)

    assert outcome(reading) == said(
        """targets under row 2, in ones
        姓名 = salesperson
        1月 = target
        2月 = target
        3月 = target
        4月 = target
        extra Q1
        extra 合计
        read 3: 2 + 0 + 1
        skipped 1 total of the rows above, and they add up to it
        notice E totals-agree
        notice G4 total-differs 11"""
    )
    assert sentences(reading.problems) == [
        "E : the sum of the columns beside it, as in all 2 rows",
        "G4 11: 10, which the rows that are taken add up to",
    ]
    assert typed(reading, "entity", "starts_on", "target")[-1] == ("李雷", "2026-04-01", "4")


def test_blocks_with_a_title_and_headings_of_their_own_add_up_to_one_total(tmp_path: Path) -> None:
    drawn = """
狼组
订单号 | 下单日期 | 业务员 | 订单金额
A1 | 2026-09-01 | 王艳 | 100
小计 | | | 100

鹰组
订单号 | 下单日期 | 业务员 | 订单金额
A2 | 2026-09-02 | 李雷 | 200
小计 | | | 200

合计 | | | 300
"""
    assert outcome(read(Sheet(drawn), tmp_path)) == said(
        """orders under row 2, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        订单金额 = amount
        read 9: 2 + 0 + 7
        skipped 2 blank row
        skipped 2 heading repeated inside the data
        skipped 3 total of the rows above, and they add up to it"""
    )


def test_a_total_where_the_day_would_be_is_one_whatever_stands_beside_it(tmp_path: Path) -> None:
    drawn = """
日期 | 报销人 | 费用类别 | 费用金额 | 备注
2026-09-01 | 王艳 | 差旅费 | 100 | x
2026-09-02 | 李雷 | 运费 | 50 | y
合计 | 2人 | 2类 | 150 | 共2笔
合计（大写） | | 壹佰伍拾元整 | |
"""
    reading = read(Sheet(drawn), tmp_path)

    assert (reading.dataset, reading.loaded, reading.rejected, reading.skipped) == ("costs", 2, 0, 2)
    assert reading.problems == ()


def test_the_published_total_column_is_not_read_as_a_month(shared_data: Path, tmp_path: Path) -> None:
    path = shared_data / "supermarket_cn" / "产品销售统计.xlsx"
    decided = Answers(dataset="targets", mapping=(("产品", "salesperson"),))
    reading = read_for_import(path, tmp_path, answers=decided).sheets[0]

    assert "总量" in reading.extras
    assert len([one for one in reading.mapping if one[1] == "target"]) == 12


@pytest.mark.parametrize(
    "drawn",
    ["姓名 | 2026年9月目标\n王艳 | 100\n李雷 | 50\n合　计 | 150",
     "姓名 | 公司 | 2026年9月目标\n王艳 | 北京 | 100\n李雷 | 上海 | 50\n | 总  计 | 150"],
)  # fmt: skip
def test_a_total_whose_word_is_made_wider_is_no_target_of_a_person(tmp_path: Path, drawn: str) -> None:
    reading = read(Sheet(drawn), tmp_path)

    assert typed(reading, "entity", "target") == [("王艳", "100"), ("李雷", "50")]
    assert [(reason.singular, count) for reason, count in reading.skips] == [
        ("total of the rows above, and they add up to it", 1)
    ]


def test_a_total_whose_word_is_made_wider_may_stand_among_days(tmp_path: Path) -> None:
    rows = "@2026-09-01 | A1 | 王艳 | 100\n@2026-09-02 | A2 | 李雷 | 50\n合 计 | | | 150"

    reading = read(Sheet(f"下单日期 | 订单号 | 业务员 | 订单金额\n{rows}"), tmp_path)

    assert (reading.loaded, reading.skipped, reading.rejected, reading.amount) == (2, 1, 0, Decimal(150))


@pytest.mark.parametrize("heading", ["全年", "年度合计", "FY", "Full year"])
def test_a_column_for_the_whole_year_checks_its_months_and_is_no_year(tmp_path: Path, heading: str) -> None:
    months = " | ".join(f"{month}月" for month in range(1, 13))
    ones, many = " | ".join(["1"] * 12), " | ".join(["168"] * 11)
    rows = f"王艳 | {ones} | 12\n李雷 | {ones} | 13\n韩梅 | {many} | 176 | 2024"

    reading = read(Sheet(f"姓名 | {months} | {heading}\n{rows}", "2026目标.xlsx"), tmp_path)

    assert {starts_on[:4] for (starts_on,) in typed(reading, "starts_on")} == {"2026"}
    assert [(one.code, one.row, one.found) for one in reading.problems] == [("total-differs", 3, "13")]


def test_a_column_for_the_whole_year_is_compared_with_all_of_it_or_nothing(tmp_path: Path) -> None:
    reading = read(Sheet("姓名 | 1月 | 2月 | 3月 | 全年\n王艳 | 1 | 2 | 3 | 24", "2026目标.xlsx"), tmp_path)

    assert (reading.loaded, reading.problems) == (1, ())
