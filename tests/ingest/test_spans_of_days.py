"""Spans of days in one cell, in sheets of days off and of campaigns."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import dates, integers, text

from sales_analytics.ingest.spans_of_days import lacks_year, span_of_days
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.ingest.grids import Sheet, outcome, read, read_book, said, typed

OCTOBER = (date(2026, 10, 1), date(2026, 10, 7))
DAYS_OFF = """
放假日期 | 节日
2026-10-01~2026-10-07 | 国庆
2026-06-19 | 端午
2026年1月1日至3日 | 元旦
2026-05-31~2026-05-01 | ?
"""


@pytest.mark.parametrize(
    "written",
    [
        "2026-10-01~2026-10-07", "2026/10/1 - 2026/10/7", "2026.10.1—2026.10.7", "2026年10月1日至2026年10月7日",
        "2026-10-01至10-07", "2026年10月1日-7日", "2026/10/1-7", "10月1日至10月7日", "10月1日—7日", "10月1号到7号",
        "10/1-10/7", "10.1-10.7", "01/10/2026 - 07/10/2026", "10/1/2026 to 10/7/2026", "Oct 1 - Oct 7, 2026",
        "Oct 1-7, 2026", "October 1 to October 7", "1 Oct 2026 - 7 Oct 2026", "1-7 Oct 2026",
        "2026-10-01~2026-10-07（7天）",
        "2026-10-01 09:00~2026-10-07 18:00", "１０月１日～１０月７日",
    ],
)  # fmt: skip
def test_a_span_of_days_is_understood_however_it_is_written(written: str) -> None:
    assert span_of_days(written, 2026) == OCTOBER


@pytest.mark.parametrize(
    "written",
    ["2026-10-01", "10-1-07", "2026-10-07~2026-10-01", "10/1-10/3、10/5", "2026-13-01~2026-13-05", "3/4-5/6",
     "国庆", "", "2026-02-28~2026-02-30", "10月1日至"],
)  # fmt: skip
def test_what_is_no_span_or_may_be_two_is_none(written: str) -> None:
    assert span_of_days(written, 2026) is None


def test_a_span_without_a_year_may_end_in_the_next_one() -> None:
    assert span_of_days("12/30-1/2", 2026) == (date(2026, 12, 30), date(2027, 1, 2))
    assert span_of_days("2026-12-30~01-02", None) == (date(2026, 12, 30), date(2027, 1, 2))
    assert span_of_days("Dec 30 - Jan 2, 2027", None) == (date(2026, 12, 30), date(2027, 1, 2))
    assert span_of_days("10/1-10/7", None) is None
    assert (lacks_year("10/1-10/7"), lacks_year("2026-10-01~10-07"), lacks_year("2026-10-01")) == (True, False, False)


def test_every_day_of_a_span_is_off(tmp_path: Path, warehouse: Warehouse) -> None:
    file = read_book({"放假安排": Sheet(DAYS_OFF.rstrip().rsplit("\n", 1)[0])}, tmp_path)
    (reading,) = file.sheets
    before = _selling_days(warehouse)

    assert outcome(reading) == said(
        """calendar under row 1, in ones
        放假日期 = day
        节日 = holiday
        read 3: 3 + 0 + 0
        notice A days-spanned 2026-10-01~2026-10-07"""
    )
    assert typed(reading, "day", "last_day", "holiday") == [
        ("2026-10-01", "2026-10-07", "国庆"), ("2026-06-19", "2026-06-19", "端午"),
        ("2026-01-01", "2026-01-03", "元旦"),
    ]  # fmt: skip
    assert land(warehouse, file).state == "landed"
    off = before - _selling_days(warehouse)
    assert {date(2026, 10, day) for day in (1, 2, 5, 6, 7)} <= off | _free(warehouse)
    assert date(2026, 10, 8) not in off


def test_a_span_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    reading = read(Sheet(DAYS_OFF, "放假安排.xlsx"), tmp_path)

    assert [(one.row, one.column, one.code, one.found) for one in reading.problems if one.severity == "reject"] == [
        (5, "A", "date-not-understood", "2026-05-31~2026-05-01")
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected) == (4, 3, 1)


def test_spans_without_a_year_take_that_of_the_file_or_it_is_asked(tmp_path: Path) -> None:
    drawn = "姓名 | 请假日期 | 类型\n王艳 | 9/1-9/3 | 年假\n李雷 | 9月5日 | 病假"

    asked = read(Sheet(drawn, "请假.xlsx"), tmp_path)
    named = read(Sheet(drawn, "2026年请假.xlsx"), tmp_path)

    assert [one.code for one in asked.questions] == ["year-missing"]
    assert typed(named, "salesperson", "day", "last_day") == [
        ("王艳", "2026-09-01", "2026-09-03"), ("李雷", "2026-09-05", "2026-09-05"),
    ]  # fmt: skip


def test_a_campaign_may_name_its_days_in_one_cell(tmp_path: Path) -> None:
    drawn = "活动名称 | 活动时间\n金秋采购节 | 2026-09-01至2026-09-30"

    reading = read(Sheet(drawn, "活动.xlsx"), tmp_path)

    assert (reading.dataset, reading.questions) == ("campaigns", ())
    assert typed(reading, "first_day", "last_day") == [("2026-09-01", "2026-09-30")]


def _selling_days(warehouse: Warehouse) -> set[date]:
    with warehouse.cursor() as cursor:
        return {day for (day,) in cursor.execute("select day from calendar where is_selling").fetchall()}


def _free(warehouse: Warehouse) -> set[date]:
    with warehouse.cursor() as cursor:
        return {day for (day,) in cursor.execute("select day from calendar where not is_selling").fetchall()}


@given(first=dates(date(1950, 1, 1), date(2090, 1, 1)), days=integers(0, 300))
def test_a_span_that_is_written_is_read_back(first: date, days: int) -> None:
    last = first + timedelta(days=days)

    assert span_of_days(f"{first}~{last}", None) == (first, last)
    written = "至".join(f"{one.year}年{one.month}月{one.day}日" for one in (first, last))
    assert span_of_days(written, None) == (first, last)


@given(text(alphabet="0123456789年月日号-/.~至到 to()Oct,天共", max_size=24))
def test_no_text_breaks_the_reading_of_spans(written: str) -> None:
    found = span_of_days(written, 2026)

    assert found is None or found[0] <= found[1]
