"""Campaigns go by whole days; a sheet that has times of day is told so."""

from datetime import date

import pytest

from tests.ingest.conftest import Read, rows_of


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-09-01 15:00", "2026-10-01 14:59", [("C", "2026-09-01 15:00"), ("D", "2026-10-01 14:59")]),
        ("2026-09-01 00:00:00", "2026-10-01 23:59:59", []),
        ("2026/9/1 0:00", "2026/10/1 10:00", [("D", "2026/10/1 10:00")]),
        ("2026-09-01", "2026-10-01", []),
    ],
)
def test_times_of_campaigns_are_told(read_csv: Read, first: str, last: str, told: list[tuple[str, str]]) -> None:
    reading = read_csv(f"活动名称,中文名称,开始时间,结束时间\nautumn-2026,金秋,{first},{last}\n", name="活动.csv")

    assert (reading.dataset, rows_of(reading, "first_day", "last_day")) == (
        "campaigns",
        [(date(2026, 9, 1), date(2026, 10, 1))],
    )
    assert [(one.column, one.found) for one in reading.problems if one.code == "times-left-out"] == told
