"""What makes a number trusted, in a browser: the story before an import, marked cells, undo, orders behind a bar."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import OpenTab
from tests.browser.look_inside import changed
from tests.browser.serving import Server, Watched

pytestmark = pytest.mark.browser

SECONDS = 60_000


def main_part(one: Watched) -> Locator:
    return one.page.locator("[data-testid=stMain]")


def test_a_file_tells_its_story_is_refused_and_comes_back_marked(
    own_sample_server: Server, open_tab: OpenTab, tmp_path: Path
) -> None:
    one = open_tab(own_sample_server)
    page, main = one.page, main_part(one)
    one.open("import")
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(changed(tmp_path))

    expect(main).to_contain_text("As it will be stored", timeout=SECONDS)
    expect(main.locator("table.plain td[data-heading=J]").nth(1)).to_contain_text("288448.00")
    expect(main).to_contain_text("What changes, old and new", timeout=SECONDS)
    expect(main).to_contain_text("马思远 Frank would lead", timeout=SECONDS)
    expect(main).to_contain_text("1 row is rejected")
    expect(page.get_by_role("button", name="Import", exact=True)).to_be_disabled()

    with page.expect_download(timeout=SECONDS) as marked:
        page.get_by_role("button", name="Download your file with these cells marked").click()
    marked.value.save_as(tmp_path / "marked.xlsx")
    book = openpyxl.load_workbook(tmp_path / "marked.xlsx")
    (sheet,) = (one for one in book.worksheets if one["J4"].value == "12 apples")
    assert sheet["J4"].comment is not None
    assert sheet["J3"].comment is None


def test_an_older_import_is_undone_after_it_said_what_comes_back(own_sample_server: Server, open_tab: OpenTab) -> None:
    one = open_tab(own_sample_server)
    page, main = one.page, main_part(one)
    one.open("imports")
    page.get_by_role("combobox").first.click()
    page.get_by_role("option", name="Tiger ERP export 2026-09.csv").click()
    one.settle()
    page.locator("[class*=st-key-undo_] summary").click()
    expect(main).to_contain_text("299 rows stop counting; 0 rows of earlier imports count again", timeout=SECONDS)
    expect(main).to_contain_text("The confirmed amount of all times goes from")
    one.settle()
    page.get_by_role("button", name="Undo it").click()
    expect(main).to_contain_text("Tiger ERP export 2026-09.csv, was undone", timeout=SECONDS)
    expect(main).to_contain_text("15 imports count")


def test_a_bar_and_the_figures_open_to_their_orders(sample_server: Server, open_tab: OpenTab) -> None:
    one = open_tab(sample_server)
    one.open("leaderboard")
    main = main_part(one)
    one.page.locator(".js-plotly-plot .barlayer .point path").first.click(force=True)
    expect(main).to_contain_text("Orders of 王艳 Amy", timeout=SECONDS)
    expect(main).to_contain_text("$178,420.00 in all")
    one.open("attainment")
    one.page.get_by_role("button", name="Pace: what it is made of").click()
    expect(main).to_contain_text("14 of 22 selling days) = 0.99", timeout=SECONDS)
    expect(main).to_contain_text("$6,372,263.31 in all: 622 orders in 740 lines")
    one.page.get_by_role("tab", name="Selling days").click()
    expect(main).to_contain_text("8 left of 22, by the working calendar", timeout=SECONDS)
    assert "figure=pace" in one.page.evaluate("location.href")


def test_on_a_phone_an_entry_opens_to_its_orders(sample_server: Server, open_tab: OpenTab) -> None:
    one = open_tab(sample_server, size=(390, 844))
    one.open("leaderboard")
    main = main_part(one)
    box = one.page.locator("[class*=st-key-open_] input")
    box.click()
    box.press_sequentially("Gary")
    one.page.get_by_role("option", name="朱文 Gary").click()
    expect(main).to_contain_text("$166,905.30 in all", timeout=SECONDS)


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["desk", "phone"])
def test_a_number_of_a_sentence_opens_and_closes_without_a_new_page(
    size: tuple[int, int], sample_server: Server, open_tab: OpenTab
) -> None:
    one = open_tab(sample_server, size=size)
    one.open("attainment")
    page, main = one.page, main_part(one)
    page.evaluate("window.isTheSamePage = true")
    number = page.locator("h1 a[data-figure=told_need]")
    number.click()
    expect(main).to_contain_text("What Eagle needs per selling day: what it is made of", timeout=SECONDS)
    expect(main).to_contain_text("$1,125,943.49 in all: 138 orders in 138 lines")
    expect(number).to_have_attribute("aria-expanded", "true")
    assert "figure=told_need" in page.url
    number.click()
    expect(main).not_to_contain_text("What Eagle needs per selling day", timeout=SECONDS)
    assert page.evaluate("window.isTheSamePage")

    page.goto(f"{sample_server.url}/attainment{number.get_attribute('href')}")
    expect(main).to_contain_text("What Eagle needs per selling day: what it is made of", timeout=SECONDS)
