"""What a workbook says beside its values is said as notices; the rows are read all the same."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from sales_analytics.sources import worksheet
from sales_analytics.sources.workbook import preview_rows

ROWS = [["No", "Amount"], ["1", "10"], ["2", "20"], ["3", "30"], ["4", "40"]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "march.xlsx"


def fill(sheet, shape=None, row=None):
    for number, cells in enumerate(ROWS):
        sheet.write_row(number, 0, cells, shape if number == row else None)


def said(sheet):
    return [(one.code, one.row, one.column, one.found, one.severity) for one in sheet.notices]


@pytest.mark.parametrize("large", [False, True])
def test_hidden_rows_and_columns_are_read_and_counted(read, path, monkeypatch, large):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("March")
        fill(sheet)
        for row in (1, 2, 4, 40):
            sheet.set_row(row, None, None, {"hidden": True})
        sheet.set_column("B:C", None, None, {"hidden": True})
        sheet.autofilter("A1:B5")
    if large:
        monkeypatch.setattr(worksheet, "SMALL", 100)
        monkeypatch.setattr(worksheet, "BEGINNING", 900)

    (found,) = read(path)

    assert preview_rows(found) == ROWS
    assert said(found) == [
        ("rows-hidden", None, "", "2-3, 5", "notice"),
        ("columns-hidden", None, "", "B", "notice"),
    ]
    assert found.notices[0].expected.count == 3


def test_rows_that_are_struck_through_are_asked_about(read, path):
    with xlsxwriter.Workbook(path) as book:
        fill(book.add_worksheet("March"), book.add_format({"font_strikeout": True}), row=2)

    (found,) = read(path)

    assert preview_rows(found) == ROWS
    assert said(found) == [("row-struck-through", 3, "A", "", "notice")]


def test_one_struck_word_in_a_row_and_colours_mean_nothing(read, path):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("March")
        fill(sheet, book.add_format({"bg_color": "red", "font_color": "red"}), row=2)
        sheet.write("C2", "struck", book.add_format({"font_strikeout": True}))

    assert said(read(path)[0]) == []


def test_a_duration_is_no_day(read, path, shared_data):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("March")
        sheet.write("B2", 1.5, book.add_format({"num_format": "[h]:mm:ss"}))
        sheet.write("C3", 46000, book.add_format({"num_format": "yyyy-mm-dd"}))

    (found,) = read(path)
    (old,) = read(shared_data / "awkward" / "date_1904.xlsx")

    assert preview_rows(found)[1:] == [[None, "36:00:00", None], [None, None, "2025-12-09 00:00:00"]]
    assert [row[0] for row in preview_rows(old)] == ["2021-01-01 00:00:00", "2021-01-02 00:00:00", "255:10:10"]


def test_formulas_that_are_all_zero_are_doubted(read, path):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("March")
        sheet.write_row(0, 0, ["a", "b", "c"])
        for row in range(1, 5):
            sheet.write_formula(row, 0, "=1+1", value=0)
            sheet.write_formula(row, 1, "=1+1", value=row - 1)
            sheet.write_number(row, 2, 0)

    (found,) = read(path)

    assert said(found) == [("formulas-all-zero", None, "A", "0", "notice")]
    assert [row[0] for row in preview_rows(found)] == ["a", "0", "0", "0", "0"]


def test_a_pivot_table_names_the_sheet_that_it_is_made_of(read, path):
    with xlsxwriter.Workbook(path) as book:
        fill(book.add_worksheet("Pivot"))
        fill(book.add_worksheet("Data"))
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "a") as parts:
        parts.writestr(
            "xl/worksheets/_rels/sheet1.xml.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/pivotTable"'
            ' Target="../pivotTables/pivotTable1.xml"/></Relationships>',
        )
        parts.writestr("xl/pivotTables/pivotTable1.xml", "<pivotTableDefinition/>")
        parts.writestr(
            "xl/pivotTables/_rels/pivotTable1.xml.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/pivotCacheDefinition"'
            ' Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>',
        )
        parts.writestr(
            "xl/pivotCache/pivotCacheDefinition1.xml",
            '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B5" sheet="Data"/>'
            "</cacheSource></pivotCacheDefinition>",
        )

    pivot, data = read(path)

    assert (said(pivot), said(data)) == ([("pivot-table", None, "", "Data", "notice")], [])


def test_a_sheet_that_is_only_a_picture_or_a_chart_says_so(read, path):
    with xlsxwriter.Workbook(path) as book:
        fill(book.add_worksheet("Data"))
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Data!$B$2:$B$5"})
        book.add_worksheet("Chart").insert_chart("B2", chart)

    data, drawn = read(path)

    assert (drawn.kind, said(drawn), said(data)) == ("empty", [("picture-only", None, "", "", "notice")], [])


def test_a_plain_workbook_has_nothing_to_say(read, path):
    book = openpyxl.Workbook()
    for cells in ROWS:
        book.active.append(cells)
    book.save(path)

    assert said(read(path)[0]) == []
