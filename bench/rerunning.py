"""What a rerun costs the server, and how long a person waits for a changed filter."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from bench.apart import cost
from bench.asking import fill
from bench.files import FOLDER
from bench.table import Line, only_shown, ratio
from tests.browser.serving import Server, launched, serving, tab

ORDERS = 1_000_000
RERUNS = 20
LEVELS = ['[role="radio"]:has-text("Companies")', '[role="radio"]:has-text("Groups")']
EMPTY_PAGE = """
import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def settle():
    import pandas, plotly.graph_objects
    gc.collect()
    gc.freeze()


settle()
st.title("A page with nothing but a button, to be run again")
st.button("again", key="again")
"""


WATCH = """() => {
    window.__changes = 0;
    window.__started = window.__changed = performance.now();
    document.addEventListener("click", () => { window.__started = performance.now(); }, {capture: true, once: true});
    new MutationObserver(() => { window.__changes += 1; window.__changed = performance.now(); })
        .observe(document.querySelector("[data-testid=stMain]"), {subtree: true, childList: true, characterData: true});
}"""


def reruns() -> Iterator[Line]:
    """Target vs actual over a million orders, everything cached, against a script with one button."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as name, sync_playwright() as playwright:
        folder = Path(name)
        cost(fill, folder / "sales.duckdb", ORDERS)
        browser = launched(playwright)
        (folder / "empty.py").write_text(EMPTY_PAGE, "utf-8")
        with serving(folder / "none.duckdb", folder / "empty.log", script=folder / "empty.py") as server:
            page = tab(browser, server)
            page.open()
            empty = _rerun_cost(server, page.page, [".st-key-again button"])
        with serving(folder / "sales.duckdb", folder / "server.log") as server:
            page = tab(browser, server)
            page.open("attainment", span="month", month="2025-09")
            ours = _rerun_cost(server, page.page, LEVELS)
            waited = _filter_to_page(page.page)
        browser.close()
    yield ratio(f"rerun of Target vs actual, {ORDERS:,} orders, cached", ours, "empty rerun", empty, 15.0)
    yield only_shown("filter change to drawn page, in a browser", waited)


def _rerun_cost(server: Server, page: Page, clicked: list[str]) -> float:
    """CPU seconds of the server for one rerun, the mean of many, after each button was pressed once."""
    for one in clicked * 2:
        _click(page, one)
    before = server.cpu_seconds()
    for number in range(RERUNS):
        _click(page, clicked[number % len(clicked)])
    return (server.cpu_seconds() - before) / RERUNS


def _click(page: Page, selector: str) -> None:
    page.locator(selector).click()
    page.wait_for_timeout(600)


def _filter_to_page(page: Page) -> float:
    """Seconds from the choice of a group to the last change of the page; quiet for a second means drawn."""
    finding = page.locator("[data-testid=stMain] h1").first
    before = finding.inner_text()
    page.locator(".st-key-group_pill button").first.click()
    page.locator(".st-key-group input").click()
    group = page.get_by_role("option").last  # the first one is "all"
    group.wait_for()
    page.wait_for_timeout(1500)
    page.evaluate(WATCH)
    group.click()
    expect(finding).not_to_have_text(before)
    page.wait_for_function("performance.now() - window.__changed > 1000", timeout=60_000)
    return float(page.evaluate("window.__changed - window.__started")) / 1000
