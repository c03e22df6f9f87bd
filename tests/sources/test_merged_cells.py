"""Merged cells are told by their place, whoever wrote the workbook."""

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
