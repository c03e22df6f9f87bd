"""On a desk no table is wider than its page: what does not fit is in the downloads."""

import pytest

from tests.browser.conftest import OpenTab
from tests.browser.serving import Language, Server

pytestmark = pytest.mark.browser

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
