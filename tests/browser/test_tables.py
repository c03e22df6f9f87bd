"""On a desk no table is wider than its page: what does not fit is in the downloads."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.browser.serving import Language, Server

pytestmark = pytest.mark.browser

SECONDS = 60_000
SCROLLING = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.scrollWidth)"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", ["attainment", "forecast", "imports", "leaderboard", "orders"])
def test_a_table_is_seen_whole_on_a_desk(
    page: str, language: Language, sample_server: Server, open_tab: OpenTab
) -> None:
    one = open_tab(sample_server, language)
    one.open(page, lang=language)
    grids = one.page.locator(".dvn-scroller")
    grids.last.scroll_into_view_if_needed()
    one.settle()

    assert grids.count() > 0
    assert grids.evaluate_all(SCROLLING) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_why_somebody_has_a_bonus_is_seen_whole_under_every_rule(
    language: Language, sample_server: Server, open_tab: OpenTab
) -> None:
    one = open_tab(sample_server, language)
    one.open("bonus", lang=language)
    tabs = one.page.locator(".st-key-rules [role=tab]")

    assert tabs.count() == 4
    for place in range(tabs.count()):
        tabs.nth(place).click()
        expect(tabs.nth(place)).to_have_attribute("aria-selected", "true")
        grid = one.page.locator(".dvn-scroller").last
        expect(grid).to_be_visible(timeout=SECONDS)
        one.page.wait_for_timeout(1000)
        one.settle()
        grid.scroll_into_view_if_needed()
        assert one.page.locator(".dvn-scroller").evaluate_all(SCROLLING) == []
