"""The forecast page judges a period only when it is over."""

from datetime import date
from pathlib import Path

import pytest

from sales_analytics.warehouse.settings import keep_version
from sales_analytics.warehouse.warehouse import Warehouse
from sales_analytics.widgets import opening
from tests.given import given_into
from tests.pages.conftest import OpenPage, shown


def with_an_order_on(day: str, path: Path, folder: Path) -> None:
    with Warehouse.open(path, today=lambda: date(2026, 5, 1)) as warehouse:
        given_into(warehouse, folder)(
            "orders",
            f"""order_no  order_date  confirm_date  salesperson  amount
                PI-9      {day}       {day}         Chen         10""",
            file="later.xlsx",
        )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 of 2 forecasts are within ±10 % so far; 13 selling days are left"),
        ("zh", "2 份预测中，目前有 1 份在 ±10% 以内；还剩 13 个销售日"),
    ],
)
def test_a_running_period_says_what_is_left(language: str, said: str, filled: Path, open_page: OpenPage) -> None:
    seen = shown(open_page("forecast", lang=language))

    assert said in seen
    assert "WAPE" not in seen, "errors compare a whole with a whole"


def test_a_running_period_counts_who_would_land_inside(filled: Path, open_page: OpenPage) -> None:
    """Nine of 22 selling days: Bo's 30,000 land at 73,333 of 90,000, Amira's 161,120.50 far above 170,000."""
    seen = shown(open_page("forecast"))

    assert "At this pace 0 would end within ±10 %; 0 are above it already" in seen
    assert "At this pace 0 end within ±10 %, 1 more within ±20 %, 1 further off" in seen


@pytest.mark.parametrize(
    ("language", "said"), [("en", "1 of 2 forecasts are within ±10 %"), ("zh", "2 份预测中有 1 份在 ±10% 以内")]
)
def test_a_period_that_is_over_is_judged(
    language: str, said: str, filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with_an_order_on("2026-04-01", filled, tmp_path)

    seen = shown(open_page("forecast", lang=language, span="month", month="2026-03"))

    assert said in seen
    assert "WAPE" in seen


def test_the_first_days_of_a_period_are_too_early(filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    with Warehouse.open(filled, today=lambda: date(2026, 5, 1)) as warehouse:
        given_into(warehouse, tmp_path / "..")(
            "forecasts",
            """entity  starts_on   ends_before  submitted_on  forecast
               Amira   2026-04-01  2026-05-01   2026-04-01    100""",
            file="april.xlsx",
        )
    with_an_order_on("2026-04-01", filled, tmp_path)

    seen = shown(open_page("forecast", span="month", month="2026-04"))

    assert "1 forecast is submitted; it is too early to judge them" in seen


def test_the_tolerance_on_the_page_is_the_setting(filled: Path, open_page: OpenPage) -> None:
    with opening.warehouse().writing() as cursor:
        keep_version(cursor, "forecasts", {"tolerance": 2, "amber": 3})

    seen = shown(open_page("forecast"))

    assert "0 of 2 forecasts are within ±2 % so far" in seen
    assert "±10" not in seen
