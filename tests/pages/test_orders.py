"""The orders page: open orders apart from confirmed ones, and last year beside this one."""

from datetime import date
from pathlib import Path

import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import OpenPage, shown


@pytest.fixture
def with_history(filled: Path, tmp_path: Path) -> Path:
    """Beside the orders of March 2026: three that were not confirmed, and two of March 2025."""
    with Warehouse.open(filled, today=lambda: date(2026, 3, 20)) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders",
            """order_no  order_date  confirm_date  status     salesperson  amount
               PI-5      2026-03-10  -             pending    Chen         999999
               PI-6      2026-03-11  -             lost       Chen         999999
               PI-7      2026-03-11  -             lost       Bo           999999
               PO-1      2025-03-12  2025-03-12    confirmed  Amira        100000
               PO-2      2025-03-13  2025-03-13    confirmed  Amira        900000""",
            file="history.xlsx",
        )
    return filled


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "4 of 7 orders are confirmed, 2 were lost"),
        ("zh", "7 笔订单中已确认 4 笔，2 笔丢单"),
    ],
)
def test_orders_are_told_apart_by_what_became_of_them(
    language: str, said: str, with_history: Path, open_page: OpenPage
) -> None:
    assert said in shown(open_page("orders", lang=language))


def test_a_running_month_is_held_against_the_same_days_a_year_before(with_history: Path, open_page: OpenPage) -> None:
    """To 12 March: 341,120.50 against the 100,000 of then; what came on 13 March 2025 is not compared yet."""
    seen = shown(open_page("orders", growth="salesperson"))

    assert "+241.1 %" in seen
    assert "after $100,000 in the same days" in seen
    assert "61 % more than a year before" in seen, "Amira alone sold something then"


def test_a_month_that_nobody_sold_in_a_year_before_says_so_without_a_figure(filled: Path, open_page: OpenPage) -> None:
    seen = shown(open_page("orders"))

    assert "Nobody sold anything in these days a year before" in seen


def test_without_a_confirmed_order_the_others_are_still_shown(with_history: Path, open_page: OpenPage) -> None:
    seen = shown(open_page("orders", salesperson="Chen", type="sample"))
    assert "No order was confirmed in this period" in seen

    seen = shown(open_page("orders", span="dates", dates=["2026-03-11", "2026-03-11"]))
    assert "No order was confirmed in this period" in seen
    assert "0 of 2 orders are confirmed, 2 were lost" in seen
