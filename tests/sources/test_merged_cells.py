"""Merged cells are told by their place, whoever wrote the workbook."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from sales_analytics.sources import worksheet
from sales_analytics.sources.span import Span

TITLE = Span(0, 0, 1, 3)
COMPANY = Span(2, 4, 1, 1)


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """A title over B1:D1 and a company over B3:B5."""
    path = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("March")
        sheet.merge_range("B1:D1", "March 2026")
        sheet.write_row("B2", ["Company", "Salesperson", "Amount"])
        sheet.merge_range("B3:B5", "North")
        for row in range(2, 5):
            sheet.write_row(row, 2, ["Amira", 10 * row])
    return path


def test_merged_cells_are_where_the_spreadsheet_shows_them(read, merged):
    (sheet,) = read(merged)

    assert sheet.merges == (TITLE, COMPANY)


def test_a_large_sheet_is_read_to_its_end_only_where_gaps_tell_of_merged_cells(read, merged, book, monkeypatch):
    monkeypatch.setattr(worksheet, "SMALL", 100)
    monkeypatch.setattr(worksheet, "BEGINNING", 700)
    asked = []
    behind = worksheet.Worksheet._behind_cells
    monkeypatch.setattr(worksheet.Worksheet, "_behind_cells", lambda self: asked.append(self) or behind(self))

    (sheet,) = read(merged)
    full = read(book({"A1": "Salesperson", "B1": "Amount", "A2": "Amira", "B2": 1}))

    assert (sheet.merges, full[0].merges, len(asked)) == ((TITLE, COMPANY), (), 1)


def test_openpyxl_merges_are_found(read, tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "Title"
    book.active.merge_cells("A1:C2")
    book.save(tmp_path / "one.xlsx")

    assert read(tmp_path / "one.xlsx")[0].merges == (Span(0, 1, 0, 2),)


def test_a_published_sheet_tells_its_merged_chatter(read, shared_data):
    arts, _ = read(shared_data / "awkward" / "deaths.xlsx")

    assert arts.merges == (Span(3, 3, 1, 4),)


MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">
<office:body><office:spreadsheet>
<table:table table:name="First"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p>
</table:table-cell></table:table-row></table:table>
<table:table table:name="March">
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="3">
<text:p>North</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def test_merged_cells_of_an_open_document_are_found(read, tmp_path):
    path = tmp_path / "march.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("content.xml", ODS.replace("\n ", " ").replace("\n", ""))

    assert [(one.name, one.merges) for one in read(path)] == [("First", ()), ("March", (Span(2, 4, 2, 3),))]
