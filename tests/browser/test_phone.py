"""Every page on a phone, in Chinese: nothing beyond the edge, what governs stands above what it governs."""

import pytest

from tests.browser.conftest import OpenTab
from tests.browser.serving import PAGES, Server

pytestmark = pytest.mark.browser

PHONE = (390, 844)
WORDS = "[data-testid=stMain] :is(h1, h2, h3, p, span, a, button, div.number, li, td, text)"
BEYOND = """words => [...document.querySelectorAll(words)]
    .filter(one => one.closest("[data-testid=stTabs], [data-testid=stExpander] svg, .scroll-sideways") === null)
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 0)
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
    .map(one => `${one.tagName} ${one.textContent.slice(0, 40)}`)"""


@pytest.mark.parametrize("page", PAGES)
def test_nothing_stands_beyond_the_edge_of_a_phone(page: str, sample_server: Server, open_tab: OpenTab) -> None:
    one = open_tab(sample_server, "zh", PHONE)
    one.open(page, lang="zh")

    assert one.page.evaluate(BEYOND, WORDS) == []
    assert one.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= PHONE[0]


def test_the_switch_of_the_growth_stands_above_its_chart(sample_server: Server, open_tab: OpenTab) -> None:
    one = open_tab(sample_server, size=PHONE)
    one.open("orders")

    switch = one.page.get_by_role("radio", name="Groups").first
    title = one.page.get_by_text("sold more than a year before")
    chart = one.page.locator(".js-plotly-plot").nth(1)

    tops = [box["y"] for each in (switch, title, chart) if (box := each.bounding_box())]
    assert tops == sorted(tops)
    assert len(tops) == 3


def test_figures_stand_two_by_two_and_each_opens(sample_server: Server, open_tab: OpenTab) -> None:
    one = open_tab(sample_server, size=PHONE)
    one.open("attainment")

    boxes = [each.bounding_box() for each in one.page.locator(".st-key-figures .figure").all()]
    assert len({round(box["x"]) for box in boxes if box}) == 2
    assert len({round(box["y"]) for box in boxes if box}) == 2
    one.page.get_by_role("button", name="Attainment: what it is made of").click()
    one.page.get_by_text("$6,372,263.31 of $10,120,000.00 = 63.0 %").wait_for(timeout=60_000)
