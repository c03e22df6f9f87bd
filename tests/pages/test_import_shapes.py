"""Questions about the shape of a sheet, answered on the import page."""

from sales_analytics.widgets.opening import warehouse
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import decided, dropped, pressed

PARTS = """订单号,客户,定金,定金日期,尾款,尾款日期
PI-1,蓝湖,3000,2026-03-01,7000,
PI-2,红海,1000,2026-03-03,500,2026-03-09
"""
RATES = "日期,EUR,CNY\n2026-03-01,0.92,7.1\n"


def test_money_that_has_not_come_in_is_left_out_on_the_page(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "回款.csv", PARTS.encode())
    assert "Some rows wait for an answer" in shown(at)
    (asked,) = [one for one in at.radio if "have they not come in" in one.label.lower()]
    assert asked.options == ["Yes, leave them out"]

    decided(pressed(at, "Read again with these answers"))

    assert _stored("select part, amount from receipts order by amount") == [
        ("balance", 500), ("deposit", 1000), ("deposit", 3000),
    ]  # fmt: skip


def test_which_way_rates_go_is_answered_on_the_page(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "汇率.csv", RATES.encode())
    (asked,) = [one for one in at.radio if "rates name one currency each" in one.label]
    assert asked.value == "1 USD = 7.1 CNY"

    decided(pressed(at, "Read again with these answers"))

    assert _stored("select from_currency, to_currency from exchange_rates order by to_currency") == [
        ("USD", "CNY"), ("USD", "EUR"),
    ]  # fmt: skip


def _stored(query: str) -> list[tuple[object, ...]]:
    with warehouse().cursor() as cursor:
        return cursor.execute(query).fetchall()
