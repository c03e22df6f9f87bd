"""Every key figure of every page opens to what it is made of, and the lists come to it."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import OpenPage, shown, with_plain_spaces

AMOUNT = "$341,120.50 in all: 4 orders in 4 lines"
TARGET = "$300,000.00 in all: 2 figures rolled up from Amira and Bo"
DAYS = "13 left of 22, by the working calendar"
AMIRA = "$161,120.50 in all: 2 orders in 2 lines"
CHEN = "$150,000.00 in all: 1 order in 1 line"
NOBODY = "Nobody"
OPENED = re.compile(r"<p(?: class=\"[^\"]*\")?>([^<]+)</p>")
COMES_TO = re.compile(r"^(\$\S+ in all: [^,]+(?:,\d+)*[^,]*|\d+ in all|\d+ left of .+|Nobody)")

Made = tuple[str, str, dict[str, str]]
"""The number, how it is worked out, and what each list comes to; the only list has no name."""

RUNNING: dict[tuple[str, str], Made] = {
    ("leaderboard", "leader"): ("$161,121", "", {"": AMIRA}),
    ("leaderboard", "lead"): ("$11,121", "$161,120.50 − $150,000.00 = $11,120.50", {"Amira": AMIRA, "Chen": CHEN}),
    ("leaderboard", "amount"): ("$341,121", "", {"": AMOUNT}),
    ("leaderboard", "days"): ("13", "", {"": DAYS}),
    ("attainment", "amount"): ("$341,121", "", {"": AMOUNT}),
    ("attainment", "attainment"): (
        "113.7 %",
        "$341,120.50 of $300,000.00 = 113.7 %",
        {"Orders": AMOUNT, "Target": TARGET},
    ),
    ("attainment", "pace"): (
        "2.78",
        "$341,120.50 / ($300,000.00 × 9 of 22 selling days) = 2.78",
        {"Orders": AMOUNT, "Target": TARGET, "Selling days": DAYS},
    ),
    ("attainment", "needed"): (
        "$0",
        "($300,000.00 − $341,120.50) / 13 selling days left = $0.00, never below nought",
        {"Orders": AMOUNT, "Target": TARGET, "Selling days": DAYS},
    ),
    ("forecast", "passed"): ("50 %", "1 of 2 = 50.0 %", {"Passed": "1 in all", "Submitted": "2 in all"}),
    ("forecast", "inside"): ("0 %", "0 of 2 = 0.0 %", {"Inside": NOBODY, "Submitted": "2 in all"}),
    ("forecast", "above"): ("0", "", {"": NOBODY}),
    ("forecast", "submitted"): ("67 %", "2 of 3 = 66.7 %", {"Submitted": "2 in all", "Not submitted": "1 in all"}),
    ("orders", "amount"): ("$341,121", "", {"": AMOUNT}),
    ("orders", "growth"): (
        "New",
        "",
        {"These days": AMOUNT, "A year before": "$0.00 in all: 0 orders in 0 lines"},
    ),
    ("orders", "average"): ("$85,280", "$341,120.50 / 4 orders = $85,280.13", {"": AMOUNT}),
    ("orders", "largest"): ("$161,001", "", {"": "$161,000.50 in all: 1 order in 1 line"}),
    ("bonus", "per-order"): ("4 orders", "", {"Orders": AMOUNT, "People": "3 in all"}),
    ("bonus", "most-orders"): ("2 orders", "", {"Amira": AMIRA, "People": "1 in all"}),
    ("bonus", "highest-amount"): ("$161,121", "", {"Amira": AMIRA, "People": "1 in all"}),
    ("bonus", "over-160000"): ("1 person", "", {"": "1 in all"}),
    ("health", "sent"): ("67 %", "", {"Sent": "4 in all", "Not sent": "2 in all"}),
}
OVER: dict[str, Made] = {
    "passed": ("50 %", "1 of 2 = 50.0 %", {"Passed": "1 in all", "Submitted": "2 in all"}),
    "submitted": ("67 %", "2 of 3 = 66.7 %", {"Submitted": "2 in all", "Not submitted": "1 in all"}),
    "wape": ("32.6 %", "$63,879.50 of errors, whichever way / $196,120.50 sold = 32.6 %", {"": "2 in all"}),
    "bias": ("+32.6 %", "$63,879.50 forecast above what came / $196,120.50 sold = 32.6 %", {"": "2 in all"}),
}
EARLY: dict[str, Made] = {
    "promised": ("$170", "", {"": "$170.00 in all: 2 figures for Amira and Bo"}),
    "sold": ("$12", "", {"": "$12.00 in all: 2 orders in 2 lines"}),
    "submitted": ("67 %", "2 of 3 = 66.7 %", {"Submitted": "2 in all", "Not submitted": "1 in all"}),
    "days": ("21", "", {"": "21 left of 22, by the working calendar"}),
}


def names_of(at: AppTest) -> list[str]:
    """Every figure of the page that opens."""
    return [name.removeprefix("door_") for one in at.button if (name := one.key or "").startswith("door_")]


def number(at: AppTest, name: str) -> str:
    """What the figure shows."""
    found = [re.search(r'class="figure (?:door|open)".*?class="number[^>]*>([^<]+)<', body) for body in bodies(at)]
    return [one[1] for one in found if one][names_of(at).index(name)]


def bodies(at: AppTest) -> list[str]:
    return [with_plain_spaces(one.proto.body) for one in at.get("html")]


def made_of(at: AppTest, name: str, lists: list[str]) -> Made:
    """The figure and, once it is open, what stands below it."""
    shows = number(at, name)
    at.button(key=f"door_{name}").click().run()
    (title,) = (body for body in bodies(at) if ": what it is made of</h3>" in body)
    worked_out = "".join(OPENED.findall(title))
    found = {}
    for tab in lists:
        if tab:
            at.session_state[f"behind_figure_{name}"] = tab
            at.run()
        assert [one.message for one in at.exception] == []
        below = bodies(at)[bodies(at).index(title) + 1 :]
        said = [one for body in below for one in OPENED.findall(body) if COMES_TO.match(one)]
        found[tab] = said[0].removesuffix(", each with its file, sheet and row").partition(";")[0]
    return shows, worked_out, found


@pytest.mark.parametrize(("page", "name"), RUNNING)
def test_a_figure_is_what_its_lists_come_to(page: str, name: str, filled: object, open_page: OpenPage) -> None:
    made = RUNNING[page, name]

    assert made_of(open_page(page), name, list(made[2])) == made


@pytest.mark.parametrize(("page", "name"), RUNNING)
def test_a_figure_opens_on_a_phone(page: str, name: str, filled: object, open_page: OpenPage) -> None:
    at = open_page(page)
    at.session_state["window"] = {"width": "narrow"}
    at.query_params["figure"] = name
    at.run()

    assert [one.message for one in at.exception] == []
    assert ": what it is made of</h3>" in shown(at)


@pytest.mark.parametrize("page", sorted({page for page, _ in RUNNING}))
def test_no_figure_is_without_a_door(page: str, filled: object, open_page: OpenPage) -> None:
    at = open_page(page)

    figures = [body for body in bodies(at) if 'class="figure ' in body]
    expected = [name for of, name in RUNNING if of == page]
    assert names_of(at) == expected
    assert len(figures) == len(expected) if page != "health" else 4


def test_a_second_click_closes_the_figure_and_the_address_says_which_is_open(
    filled: object, open_page: OpenPage
) -> None:
    at = open_page("attainment")
    at.button(key="door_pace").click().run()
    assert at.query_params["figure"] in ("pace", ["pace"])
    at.button(key="door_pace").click().run()

    assert "figure" not in at.query_params
    assert "what it is made of</h3>" not in shown(at)


@pytest.mark.parametrize(("by", "leader", "lead", "worked_out"), [
    ("orders", "2 orders", "1 order", "2 − 1 = 1 order"),
    ("attainment", "80.6 %", "50.6 percentage points", "80.6 % − 30.0 %"),
])  # fmt: skip
def test_the_leader_is_told_in_the_unit_of_the_race(
    by: str, leader: str, lead: str, worked_out: str, filled: object, open_page: OpenPage
) -> None:
    at = open_page("leaderboard", by=by)

    assert (number(at, "leader"), number(at, "lead")) == (leader, lead)
    assert made_of(at, "lead", ["Amira"]) == (lead, worked_out, {"Amira": AMIRA})


@pytest.mark.parametrize("name", OVER)
def test_a_figure_of_forecasts_that_are_over(name: str, filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    with Warehouse.open(filled, today=lambda: date(2026, 4, 1)) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders", "order_no  order_date  salesperson  amount\nL-1  2026-03-31  Bo  5000"
        )

    assert made_of(open_page("forecast"), name, list(OVER[name][2])) == OVER[name]


@pytest.mark.parametrize("name", EARLY)
def test_a_figure_of_forecasts_that_have_just_begun(
    name: str, warehouse_file: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(warehouse_file, today=lambda: date(2026, 3, 2)) as warehouse:
        given = given_into(warehouse, tmp_path)
        given("roster", "name  company  group\nAmira  North  East\nBo  North  East\nChen  South  West")
        given("forecasts", "entity  submitted_on  forecast\nAmira  2026-03-02  100\nBo  2026-03-02  70")
        given(
            "orders",
            "order_no  order_date  salesperson  amount\nA-1  2026-03-02  Amira  5\nA-2  2026-03-02  Bo  7\n"
            "A-3  2026-03-02  Chen  90",
        )

    assert made_of(open_page("forecast"), name, list(EARLY[name][2])) == EARLY[name]


DOUBTFUL = """order_no  order_date  confirm_date  salesperson  amount
              D-1       2026-03-09  2026-03-09    Amria        1000
              D-2       2026-03-09  2026-03-09    Amria        2000
              D-3       2026-03-09  -             Bo           30
              D-4       2026-03-09  -             -            40"""


DOUBTFUL_LISTS = {
    "amounts beyond 20 times the usual": "2 in all",
    "orders without a confirm date": "2 in all",
    "orders without a salesperson": "1 in all",
}


@pytest.mark.parametrize(
    ("name", "made"), [("unknown", ("1", "", {"": "1 in all"})), ("doubtful", ("5", "", DOUBTFUL_LISTS))]
)
def test_a_figure_of_data_health_opens_to_its_rows(
    name: str, made: Made, filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled, today=lambda: date(2026, 3, 20)) as warehouse:
        given_into(warehouse, tmp_path)("orders", DOUBTFUL)

    assert made_of(open_page("health"), name, list(made[2])) == made


def test_a_name_and_a_month_that_was_sent_open_to_their_orders(
    filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled, today=lambda: date(2026, 3, 20)) as warehouse:
        given_into(warehouse, tmp_path)("orders", DOUBTFUL)
    at = open_page("health")
    at.session_state["window"] = {"width": "narrow"}
    at.button(key="door_unknown").click().run()
    at.selectbox(key="open_figure_unknown").select_index(0).run()
    assert "$3,000.00 in all: 2 orders in 2 lines" in shown(at)

    at.button(key="door_sent").click().run()
    opened = []
    for what in ("forecasts", "orders", "targets"):
        at.selectbox(key="open_figure_sent").select(f"North · {what}").run()
        assert [one.message for one in at.exception] == []
        opened += [one for body in bodies(at) for one in OPENED.findall(body) if one.startswith("$")][:1]
    assert [one.partition(", each")[0] for one in opened] == [
        "$260,000.00 in all: 2 figures for Amira and Bo",
        "$191,150.50 in all: 4 orders in 4 lines",
        "$300,000.00 in all: 2 figures for Amira and Bo",
    ]
