from datetime import date

import pytest

from sales_analytics.metrics.choices import Campaign, Choices
from sales_analytics.terms.period import Period
from sales_analytics.widgets import periods
from sales_analytics.widgets.periods import Chosen


def campaign(key: str, year: int, month: int) -> Campaign:
    span = Period.month(year, month)
    return Campaign(key, f"{key} festival", f"{key} 采购节", span.starts_on, span.ends_before, "USD", is_closed=False)


KNOWN = Choices(
    groups=[],
    companies=[],
    salespeople=[],
    campaigns=[campaign("2027-03", 2027, 3), campaign("2026-09", 2026, 9), campaign("2026-03", 2026, 3)],
    months=[Period.month(2026, month) for month in range(2, 10)],
    first_day=date(2026, 2, 3),
    last_day=date(2026, 9, 18),
)
WITHOUT_CAMPAIGN = Choices([], [], [], [], [Period.month(2025, 12)], date(2025, 12, 1), date(2025, 12, 31))


def test_the_latest_campaign_with_data_comes_first_and_one_to_come_is_not_offered() -> None:
    assert periods.options(KNOWN, "campaign") == ["2026-09", "2026-03"]


def test_without_a_campaign_months_come_first() -> None:
    assert periods.spans(WITHOUT_CAMPAIGN)[0] == "month"
    assert periods.options(WITHOUT_CAMPAIGN, "month") == ["2025-12"]


@pytest.mark.parametrize(
    ("span", "option", "expected"),
    [
        pytest.param("campaign", "2026-09", Chosen(Period.month(2026, 9), "2026-09"), id="campaign"),
        pytest.param("month", "2026-02", Chosen(Period.month(2026, 2)), id="month"),
        pytest.param("quarter", "2026-Q3", Chosen(Period.quarter(2026, 3)), id="quarter"),
        pytest.param("year", "2026", Chosen(Period.year(2026)), id="year"),
    ],
)
def test_an_id_names_its_period(span: periods.Span, option: str, expected: Chosen) -> None:
    assert periods.period_of(KNOWN, span, option) == expected


@pytest.mark.parametrize(
    ("span", "option"), [("month", "2031-01"), ("campaign", "2027-03"), ("year", "' or 1=1"), ("quarter", "2026-Q4")]
)
def test_an_id_that_was_not_offered_is_refused(span: periods.Span, option: str) -> None:
    with pytest.raises(ValueError, match=option[:4]):
        periods.period_of(KNOWN, span, option)


def test_quarters_and_years_are_offered_once_each_the_latest_first() -> None:
    assert periods.options(KNOWN, "quarter") == ["2026-Q3", "2026-Q2", "2026-Q1"]
    assert periods.options(KNOWN, "year") == ["2026"]


def test_names_are_those_of_the_reader() -> None:
    assert periods.period_name(KNOWN, "campaign", "2026-09", "zh") == "2026-09 采购节"
    assert periods.period_name(KNOWN, "month", "2026-09", "en") == "September 2026"
