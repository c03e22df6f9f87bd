"""A real spreadsheet in a browser: asked about, corrected, refused, marked, stored, and opened to its cells again."""

import csv
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import OpenTab
from tests.browser.serving import Server, Watched

pytestmark = pytest.mark.browser

SECONDS = 60_000
DAYS_IN_FIRST_LINES_ONLY = "订单_gbk_filldown.csv"
"""Six columns in GBK; the day stands in the first line of each day, no line has an order number, one no amount."""
AMOUNT, BLANK_AMOUNT = 5, 21


@pytest.fixture
def given(shared_data: Path) -> Path:
    return shared_data / "awkward" / DAYS_IN_FIRST_LINES_ONLY


def test_a_real_sheet_is_asked_about_corrected_refused_and_opens_to_its_cells(
    empty_server: Server, open_tab: OpenTab, given: Path, tmp_path: Path
) -> None:
    one = open_tab(empty_server)
    page, main = one.page, one.page.locator("[data-testid=stMain]")
    one.open("import")
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(given)
    expect(page.get_by_text("Does a blank cell mean what stands above it")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_role("button", name="Import", exact=True)).to_be_disabled()

    map_column(one, "品牌", "Product")
    page.get_by_role("button", name="Read again with these corrections").click()
    expect(main.locator("ul.pairs li", has_text="品牌")).to_contain_text("Product", timeout=SECONDS)

    for place, option in enumerate(("The file has none", "The file has none", "Take what stands above")):
        answer(one, place, option)
    page.get_by_role("button", name="Read again with these answers").click()
    expect(page.get_by_text("1 row is rejected")).to_be_visible(timeout=SECONDS)
    expect(main).to_contain_text("As it will be stored")
    expect(page.get_by_role("button", name="Import", exact=True)).to_be_disabled()

    marked = openpyxl.load_workbook(saved(one, "Download your file with these cells marked", tmp_path / "marked.xlsx"))
    assert marked_cells(marked) == {f"F{BLANK_AMOUNT}"}

    page.get_by_text("Leave out 1 rejected row").click()
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("Import 1 is stored")).to_be_visible(timeout=SECONDS)
    one.open("orders", span="year", year="2022")
    expect(main).to_contain_text("$296,665.00 in all: 19 orders in 19 lines")
    orders = saved(one, "CSV", tmp_path / "orders.csv")
    assert amounts_told(orders) == amounts_written(given)


def answer(one: Watched, place: int, option: str) -> None:
    main = one.page.locator("[data-testid=stMain]")
    main.get_by_role("radiogroup").nth(place).get_by_text(option).click()
    one.settle()


def map_column(one: Watched, heading: str, field: str) -> None:
    one.page.get_by_text("Something was read wrongly? Correct it").click()
    one.settle()
    column = one.page.get_by_role("combobox", name=heading)
    column.click()
    column.press_sequentially(field)
    one.page.get_by_role("option", name=field, exact=True).click()
    one.settle()


def saved(one: Watched, button: str, path: Path) -> Path:
    """What the last button of this name downloads."""
    found: Locator = one.page.get_by_role("button", name=button).last
    with one.page.expect_download(timeout=SECONDS) as download:
        found.click()
    download.value.save_as(path)
    return path


def marked_cells(book: openpyxl.Workbook) -> set[str]:
    return {cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment}


def amounts_told(orders: Path) -> dict[int, Decimal]:
    """Row of the file to amount, as the list of orders says."""
    with orders.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["File"] for row in rows} == {DAYS_IN_FIRST_LINES_ONLY}
    return {int(row["Row"]): Decimal(row["Amount, USD"]) for row in rows}


def amounts_written(path: Path) -> dict[int, Decimal]:
    """The same as the file itself says."""
    with path.open(encoding="gbk", newline="") as stream:
        rows = list(csv.reader(stream))
    return {number: Decimal(row[AMOUNT]) for number, row in enumerate(rows, start=1) if number > 1 and row[AMOUNT]}
