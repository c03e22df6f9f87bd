"""Headings, months and what they mean."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.headings import SIMPLIFIED, TRADITIONAL, fold_heading
from sales_analytics.ingest.months import Mark, parse_mark, parse_period
from sales_analytics.ingest.spans_in_text import period_in, year_in
from sales_analytics.ingest.unit_words import Unit, unit_of
from sales_analytics.ingest.units import sheet_unit
from sales_analytics.terms.period import Period


@pytest.mark.parametrize(
    ("written", "words", "unit"),
    [
        ("SalesOrderNumber", "sales order number", Unit()),
        ("EmployeeID", "employee id", Unit()),
        ("close_value", "close value", Unit()),
        ("*訂單編號:", "订单编号", Unit()),
        ("Order_Amount（USD）", "order amount", Unit(1, "USD")),
        ("订单金额（万元）", "订单金额", Unit(10_000)),
        ("目标(万)", "目标", Unit(10_000)),
        ("Target (k)", "target", Unit(1_000)),
        ("Amount in USD", "amount", Unit(1, "USD")),
        ("业务员（必填）", "业务员", Unit()),
        ("Ｏｒｄｅｒ　Ｎｏ", "order no", Unit()),
        ("Total\nAmount", "total amount", Unit()),
        ("Amount (net)", "amount net", Unit()),
    ],
)
def test_a_heading_is_brought_to_one_spelling(written: str, words: str, unit: Unit) -> None:
    folded = fold_heading(written)

    assert (folded.words, folded.unit) == (words, unit)


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("单位：万元", Unit(10_000)),
        ("单位：万元人民币", Unit(10_000, "CNY")),
        ("Unit: USD thousand", Unit(1_000, "USD")),
        ("(in thousands)", Unit(1_000)),
        ("Sales report", None),
    ],
)
def test_a_unit_row_is_understood(written: str, unit: Unit | None) -> None:
    assert unit_of(written) == unit


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("单位：万元    制表日期：2026-10-05", Unit(10_000)),
        ("制表日期：2026-10-05 单位：万美元", Unit(10_000, "USD")),
        ("单位：万元，不含税", Unit(10_000)),
        ("金额单位：千元 | 部门：销售", Unit(1_000)),
        ("Unit: USD thousand; printed 2026-09-30", Unit(1_000, "USD")),
        ("Units sold in thousand shops", Unit()),
        ("单位名称：深圳万元科技有限公司", Unit()),
        ("编制单位：万达公司  2026年", Unit()),
    ],
)
def test_a_unit_is_found_beside_other_words(title: str, unit: Unit) -> None:
    assert sheet_unit([title], []) == unit


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("M01", Mark("month", 1)), ("Jan", Mark("month", 1)), ("September", Mark("month", 9)),
        ("9月", Mark("month", 9)), ("9月份", Mark("month", 9)), ("十二月", Mark("month", 12)),
        ("9月目标", Mark("month", 9)),
        ("2026-09", Mark("month", 9, 2026)), ("202609", Mark("month", 9, 2026)),
        ("2026年9月", Mark("month", 9, 2026)), ("Sep-26", Mark("month", 9, 2026)),
        ("2014-01-01 00:00:00", Mark("month", 1, 2014)), ("Q1", Mark("quarter", 1)), ("第一季度", Mark("quarter", 1)),
        ("2026Q3", Mark("quarter", 3, 2026)), ("H1", Mark("half", 1)), ("下半年", Mark("half", 2)),
        ("FY2026", Mark("year", 1, 2026)),
        ("合计", None), ("Total", None), ("M13", None), ("1月实际", None), ("13月", None), ("总量", None),
    ],
)  # fmt: skip
def test_a_span_is_read_from_a_heading(written: str, mark: Mark | None) -> None:
    assert parse_mark(written) == mark


def test_the_year_comes_from_the_nearest_text_that_names_one() -> None:
    assert year_in(["Targets", "plan_202606.xlsx"]) == 2026
    assert year_in(["2025 to 2026"]) is None
    assert year_in(["no year at all"]) is None


def test_a_period_is_read_from_a_file_name() -> None:
    assert period_in(["forecast_2026-09.xlsx"]) == Period.month(2026, 9)
    assert period_in(["2026年第三季度目标"]) == Period.quarter(2026, 3)
    assert period_in(["orders.xlsx"]) is None


@pytest.mark.parametrize(
    ("written", "year", "period"),
    [
        ("2026-09", None, Period.month(2026, 9)), ("9月", 2026, Period.month(2026, 9)),
        ("9", 2026, Period.month(2026, 9)),
        ("2026-09-15 00:00:00", None, Period.month(2026, 9)), ("2026", None, Period.year(2026)), ("9月", None, None),
        ("Autumn", None, Period.month(2026, 9)), ("whenever", 2026, None),
    ],
)  # fmt: skip
def test_a_period_cell_is_understood(written: str, year: int | None, period: Period | None) -> None:
    assert parse_period(written, year, {"autumn": Period.month(2026, 9)}) == period


def test_traditional_signs_have_simple_twins() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED)
    assert fold_heading("業務員訂單編號客戶金額幣別匯率目標預測").compact == "业务员订单编号客户金额币别汇率目标预测"


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [letter(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize("dataset", datasets().values(), ids=lambda one: one.name)
def test_no_heading_speaks_of_two_fields_of_one_dataset(dataset: object) -> None:
    from sales_analytics.datasets.declaration import Dataset

    assert isinstance(dataset, Dataset)
    seen: dict[str, str] = {}
    for field in dataset.fields:
        for word in dict.fromkeys(fold_heading(one).compact for one in field.headings):
            assert seen.setdefault(word, field.name) == field.name, word


@settings(deadline=None)
@given(st.text(max_size=40))
def test_no_heading_breaks_the_folding(written: str) -> None:
    folded = fold_heading(written)

    assert fold_heading(folded.words).compact.isascii() or folded.compact
    parse_mark(written)
    parse_period(written, 2026, {})


@pytest.mark.parametrize("cell", ["x" * 70_000, "金" * 70_000, "- " * 35_000, "(" * 70_000], ids=["x", "金", "-", "("])
def test_a_cell_that_is_far_too_long_for_a_heading_is_looked_at_at_once(cell):
    began = process_time()

    fold_heading(cell)
    parse_mark(cell)

    assert process_time() - began < 0.5
