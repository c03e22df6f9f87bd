"""The count in a notice opens the rows that it is about."""

from pathlib import Path

import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import TODAY, OpenPage, shown
from tests.pages.test_headline_doors import LINK, bodies, opened

DOUBTFUL = """order_no  order_date  confirm_date  salesperson  amount
              D-1       2026-03-09  2026-03-09    Amria        1000
              D-2       2026-03-09  -             Amria        2000
              D-3       2026-03-09  -             Bo           30"""
FOREIGN = "order_no  order_date  confirm_date  salesperson  amount  currency\nE-1  2026-03-09  2026-03-09  Bo  5  CHF"
SAID = {
    "2 confirmed orders have no confirm date": "$2,030.00 in all: 2 orders in 2 lines, each with its file",
    "2 orders are of people who are not on the roster": "$3,000.00 in all: 2 orders in 2 lines, each with its file",
    "1 order in another currency has no exchange rate": "1 order in 1 line without an amount that counts, each with",
}


@pytest.mark.parametrize("page", ["leaderboard", "attainment", "forecast", "orders", "bonus"])
def test_a_notice_opens_to_its_orders(page: str, filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    with Warehouse.open(filled, today=lambda: TODAY) as warehouse:
        given = given_into(warehouse, tmp_path)
        given("orders", DOUBTFUL, file="doubtful.xlsx")
        given("orders", FOREIGN, file="foreign.xlsx")
    at = open_page(page)
    assert set(SAID) == {sentence for sentence in SAID if sentence in shown(at)}
    notices = [one for one in bodies(at) if one.startswith('<p class="notice">') and "<a " in one]
    assert len(notices) == len(SAID)

    for notice in notices:
        (link,) = LINK.finditer(notice)
        opened(at, link[1])
        (sentence,) = (said for said in SAID if said in LINK.sub(r"\4", notice))
        start = next(place for place, body in enumerate(bodies(at)) if "Notice: what it is made of</h3>" in body)
        assert SAID[sentence] in bodies(at)[start + 1]
