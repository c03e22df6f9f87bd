from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_analytics.language import numbers


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        pytest.param("3420000", "$3.42 M", "342 万美元", id="millions"),
        pytest.param("61400.40", "$61,400", "6.14 万美元", id="thousands"),
        pytest.param("9725.50", "$9,726", "9,726 美元", id="below 万"),
        pytest.param("999999.60", "$1.00 M", "100 万美元", id="rounds up into the next unit"),
        pytest.param("77548570.20", "$77.55 M", "7,755 万美元", id="many"),
        pytest.param("123456789", "$123.5 M", "1.23 亿美元", id="亿"),
        pytest.param("2500000000", "$2.50 B", "25 亿美元", id="billions"),
        pytest.param("-3420000", "-$3.42 M", "-342 万美元", id="below zero"),
        pytest.param("0", "$0", "0 美元", id="zero"),
        pytest.param("-0.4", "$0", "0 美元", id="no minus before zero"),
    ],
)
def test_brief_money_is_short_in_both_languages(amount, english, chinese):
    assert numbers.brief_money(Decimal(amount), "USD", "en") == english
    assert numbers.brief_money(Decimal(amount), "USD", "zh") == chinese


def test_full_money_shows_every_digit():
    assert numbers.money(Decimal(3420000), "USD", "en") == "$3,420,000.00"
    assert numbers.money(Decimal("-1234.505"), "EUR", "en") == "-€1,234.51"
    assert numbers.money(Decimal(3420000), "USD", "zh") == "3,420,000.00 美元"
    assert numbers.money(Decimal(1), "CHF", "en") == "CHF 1.00"


@pytest.mark.parametrize(
    ("share", "digits", "shown"),
    [
        pytest.param(0.78, 0, "78 %", id="plain"),
        pytest.param(0.99996, 0, "99 %", id="not yet the whole"),
        pytest.param(0.99996, 1, "99.9 %", id="nor with a decimal"),
        pytest.param(1.0, 0, "100 %", id="the whole"),
        pytest.param(1.004, 0, "100 %", id="just above"),
        pytest.param(0.125, 0, "13 %", id="half goes up"),
        pytest.param(-0.001, 0, "0 %", id="no minus before zero"),
        pytest.param(-0.04, 0, "-4 %", id="below zero"),
    ],
)
def test_shares_are_per_cent(share, digits, shown):
    assert numbers.share(share, "en", digits) == shown
    assert numbers.share(share, "zh", digits) == shown.replace(" ", "")


@given(st.floats(min_value=0, max_value=0.9999999999), st.integers(min_value=0, max_value=3))
def test_a_share_below_the_whole_is_never_shown_as_the_whole(share, digits):
    assert not numbers.share(share, "en", digits).startswith("100")


@pytest.mark.parametrize(
    ("share", "shown"), [(0.344, "+34 %"), (-0.1, "-10 %"), (0.0, "0 %"), (0.0001, "0 %"), (12.5, "+1,250 %")]
)
def test_a_change_has_its_sign(share, shown):
    assert numbers.signed_share(share, "en") == shown


def test_days_and_months():
    assert numbers.day(date(2026, 9, 18), "en") == "18 Sep 2026"
    assert numbers.day(date(2026, 9, 18), "zh") == "2026年9月18日"
    assert numbers.short_day(date(2026, 9, 18), "en") == "18 Sep"
    assert numbers.month(date(2026, 9, 1), "zh") == "2026年9月"
