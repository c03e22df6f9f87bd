"""The day on which forecasts were submitted may stand above them."""

from datetime import date

import pytest

from tests.ingest.conftest import Read, rows_of

ROWS = "姓名,2026年9月预测\n王艳,100\n李雷,110\n"
DAY = date(2026, 9, 8)


@pytest.mark.parametrize(
    "title", ["提交日期：2026-09-08,", "提交日期,2026/9/8", "填报时间：2026年9月8日 9:30,", "Submitted on: 2026-09-08,"]
)
def test_one_day_above_is_that_of_all(read_csv: Read, title: str) -> None:
    reading = read_csv(f"销售预测,\n{title}\n{ROWS}")

    assert (reading.dataset, rows_of(reading, "entity", "submitted_on")) == (
        "forecasts",
        [("王艳", DAY), ("李雷", DAY)],
    )
    assert [(one.code, one.expected.values) for one in reading.problems] == [("submitted-above", (("day", DAY),))]


def test_several_days_above_blocks_are_told_and_not_taken(read_csv: Read) -> None:
    reading = read_csv(f"提交日期：2026-09-01,\n{ROWS}提交日期：2026-09-08,\n{ROWS}")

    assert {day for (day,) in rows_of(reading, "submitted_on")} == {None}
    assert ("submitted-above", "2026-09-01, 2026-09-08") in [(one.code, one.found) for one in reading.problems]


def test_a_column_of_days_stands_above_what_is_above_it(read_csv: Read) -> None:
    reading = read_csv("提交日期：2026-09-01,,\n姓名,2026年9月预测,提交日期\n王艳,100,2026-09-08\n")

    assert rows_of(reading, "submitted_on") == [(DAY,)]
    assert reading.problems == ()


def test_no_day_is_made_of_what_is_none(read_csv: Read) -> None:
    reading = read_csv(f"提交日期：2026-13-08,\n{ROWS}")

    assert {day for (day,) in rows_of(reading, "submitted_on")} == {None}
