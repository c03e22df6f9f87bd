"""Every page, in a real browser, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.browser.serving import PAGES, Language, Server

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_over_the_sample(open_tab: OpenTab, sample_server: Server, page: str, language: Language) -> None:
    one = open_tab(sample_server, language)
    one.open(page, lang=language)
    expect(one.page.locator("[data-testid=stMain] h1").first).to_be_visible()
    words = one.page.locator("[data-testid=stMain]").inner_text()
    assert any("一" <= letter <= "鿿" for letter in words.split("\n")[0]) or language == "en"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_a_phone(open_tab: OpenTab, sample_server: Server, page: str) -> None:
    one = open_tab(sample_server, size=(390, 844))
    one.open(page)
    overhang = one.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overhang <= 0


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_over_nothing_and_says_what_to_import(open_tab: OpenTab, bare_server: Server, page: str) -> None:
    one = open_tab(bare_server)
    one.open(page)
    assert one.page.locator("[data-testid=stMain]").inner_text().strip()


def test_there_are_pages_to_open() -> None:
    assert len(PAGES) >= 7
