"""Every number opens to the orders behind it, on a phone too, and their sum is the number."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import OpenPage, shown

AMOUNTS = {
    "salesperson": {"Amira": "161,120.50", "Bo": "30,000.00", "Chen": "150,000.00"},
    "company": {"North": "191,120.50", "South": "150,000.00"},
    "group": {"East": "191,120.50", "West": "150,000.00"},
}
SUM = re.compile(r"\$([\d,]+\.\d\d) in all: (\d+ orders?) in (\d+ lines?), each with its file, sheet and row")
STATED = re.compile(r"\$([\d,]+\.\d\d) in all: (\d+ figures?) (for|rolled up from) (.+?), each with its file")


def on_a_phone(at: AppTest) -> AppTest:
    at.session_state["window"] = {"width": "narrow"}
    return at.run()


def opening(at: AppTest) -> Selectbox[int]:
    """Where one entry of the page's list is chosen."""
    return next(one for one in at.selectbox if (one.key or "").startswith("open_"))


def chosen(at: AppTest, name: str) -> None:
    """That entry of the page's list is opened."""
    opening(at).select_index(opening(at).options.index(name)).run()


def in_one_line(at: AppTest) -> str:
    """What a phone shows, the parts of an entry as one line."""
    return re.sub("</?span>", "", shown(at))


def sums(at: AppTest) -> list[str]:
    return [found[0] for found in SUM.findall(shown(at))]


@pytest.mark.parametrize("level", AMOUNTS)
@pytest.mark.parametrize("page", ["leaderboard", "attainment", "forecast"])
def test_every_row_of_a_page_opens_to_orders_that_add_up_to_it(
    page: str, level: str, filled: object, open_page: OpenPage
) -> None:
    at = open_page(page)
    at.query_params["level"] = level
    at = on_a_phone(at)
    names = list(opening(at).options)
    assert set(names) <= AMOUNTS[level].keys()
    assert len(names) >= 2

    for place, name in enumerate(names):
        found = sums(opening(at).select_index(place).run())
        assert found == [AMOUNTS[level][name]], name
        assert [one.message for one in at.exception] == []


def test_a_bonus_line_opens_to_the_orders_of_its_person(filled: object, open_page: OpenPage) -> None:
    at = on_a_phone(open_page("bonus"))
    first = opening(at).options[0]

    opening(at).select_index(0).run()

    assert sums(at) == [AMOUNTS["salesperson"][first]]


def test_the_list_of_the_orders_page_says_its_sum_and_each_place(filled: object, open_page: OpenPage) -> None:
    at = open_page("orders", company=["North"])

    assert sums(at) == ["191,120.50"]
    lines = at.dataframe[-1].value
    assert lines[["order_no", "file", "sheet", "row"]].values.tolist() == [
        ["PI-3", "orders_4.xlsx", "Sheet1", 4],
        ["PI-2", "orders_4.xlsx", "Sheet1", 3],
        ["PI-1", "orders_4.xlsx", "Sheet1", 2],
    ]


def test_the_list_of_orders_shows_what_fits_and_says_what_the_downloads_have(
    filled: object, open_page: OpenPage
) -> None:
    at = open_page("orders")
    shown_columns = list(at.dataframe[-1].proto.column_order)

    assert shown_columns[:3] == ["effective_on", "order_no", "name"]
    assert not {"order_type", "status", "group", "country"} & set(shown_columns)
    assert "The downloads also have Type, Status, Group and Country" in shown(at)


def test_a_phone_says_of_every_order_where_it_stands(filled: object, open_page: OpenPage) -> None:
    said = in_one_line(on_a_phone(open_page("orders", company=["North"])))

    assert "Salesperson Bo · File orders_4.xlsx · Sheet Sheet1 · Row 4" in said
    assert "The first" not in said


def test_a_phone_says_when_a_list_goes_on(filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    rows = "\n".join(f"M-{number}  2026-03-11  Chen  {number}" for number in range(30))
    with Warehouse.open(filled, today=lambda: date(2026, 3, 20)) as warehouse:
        given_into(warehouse, tmp_path)("orders", f"order_no  order_date  salesperson  amount\n{rows}")

    said = shown(on_a_phone(open_page("orders")))

    assert said.count("<li><span>") == 30
    assert "The first 30 rows; the downloads have all" in said


def stated(at: AppTest, door: str, tab: str) -> list[tuple[str, str, str, str]]:
    """What the page says of the figures behind that tab: their sum, how many, own or not, whose."""
    at.session_state[f"behind_{door}"] = tab
    at.run()
    assert [one.message for one in at.exception] == []
    return STATED.findall(shown(at))


@pytest.mark.parametrize("page", ["attainment", "leaderboard", "forecast"])
def test_a_row_opens_to_the_figures_of_its_target(page: str, filled: object, open_page: OpenPage) -> None:
    at = open_page(page)
    at.query_params["level"] = "company"
    at = on_a_phone(at)
    chosen(at, "North")

    assert stated(at, "company_row", "Target") == [("300,000.00", "2 figures", "rolled up from", "Amira and Bo")]
    places = "Origin rolled up · File targets_2.xlsx · Sheet Sheet1 · Row 2"
    assert places in in_one_line(at)


def test_a_row_opens_to_the_forecast_of_a_person(filled: object, open_page: OpenPage) -> None:
    at = on_a_phone(open_page("forecast"))
    chosen(at, "Amira")

    assert stated(at, "salesperson_row", "Forecast") == [("170,000.00", "1 figure", "for", "Amira")]
    assert "Origin own figure · File forecasts_3.xlsx · Sheet Sheet1 · Row 2" in in_one_line(at)


def test_who_has_no_target_is_told_so(filled: object, open_page: OpenPage) -> None:
    at = on_a_phone(open_page("attainment"))
    at.query_params["level"] = "salesperson"
    at.run()
    chosen(at, "Chen")

    assert stated(at, "salesperson_row", "Target") == []
    assert "No file states a target here for this period" in shown(at)


def test_orders_in_another_currency_say_by_which_rates_they_were_converted(
    filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled) as warehouse:
        given = given_into(warehouse, tmp_path)
        given("exchange_rates", "from_currency  to_currency  day  rate\nEUR  USD  2026-03-11  1.25", file="rates.xlsx")
        given("orders", "order_no  confirm_date  salesperson  amount  currency\nE-1  2026-03-11  Chen  80  EUR")

    at = open_page("orders", company=["South"])

    assert sums(at) == ["150,100.00"]
    rates = at.dataframe[-1].value
    assert rates[["currency", "rate", "stated_for", "net_amount", "amount", "file", "row"]].values.tolist() == [
        ["EUR", "1.25", "a day", 80.0, 100.0, "rates.xlsx", 2]
    ]
    assert [one.message for one in at.exception] == []
