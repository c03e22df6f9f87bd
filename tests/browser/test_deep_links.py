"""A link that somebody was sent opens what they were to see, also as the first thing a server is asked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenTab
from tests.browser.serving import PAGES, Server, serving

pytestmark = pytest.mark.browser

FILTERS = "lang=zh&span=month&month=2026-03&group=Tiger&type=bulk"
WITH_FILTERS = sorted({*PAGES} - {"import", "imports", "health"})


@pytest.fixture
def fresh_server(sample_warehouse: Path, tmp_path: Path) -> Iterator[Server]:
    """The sample behind a server that nobody has asked anything yet."""
    copy = Path(shutil.copy(sample_warehouse, tmp_path / "sales.duckdb"))
    with serving(copy, tmp_path / "server.log") as server:
        yield server


@pytest.mark.parametrize("page", ["leaderboard", "forecast"])
def test_a_link_is_the_first_thing_that_a_server_is_asked(fresh_server: Server, open_tab: OpenTab, page: str) -> None:
    one = open_tab(fresh_server)
    one.page.goto(f"{fresh_server.url}/{page}?{FILTERS}")
    one.settle()

    _shows_the_link(one.page)


@pytest.mark.parametrize("page", WITH_FILTERS)
def test_a_link_holds_page_language_and_filters(open_tab: OpenTab, sample_server: Server, page: str) -> None:
    one = open_tab(sample_server)
    one.page.goto(f"{sample_server.url}/{page}?{FILTERS}")
    one.settle()

    _shows_the_link(one.page)
    for asked in FILTERS.split("&"):
        assert asked in one.page.evaluate("location.search")


@pytest.mark.parametrize("page", PAGES)
def test_no_page_is_unknown_at_its_own_name(open_tab: OpenTab, sample_server: Server, page: str) -> None:
    one = open_tab(sample_server)
    one.page.goto(f"{sample_server.url}/{page}")
    one.settle()

    expect(one.page.get_by_role("dialog")).to_have_count(0)
    expect(one.page.locator("[data-testid=stMain] h1")).to_have_count(1)


def _shows_the_link(page: Page) -> None:
    bar = page.locator(".st-key-filter_bar")
    for word in ("2026年3月", "Tiger", "大单"):
        expect(bar).to_contain_text(word)
    expect(page.get_by_role("dialog")).to_have_count(0)
