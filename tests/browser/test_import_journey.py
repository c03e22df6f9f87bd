"""A workbook that a stranger wrote, from the drop zone to the total on the Target page."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import expect

from sales_analytics.language.numbers import brief_money
from tests.browser.conftest import OpenTab
from tests.browser.serving import Server, Watched

pytestmark = pytest.mark.browser

SECONDS_TO_READ = 60_000


def drop(one: Watched, path: Path) -> None:
    one.open("import")
    one.page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(path)


def test_an_uploaded_workbook_is_on_the_target_page(empty_server: Server, open_tab: OpenTab, shared_data: Path) -> None:
    months = json.loads((shared_data / "expected_totals.json").read_text("utf-8"))["bike_cn"]["by_month"]
    year = sum((Decimal(amount) for month, amount in months.items() if month.startswith("2016")), Decimal(0))
    one = open_tab(empty_server)

    drop(one, shared_data / "bike_cn" / "销售记录.xlsx")
    take = one.page.get_by_role("button", name="Import", exact=True)
    expect(take).to_be_enabled(timeout=SECONDS_TO_READ)
    one.page.reload()  # the job outlives it
    expect(take).to_be_enabled(timeout=SECONDS_TO_READ)
    take.click()
    expect(one.page.get_by_text("Import 1 is stored")).to_be_visible(timeout=SECONDS_TO_READ)

    one.open("attainment", span="year", year="2016")
    expect(one.page.locator("[data-testid=stMain]")).to_contain_text(brief_money(year, "USD", "en"))

    drop(one, shared_data / "bike_cn" / "销售记录.xlsx")
    expect(one.page.get_by_text("The same file is stored already").first).to_be_visible(timeout=SECONDS_TO_READ)


def test_the_first_own_import_can_take_the_sample_away(
    own_sample_server: Server, open_tab: OpenTab, shared_data: Path
) -> None:
    one = open_tab(own_sample_server)
    drop(one, shared_data / "maven_crm" / "sales_pipeline.csv")
    one.page.get_by_text("Take the sample festival away first").click(timeout=SECONDS_TO_READ)
    one.settle()
    one.page.get_by_role("button", name="Import", exact=True).click()
    expect(one.page.get_by_text(re.compile(r"^Import \d+ is stored")).first).to_be_visible(timeout=SECONDS_TO_READ)
    one.open()
    expect(one.page.locator("[data-testid=stMain]")).not_to_contain_text("王艳 Amy")


def test_a_file_that_is_no_spreadsheet_is_named_as_what_it_is(
    empty_server: Server, open_tab: OpenTab, shared_data: Path
) -> None:
    one = open_tab(empty_server)
    drop(one, shared_data / "awkward" / "html_page_named.xlsx")
    expect(one.page.locator("[data-testid=stMain]")).to_contain_text(
        "Nothing of it was stored", timeout=SECONDS_TO_READ
    )
