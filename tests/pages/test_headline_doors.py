"""The numbers in the sentences of a page are links that open what they are made of, and the lists come to them."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import TODAY, OpenPage, shown, with_plain_spaces

LINK = re.compile(r'<a class="door" href="([^"]*)" data-figure="([^"]*)" aria-expanded="(\w+)">([^<]*)</a>')
PARAGRAPH = re.compile(r"<p(?: class=\"[^\"]*\")?>([^<]+)</p>")
COMES_TO = re.compile(r"^(\$\S+ in all: [^,]+(?:,\d+)*[^,]*|\d+ in all|\d+ left of .+|Nobody)")

ALL = "$341,120.50 in all: 4 orders in 4 lines"
AMIRA = "$161,120.50 in all: 2 orders in 2 lines"
CHEN = "$150,000.00 in all: 1 order in 1 line"
TARGETS = "$300,000.00 in all: 2 figures rolled up from Amira and Bo"
DAYS = "13 left of 22, by the working calendar"
SOLD = {"With an order": "3 in all", "Without one": "Nobody"}

Link = tuple[str, str, str, dict[str, str]]
"""The figure that it opens, its words, how that is worked out, and what each list comes to."""

HEADLINES: dict[str, list[Link]] = {
    "leaderboard": [
        ("leader", "$161,121", "", {"": AMIRA}),
        ("lead", "$11,121", "$161,120.50 − $150,000.00 = $11,120.50", {"Amira": AMIRA, "Chen": CHEN}),
        ("sold", "3", "", SOLD),
        ("sold", "3", "", SOLD),
    ],
    "attainment": [
        ("told", "114 %", "$341,120.50 of $300,000.00 = 113.7 %", {"Orders": ALL, "Target": TARGETS}),
        ("amount", "$341,121", "", {"": ALL}),
        ("target", "$300,000", "", {"": TARGETS}),
        *[
            (
                "landing",
                words,
                "$341,120.50 / (9 of 22 selling days) = $833,850.11; $833,850.11 / $300,000.00 − 1 = +178.0 %",
                {"Orders": ALL, "Target": TARGETS, "Selling days": DAYS},
            )
            for words in ("$833,850", "178 %")
        ],
    ],
    "forecast": [
        ("passed", "1", "1 of 2 = 50.0 %", {"Passed": "1 in all", "Submitted": "2 in all"}),
        ("submitted", "2", "2 of 3 = 66.7 %", {"Submitted": "2 in all", "Not submitted": "1 in all"}),
        ("days", "13", "", {"": DAYS}),
        ("inside", "0", "0 of 2 = 0.0 %", {"Inside": "Nobody", "Submitted": "2 in all"}),
        ("above", "0", "", {"": "Nobody"}),
    ],
    "orders": [
        ("amount", "4", "", {"": ALL}),
        ("amount", "$341,121", "", {"": ALL}),
        ("samples", "1", "", {"": "$120.00 in all: 1 order in 1 line"}),
        ("bulk", "3", "", {"": "$341,000.50 in all: 3 orders in 3 lines"}),
        ("largest", "$161,001", "", {"": "$161,000.50 in all: 1 order in 1 line"}),
    ],
    "bonus": [
        ("over-160000", "1", "", {"": "1 in all"}),
        ("nearest", "$10,000", "$150,000.00 so far; $10,000.01 more passes $160,000.00", {"": CHEN}),
        ("near", "1", "", {"": "1 in all"}),
    ],
    "health": [("not_sent", "2", "", {"": "2 in all"})],
}


def bodies(at: AppTest) -> list[str]:
    return [one.proto.body.replace("\N{NO-BREAK SPACE}", " ") for one in at.get("html")]


def links(at: AppTest) -> list[tuple[str, ...]]:
    """Address, figure, whether it is open, and words of each link above the key figures."""
    (head,) = (one for one in bodies(at) if 'class="finding"' in one)
    return [found.groups() for found in LINK.finditer(head)]


def opened(at: AppTest, address: str) -> None:
    """As if somebody had clicked on the link: the page at its address."""
    at.query_params.clear()
    for name, values in parse_qs(unescape(address).removeprefix("?")).items():
        at.query_params[name] = values
    at.run()
    assert [one.message for one in at.exception] == []


def behind(at: AppTest, figure: str, tabs: list[str]) -> tuple[str, dict[str, str]]:
    """How the open figure is worked out, and what its lists come to."""
    found = {}
    for tab in tabs:
        if tab:
            at.session_state[f"behind_figure_{figure}"] = tab
            at.run()
            assert [one.message for one in at.exception] == []
        said = [with_plain_spaces(one) for one in bodies(at)]
        start = next(place for place, body in enumerate(said) if ": what it is made of</h3>" in body)
        below = [one for body in said[start + 1 :] for one in PARAGRAPH.findall(body) if COMES_TO.match(one)]
        found[tab] = below[0].removesuffix(", each with its file, sheet and row").partition(";")[0]
    return "".join(PARAGRAPH.findall(said[start])), found


def told(at: AppTest, expected: list[Link]) -> list[Link]:
    """Every link of the headline, followed."""
    found = []
    for (address, figure, _, words), wanted in zip(links(at), expected, strict=True):
        opened(at, address)
        assert (figure, "true") in [(one[1], one[2]) for one in links(at)], "the link says that it is open"
        found.append((figure, words, *behind(at, figure, list(wanted[3]))))
    return found


@pytest.mark.parametrize("page", HEADLINES)
def test_a_number_of_the_headline_opens_to_what_it_is_made_of(page: str, filled: object, open_page: OpenPage) -> None:
    assert told(open_page(page), HEADLINES[page]) == HEADLINES[page]


def test_the_group_that_is_named_opens_to_its_own_orders(filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    with Warehouse.open(filled, today=lambda: TODAY) as warehouse:
        given_into(warehouse, tmp_path)("targets", "entity  target\nChen  1100000")
    west = "$1,100,000.00 in all: 1 figure rolled up from Chen"
    groups = {"On pace": "1 in all", "Behind their pace": "1 in all"}
    expected: list[Link] = [
        ("groups", "One", "", groups),
        ("groups", "two", "", groups),
        (
            "told_need",
            "$73,077",
            "($1,100,000.00 − $150,000.00) / 13 selling days left = $73,076.92, never below nought",
            {"Orders": CHEN, "Target": west, "Selling days": DAYS},
        ),
    ]
    at = open_page("attainment")
    assert "One of two groups is on pace; West needs $73,077 a day to reach its target" in shown(at)

    assert told_first(at, expected) == expected


def test_a_group_that_ended_short_opens_to_what_it_is_short_of(
    filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled, today=lambda: date(2026, 4, 1)) as warehouse:
        given = given_into(warehouse, tmp_path)
        given("targets", "entity  target\nChen  160000")
        given("orders", "order_no  order_date  salesperson  amount\nL-1  2026-03-31  Bo  200000")
    groups = {"Target reached": "1 in all", "Target not reached": "1 in all"}
    west = "$160,000.00 in all: 1 figure rolled up from Chen"
    short = "$160,000.00 − $150,000.00 = $10,000.00"
    expected: list[Link] = [
        ("groups", "One", "", groups),
        ("groups", "two", "", groups),
        ("told_short", "$10,000", short, {"Orders": CHEN, "Target": west}),
    ]

    assert told_first(open_page("attainment"), expected) == expected


def told_first(at: AppTest, expected: list[Link]) -> list[Link]:
    """As `told`, of the sentence without its line of figures."""
    some = links(at)[: len(expected)]
    found = []
    for (address, figure, _, words), wanted in zip(some, expected, strict=True):
        opened(at, address)
        found.append((figure, words, *behind(at, figure, list(wanted[3]))))
    return found


def test_forecasts_that_are_over_open_to_who_passed_and_who_is_missing(
    filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled, today=lambda: date(2026, 4, 1)) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders", "order_no  order_date  salesperson  amount\nL-1  2026-03-31  Bo  5000"
        )
    both = {"": "2 in all"}
    expected: list[Link] = [
        ("passed", "1", "1 of 2 = 50.0 %", {"Passed": "1 in all", "Submitted": "2 in all"}),
        ("submitted", "2", "2 of 3 = 66.7 %", {"Submitted": "2 in all", "Not submitted": "1 in all"}),
        ("missing", "1", "", {"": "1 in all"}),
        ("wape", "32.6 %", "$63,879.50 of errors, whichever way / $196,120.50 sold = 32.6 %", both),
        ("bias", "32.6 %", "$63,879.50 forecast above what came / $196,120.50 sold = 32.6 %", both),
    ]

    assert told(open_page("forecast"), expected) == expected


def test_rows_under_unknown_names_open_to_their_names(filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    with Warehouse.open(filled, today=lambda: TODAY) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders", "order_no  order_date  confirm_date  salesperson  amount\n"
            "D-1  2026-03-09  2026-03-09  Amria  1000\nD-2  2026-03-09  2026-03-09  Amria  2000"
        )  # fmt: skip
    expected: list[Link] = [
        ("not_sent", "2", "", {"": "2 in all"}),
        ("unknown_rows", "2", "2 rows under 1 name", {"": "1 in all"}),
    ]

    assert told_first(open_page("health"), expected) == expected


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", HEADLINES)
def test_a_link_keeps_the_filters_and_a_second_click_closes_it(
    page: str, language: str, filled: object, open_page: OpenPage
) -> None:
    at = open_page(page, lang=language, span="month")
    address, figure, _, _ = links(at)[0]
    opened(at, address)
    kept = {name: at.query_params[name] for name in at.query_params}
    assert kept["figure"] in (figure, [figure])
    assert kept.get("lang", "en") in (language, [language])
    assert links(at)[0][2] == "true"

    opened(at, links(at)[0][0])

    assert "figure" not in at.query_params
    assert {name: at.query_params[name] for name in at.query_params} == {
        name: value for name, value in kept.items() if name != "figure"
    }


def test_a_number_that_no_list_is_behind_is_no_link(open_page: OpenPage) -> None:
    assert "<a class" not in "".join(bodies(open_page("leaderboard")))


def test_a_click_on_a_link_opens_the_figure_without_a_new_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from sales_analytics.widgets import figure_address

    state: dict[str, dict[str, object]] = {"figure_links": {"figure": "pace"}}
    address: dict[str, str] = {}
    monkeypatch.setattr(figure_address.st, "session_state", state)
    monkeypatch.setattr(figure_address.st, "query_params", address)
    follow: Callable[[], None] = figure_address._follow

    follow()
    assert address == {"figure": "pace"}
    state["figure_links"]["figure"] = None
    follow()
    assert address == {"figure": "pace"}, "what the browser sends is not believed"
    state["figure_links"]["figure"] = "pace"
    follow()
    assert address == {}
