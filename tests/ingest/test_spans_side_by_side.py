"""Months, quarters, halves and years in columns of one sheet: each figure once, and what is left out is told."""

from pathlib import Path

import pytest

from tests.ingest.conftest import rows_of
from tests.ingest.grids import Sheet, read


@pytest.mark.parametrize(
    ("headings", "figures", "starts", "told"),
    [
        ("Jul | Aug | Sep | Q4", "1 | 2 | 3 | 12", [7, 8, 9, 10], []),
        ("Jul | Aug | Sep | Q3 | Q4 | H2", "1 | 2 | 3 | 6 | 12 | 18", [7, 8, 9, 10], ["totals-agree"] * 2),
        ("Q1 | Q2 | H2 | FY 2026", "1 | 2 | 3 | 6", [1, 4, 7], ["totals-agree"]),
        ("Jan | Feb | 2026 target", "1 | 2 | 30", [1, 2], ["span-left-out"]),
        ("H1 | Q3 | Q4", "1 | 2 | 3", [7, 10], ["span-left-out"]),
        ("2025 | Jan 2026 | Feb 2026", "9 | 1 | 2", [1, 2], []),
    ],
    ids=["a quarter behind months", "and their sums", "a half behind quarters", "a year that is no sum",
         "a half before quarters", "last year"],
)  # fmt: skip
def test_longer_spans_behind_shorter_ones_are_read_and_others_told(
    tmp_path: Path, headings: str, figures: str, starts: list[int], told: list[str]
) -> None:
    reading = read(Sheet(f"Salesperson | {headings}\nAmy | {figures}", name="Targets 2026"), tmp_path)

    assert [day.month for (day,) in rows_of(reading, "starts_on")] == starts
    assert [one.code for one in reading.problems if one.code != "fiscal-year"] == told
