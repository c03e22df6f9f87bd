"""Days that a workbook shows as numbers: counted from 1900, or from 1904 as workbooks of an old Mac do."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
import xlwt

from sales_analytics.ingest.read import read_for_import
from sales_analytics.sources.workbook import read_file
from tests.ingest.conftest import rows_of
from tests.sources import kinds

HEADS = ["Order No", "Order Date", "Salesperson", "Amount"]
DAY = date(2026, 9, 5)
FROM_1900, FROM_1904 = 46270, 44808
PROPERTIES = bytes([0x99, 0x01, 8, 1, 0, 0, 0, 0, 0, 0, 0])
"""The record of an xlsb workbook that says that its days are counted from 1904."""
Write = Callable[[Path, bool], None]


def write_xlsx(path: Path, from_1904: bool) -> None:
    with xlsxwriter.Workbook(path, {"date_1904": from_1904}) as book:
        page, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        page.write_row(0, 0, HEADS)
        for row, place in enumerate(("shown", "not shown"), 1):
            page.write_row(row, 0, [f"A{row}", "", "Amy", 100])
            if place == "shown":
                page.write_datetime(row, 1, DAY, day)
            else:
                page.write_number(row, 1, FROM_1904 if from_1904 else FROM_1900)


def write_xls(path: Path, from_1904: bool) -> None:
    book = xlwt.Workbook()
    book.dates_1904 = from_1904
    page = book.add_sheet("Sheet1")
    for row, cells in enumerate([HEADS, ["A1", DAY, "Amy", 100], ["A2", None, "Amy", 100]]):
        for column, cell in enumerate(cells):
            shown = xlwt.easyxf(num_format_str="yyyy-mm-dd") if cell == DAY else xlwt.Style.default_style
            page.write(row, column, (FROM_1904 if from_1904 else FROM_1900) if cell is None else cell, shown)
    with path.open("wb") as out:
        book.save(out)


@pytest.mark.parametrize("from_1904", [False, True], ids=["from 1900", "from 1904"])
@pytest.mark.parametrize(("name", "write"), [
    ("orders.xlsx", write_xlsx), ("orders.xlsm", write_xlsx), ("orders.xls", write_xls), ("orders.et", write_xls),
])  # fmt: skip
def test_days_that_are_shown_as_numbers_are_those_of_the_workbooks_system(
    name: str, write: Write, from_1904: bool, tmp_path: Path
) -> None:
    write(tmp_path / name, from_1904)

    (reading,) = read_for_import(tmp_path / name, tmp_path).sheets

    assert rows_of(reading, "order_no", "order_date") == [("A1", DAY), ("A2", DAY)]
    assert (reading.loaded, reading.problems, reading.questions) == (2, (), ())


@pytest.mark.parametrize("properties", [b"", PROPERTIES], ids=["from 1900", "from 1904"])
def test_an_xlsb_workbook_tells_its_system(properties: bytes, tmp_path: Path) -> None:
    kinds.xlsb(tmp_path / "as-written.xlsb")
    path = tmp_path / "book.xlsb"
    with zipfile.ZipFile(tmp_path / "as-written.xlsb") as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, properties + content if name == "xl/workbook.bin" else content)

    assert [one.counts_from_1904 for one in read_file(path, tmp_path)] == [bool(properties)] * 2
