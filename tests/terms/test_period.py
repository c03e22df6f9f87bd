"""The part of a period that the data have reached."""

from datetime import date

import pytest

from sales_analytics.terms.period import Period

MARCH = Period.month(2026, 3)


@pytest.mark.parametrize(
    ("day", "part"),
    [
        pytest.param(date(2026, 3, 1), Period.between(date(2026, 3, 1), date(2026, 3, 1)), id="the first day"),
        pytest.param(date(2026, 3, 12), Period.between(date(2026, 3, 1), date(2026, 3, 12)), id="within"),
        pytest.param(date(2026, 3, 31), MARCH, id="the last day"),
        pytest.param(date(2026, 4, 9), MARCH, id="after it"),
        pytest.param(date(2026, 2, 9), MARCH, id="before it"),
    ],
)
def test_until_a_day(day: date, part: Period) -> None:
    assert MARCH.until(day) == part
