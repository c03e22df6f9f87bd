"""The filter bar: kept in the URL, checked on the server, and what people typed is never markup."""

import pytest

from tests.pages.conftest import OpenPage, shown


def test_filters_in_the_url_narrow_the_numbers(filled: object, open_page: OpenPage) -> None:
    assert "1 order brought" in shown(open_page("orders", company="South"))


@pytest.mark.parametrize(
    "query",
    [
        {"company": "Nowhere"},
        {"group": "' or 1=1 --"},
        {"span": "century"},
        {"span": "month", "month": "2999-13"},
        {"type": "both"},
        {"dates": ["2026-03-31", "2026-03-01"], "span": "dates"},
        {"level": "planet", "by": "luck"},
    ],
    ids=str,
)
@pytest.mark.parametrize("page", ["orders", "leaderboard"])
def test_a_value_that_is_not_offered_changes_nothing(
    page: str, query: dict[str, str], filled: object, open_page: OpenPage
) -> None:
    assert shown(open_page(page, **query)).count("<h1>") == 1


def test_a_period_without_orders_offers_a_next_step(filled: object, open_page: OpenPage) -> None:
    said = shown(open_page("orders", salesperson="Bo", type="sample"))

    assert "No order was confirmed in this period" in said
    assert "Template for orders" in said or "download" in said or "There are no confirmed orders to count" in said


def test_a_customer_named_like_markup_stays_text(filled: object, open_page: OpenPage) -> None:
    at = open_page("orders", part="customer")

    assert "<b>Bold" not in "".join(one.proto.body for one in at.get("html"))


def test_the_as_of_day_is_always_in_sight(filled: object, open_page: OpenPage) -> None:
    for page in ("leaderboard", "bonus", "attainment", "forecast", "orders"):
        assert "Data to 12 Mar 2026" in shown(open_page(page))
