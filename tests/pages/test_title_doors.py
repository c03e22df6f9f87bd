"""The numbers in the titles of figures are links as well, and open to the bars and orders that they are made of."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import TODAY, OpenPage
from tests.pages.test_headline_doors import ALL, CHEN, LINK, Link, behind, bodies, opened

BULK = "$341,000.50 in all: 3 orders in 3 lines"
TITLES: list[tuple[str, dict[str, str], list[Link]]] = [
    ("attainment", {}, [("pace_ahead", "1", "", {"": "1 in all"}), ("pace_all", "1", "", {"": "1 in all"})]),
    ("leaderboard", {"by": "attainment"}, [("reached", "0", "", {"": "Nobody"})]),
    (
        "forecast",
        {},
        [
            ("band_inside", "0", "", {"": "Nobody"}),
            ("band_wide", "1", "", {"": "1 in all"}),
            ("band_off", "1", "", {"": "1 in all"}),
            ("hit", "1", "", {"": "1 in all"}),
            ("foreseen", "0", "", {"": "Nobody"}),
        ],
    ),
    (
        "bonus",
        {},
        [
            ("passed_line", "1", "", {"": "1 in all"}),
            ("near_line", "1", "", {"": "1 in all"}),
            ("near_people", "1", "", {"": "1 in all"}),
        ],
    ),
    (
        "orders",
        {},
        [
            ("best_days", "$161,001", "", {"": "$161,000.50 in all: 1 order in 1 line"}),
            ("best_part", "99 %", "$341,000.50 of $341,120.50 = 99.9 %", {"": BULK}),
            ("outcome_confirmed", "4", "", {"": ALL}),
        ],
    ),
]


def links(at: AppTest) -> list[tuple[str, ...]]:
    """Address, figure, whether it is open, and words of each link in a title."""
    return [found.groups() for one in bodies(at) if 'class="block-title"' in one for found in LINK.finditer(one)]


def told(at: AppTest, expected: list[Link]) -> list[Link]:
    """Every link of the titles, followed."""
    found = []
    for (address, figure, _, words), wanted in zip(links(at), expected, strict=True):
        opened(at, address)
        found.append((figure, words, *behind(at, figure, list(wanted[3]))))
    return found


@pytest.mark.parametrize(("page", "query", "expected"), TITLES, ids=[one[0] for one in TITLES])
def test_a_number_of_a_title_opens_to_what_it_is_made_of(
    page: str, query: dict[str, str], expected: list[Link], filled: object, open_page: OpenPage
) -> None:
    assert told(open_page(page, **query), expected) == expected


@pytest.mark.parametrize(
    ("by", "words", "worked_out"),
    [("amount", "99 %", "$341,122.50 of $345,122.50 = 98.8 %"), ("orders", "86 %", "6 orders of 7 orders = 85.7 %")],
)
def test_the_share_of_the_first_opens_to_their_orders(
    by: str, words: str, worked_out: str, filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled, today=lambda: TODAY) as warehouse:
        given = given_into(warehouse, tmp_path)
        given("roster", "name  company  group\nDora  South  West")
        given("orders", """order_no  order_date  confirm_date  salesperson  amount
                           S-1       2026-03-11  2026-03-11    Dora         4000
                           S-2       2026-03-11  2026-03-11    Bo           1
                           S-3       2026-03-11  2026-03-11    Chen         1""")  # fmt: skip
    at = open_page("leaderboard", by=by)
    ((address, figure, _, said),) = links(at)
    opened(at, address)

    assert (figure, said) == ("first_places", words)
    assert behind(at, figure, [""]) == (worked_out, {"": "$341,122.50 in all: 6 orders in 6 lines"})


def test_growth_and_lost_orders_open_to_both_years_and_to_each_outcome(
    filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled, today=lambda: TODAY) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders",
            """order_no  order_date  confirm_date  salesperson  status     amount
               Y-1       2025-03-05  2025-03-05    Chen         confirmed  100000
               L-1       2026-03-05  -             Bo           lost       7""",
        )
    grew = "($150,000.00 − $100,000.00) / $100,000.00 = 50.0 %"
    before = "$100,000.00 in all: 1 order in 1 line"
    outcomes = {"confirmed": ALL, "lost": "$7.00 in all: 1 order in 1 line"}
    expected: list[Link] = [
        ("best_days", "$161,001", "", {"": "$161,000.50 in all: 1 order in 1 line"}),
        ("grew_most", "50 %", grew, {"These days": CHEN, "A year before": before}),
        ("best_part", "99 %", "$341,000.50 of $341,120.50 = 99.9 %", {"": BULK}),
        ("outcome_confirmed", "4", "", {"": ALL}),
        ("outcomes", "5", "", outcomes),
        ("outcome_other", "1", "", {"": "$7.00 in all: 1 order in 1 line"}),
    ]

    assert told(open_page("orders"), expected) == expected
