"""2026.10 typed as a number: a spreadsheet keeps 2026.1, which is written as January is."""

from datetime import date
from pathlib import Path

import pytest

from sales_analytics.ingest.lost_noughts import may_be_october, with_octobers
from tests.ingest.conftest import rows_of
from tests.ingest.grids import Sheet, read


@pytest.mark.parametrize(
    ("headings", "months"),
    [
        ("2026.8 | 2026.9 | 2026.1 | 2026.11", [8, 9, 10, 11]),
        ("2026.1 | 2026.11 | 2026.12", [10, 11, 12]),
        ("2026.1 | 2026.2 | 2026.9 | 2026.1", [1, 2, 9, 10]),
        ("2026.1 | 2026.2 | 2026.3", [1, 2, 3]),
        ("2025.9 | 2026.1", [9, 1]),
    ],
    ids=["behind September", "before November", "both", "January", "of another year"],
)
def test_an_october_among_headings_is_known_by_its_neighbours_and_said(
    tmp_path: Path, headings: str, months: list[int]
) -> None:
    figures = " | ".join(str(month) for month in months)

    reading = read(Sheet(f"业务员 | {headings}\nAmy | {figures}", file="目标.xlsx"), tmp_path)

    assert sorted((day.month, figure) for day, figure in rows_of(reading, "starts_on", "target")) == sorted(
        (month, month) for month in months
    )
    said = [(one.code, one.found) for one in reading.problems]
    assert said == ([("heading-read-as", "2026.1")] if 10 in months else [])


def test_each_column_below_an_october_is_of_it(tmp_path: Path) -> None:
    drawn = "业务员 | 2026.9 | | 2026.1 |\n | 目标 | 实际 | 目标 | 实际\nAmy | 1 | 2 | 3 | 4"

    reading = read(Sheet(drawn, file="目标.xlsx"), tmp_path)

    assert rows_of(reading, "starts_on", "target") == [(date(2026, 9, 1), 1), (date(2026, 10, 1), 3)]


def test_days_with_points_are_no_months() -> None:
    assert with_octobers(("2026.9.30", "2026.1.5")) == ("2026.9.30", "2026.1.5")


def test_a_cell_that_may_be_january_or_october_is_not_read(tmp_path: Path) -> None:
    drawn = "业务员 | 月份 | 目标\nAmy | 2026.9 | 1\nAmy | 2026.1 | 2\nAmy | 2026.11 | 3"

    reading = read(Sheet(drawn, file="目标.xlsx"), tmp_path)

    assert [(one.code, one.row, one.found) for one in reading.problems] == [("period-not-understood", 3, "2026.1")]
    assert "October or January" in reading.problems[0].expected.singular
    assert [day.month for (day,) in rows_of(reading, "starts_on")] == [9, 11]


@pytest.mark.parametrize(
    ("others", "is_open"),
    [(["2026.2", "2026.3"], False), (["2026.9"], True), (["2026.9", "2026.2"], False), (["2026.10", "2026.11"], False),
     (["2025.11"], False), (["2026.12"], True)],
)  # fmt: skip
def test_when_a_first_of_ten_is_open(others: list[str], is_open: bool) -> None:
    assert may_be_october("2026.1", {"2026.1", *others}) is is_open
