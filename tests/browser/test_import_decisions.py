"""A messy workbook in a real browser; and imports that go on while nobody looks."""

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenTab
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

SECONDS = 60_000
MESSY: list[list[object]] = [
    ["Orders of March 2026"],
    [],
    ["Order No", "Order Date", "Sales Rep", "Company", "Buyer", "Type", "Amount (USD)", "State", "Remark"],
    ["PI-1", date(2026, 3, 2), "Amira", "North", "Acme", "bulk", 161000.5, "Confirmed", "first"],
    ["PI-2", date(2026, 3, 3), "Amira", "North", "Acme", "sample", "1,200.00", "Confirmed", None],
    ["PI-3", "5 Mar 2026", "Bo", "North", "Delta", "bulk", "$3,000.00", "Maybe later", None],
    ["PI-4", "2026-03-32", "Bo", "North", "Delta", "bulk", 1200, "Confirmed", "bad date"],
    ["PI-5", "soon", "Bo", "North", "Delta", "bulk", 2000, "Confirmed", "no date"],
    ["PI-6", date(2026, 3, 9), "Chen", "South", "Echo", "bulk", 40000, "待老板定", None],
    ["Total", None, None, None, None, None, 208400.5, None, None],
]
ROWS = 400_000
"""Enough to be still reading while a page is loaded again."""


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "March"
    for row in MESSY:
        sheet.append(row)
    book.save(path)
    return path


def long_file(path: Path) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write("Order No,Order Date,Salesperson,Customer,Amount\n")
        file.writelines(f"L-{number},2026-03-{number % 28 + 1:02},Amira,Acme,{number}.25\n" for number in range(ROWS))
    return path


def drop(page: Page, path: Path) -> None:
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(path)


def test_a_messy_workbook_is_asked_about_decided_and_told_on_every_page(
    empty_server: Server, open_tab: OpenTab, tmp_path: Path
) -> None:
    one = open_tab(empty_server)
    page, main = one.page, one.page.locator("[data-testid=stMain]")
    one.open("import")
    drop(page, workbook(tmp_path / "orders_march.xlsx"))

    expect(page.get_by_text("Some rows wait for an answer")).to_be_visible(timeout=SECONDS)
    expect(main.locator("ul.pairs li", has_text="Sales Rep")).to_contain_text("Salesperson")
    take = page.get_by_role("button", name="Import", exact=True)
    expect(take).to_be_disabled()

    questions = main.get_by_role("radiogroup")
    questions.nth(0).get_by_text("pending").click()
    one.settle()
    questions.nth(1).get_by_text("confirmed").click()
    one.settle()
    page.get_by_role("button", name="Read again with these answers").click()

    expect(page.get_by_text("2 rows are rejected")).to_be_visible(timeout=SECONDS)
    expect(main).to_contain_text("1 row was skipped: total of the rows above")
    expect(main.locator("table.plain", has_text="Difference")).to_contain_text("$162,200.50")
    expect(take).to_be_disabled()
    page.get_by_text("Leave out 2 rejected rows").click()
    expect(take).to_be_enabled()
    take.click()
    expect(page.get_by_text("Import 1 is stored")).to_be_visible(timeout=SECONDS)

    for name in ("leaderboard", "bonus", "attainment", "forecast", "orders"):
        one.open(name)
        expect(main).to_contain_text("2 rows of orders_march.xlsx, $3,200.00, are not in these numbers")


def test_what_is_chosen_for_one_file_stays_while_another_one_is_stored(
    empty_server: Server, open_tab: OpenTab, tmp_path: Path
) -> None:
    clean = tmp_path / "april.csv"
    clean.write_text("Order No,Order Date,Salesperson,Amount\nQ-1,2026-04-02,Amira,100\n", encoding="utf-8")
    one = open_tab(empty_server)
    page, main = one.page, one.page.locator("[data-testid=stMain]")
    one.open("import")
    drop(page, workbook(tmp_path / "orders_march.xlsx"))
    expect(page.get_by_text("Some rows wait for an answer")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("2 questions to answer first")).to_be_visible()
    main.get_by_role("radiogroup").nth(0).get_by_text("pending").click()
    one.settle()
    drop(page, clean)

    take = page.locator("[class*=st-key-job_2]").get_by_role("button", name="Import", exact=True)
    take.click(timeout=SECONDS)
    expect(page.get_by_text("Import 1 is stored")).to_be_visible(timeout=SECONDS)

    expect(main.get_by_role("radiogroup").nth(0).get_by_role("radio", name="pending")).to_be_checked(timeout=SECONDS)


def test_an_import_goes_on_while_nobody_looks(empty_server: Server, open_tab: OpenTab, tmp_path: Path) -> None:
    first = open_tab(empty_server)
    first.open("import")
    drop(first.page, long_file(tmp_path / "long.csv"))
    expect(first.page.get_by_role("progressbar")).to_be_visible(timeout=SECONDS)
    first.page.reload()
    expect(first.page.get_by_text("long.csv").first).to_be_visible(timeout=SECONDS)
    first.page.goto("about:blank")  # as a closed tab: nobody is connected any more

    second = open_tab(empty_server)
    second.open("import")
    take = second.page.get_by_role("button", name="Import", exact=True)
    expect(take).to_be_enabled(timeout=SECONDS)
    take.click()
    expect(second.page.get_by_text(f"{ROWS:,} new")).to_be_visible(timeout=SECONDS)


def test_a_reading_is_cancelled_and_leaves_nothing(empty_server: Server, open_tab: OpenTab, tmp_path: Path) -> None:
    one = open_tab(empty_server)
    one.open("import")
    drop(one.page, long_file(tmp_path / "long.csv"))
    one.page.get_by_role("button", name="Cancel", exact=True).click(timeout=SECONDS)

    expect(one.page.get_by_text("Cancelled; nothing of it was stored.")).to_be_visible(timeout=SECONDS)
    one.open("imports")
    expect(one.page.locator("[data-testid=stMain]")).to_contain_text("No spreadsheets have been imported yet")


def test_a_click_on_cancel_counts_even_if_the_reading_has_just_ended(
    empty_server: Server, open_tab: OpenTab, tmp_path: Path
) -> None:
    late = open_tab(empty_server)
    late.page.clock.install()
    late.open("import")
    drop(late.page, long_file(tmp_path / "long.csv"))
    cancel = late.page.get_by_role("button", name="Cancel", exact=True)
    cancel.wait_for(timeout=SECONDS)
    late.page.clock.pause_at(datetime.now() + timedelta(seconds=30))  # it looks no more whether there is news

    other = open_tab(empty_server)
    other.open("import")
    expect(other.page.get_by_text("waits for your decision", exact=True)).to_be_visible(timeout=SECONDS)
    cancel.click()
    late.page.clock.resume()

    expect(late.page.get_by_text("Cancelled; nothing of it was stored.")).to_be_visible(timeout=SECONDS)
