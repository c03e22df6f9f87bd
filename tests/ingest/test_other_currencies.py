"""Targets, forecasts and plans in another currency than the reporting one: they keep none, so it is told."""

from pathlib import Path

import pytest

from sales_analytics.ingest.known import Known
from tests.ingest.grids import Sheet, read

LONG = "Salesperson | Month | Target | Currency\nAmy | 2026-09 | 1000 | EUR\nBo | 2026-09 | 1000 | USD"
OTHERS = [
    (LONG, "D", "EUR"),
    ("Salesperson | Month | Target (EUR)\nAmy | 2026-09 | 1000", "C", "EUR"),
    ("Salesperson | Month | Target\nAmy | 2026-09 | 900 €\nBo | 2026-09 | $1000", "C", "EUR"),
    ("2026年9月目标（单位：万元人民币）\n业务员 | 目标\n王艳 | 10", "B", "CNY"),
    ("业务员 | 币种 | 2026年1月目标 | 2026年2月目标\n王艳 | 人民币 | 10 | 20", "B", "CNY"),
    ("Salesperson | Month | Lever | Expected amount (EUR)\nAmy | 2026-09 | New | 1000", "D", "EUR"),
]


@pytest.mark.parametrize(("drawn", "column", "currency"), OTHERS)
def test_figures_in_another_currency_are_told_where_none_is_kept(
    tmp_path: Path, drawn: str, column: str, currency: str
) -> None:
    reading = read(Sheet(drawn), tmp_path)
    at_home = read(Sheet(drawn, known=Known(currency=currency)), tmp_path)

    told = [(one.code, one.column, one.found) for one in reading.problems if one.code == "other-currency"]
    assert told == [("other-currency", column, currency)]
    assert currency not in {one.found for one in at_home.problems if one.code == "other-currency"}


@pytest.mark.parametrize(
    "drawn",
    [
        "业务员 | 月份 | 目标（万元）\n王艳 | 2026-09 | 10",
        "Salesperson | Month | Target (k USD)\nAmy | 2026-09 | 12k",
        "Salesperson | Month | Target orders\nAmy | 2026-09 | 12",
    ],
)
def test_figures_that_name_no_other_currency_are_in_the_reporting_one(tmp_path: Path, drawn: str) -> None:
    assert [one.code for one in read(Sheet(drawn), tmp_path).problems] == []
