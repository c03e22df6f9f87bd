"""Workbooks become text cells that stand where the spreadsheet shows them."""

import shutil
import zipfile
from pathlib import Path

import fastexcel
import openpyxl
import pytest
import xlsxwriter

from sales_analytics.sources import package
from sales_analytics.sources.address import column_index, column_letters
from sales_analytics.sources.workbook import RawSheet, preview_rows


def cell(sheet: RawSheet, address: str) -> str | None:
    """What stands at an address such as B7."""
    letters = address.rstrip("0123456789")
    row = int(address.removeprefix(letters)) - sheet.first_row
    assert sheet.cells is not None
    return sheet.cells.column(f"c{column_index(letters)}")[row].as_py()


def rows(sheet: RawSheet) -> list[list[str | None]]:
    return preview_rows(sheet, 10_000)


def test_cells_keep_their_address_when_the_table_begins_below_and_to_the_right(read, book):
    (sheet,) = read(book({"C5": "Amount", "B7": "late column", "D9": 1}))

    assert [cell(sheet, one) for one in ("C5", "B7", "D9")] == ["Amount", "late column", "1"]
    assert cell(sheet, "A1") is None


def test_a_table_that_begins_in_column_b_is_not_moved(read, shared_data):
    sales, rates = read(shared_data / "awkward" / "shipping_tables.xlsx")

    assert [cell(sales, one) for one in ("B2", "C2", "J1")] == ["order id", "order date", "2020-01-01 00:00:00"]
    assert cell(rates, "A1") == "ship_type"


def test_text_keeps_leading_zeros_long_codes_and_dates(read, book):
    (sheet,) = read(book({"A1": "00123", "B1": "12345678901234567890", "C1": 1234.5, "D1": True}))

    assert rows(sheet) == [["00123", "12345678901234567890", "1234.5", "true"]]


def test_the_1904_date_system_gives_the_days_that_excel_shows(read, shared_data):
    (sheet,) = read(shared_data / "awkward" / "date_1904.xlsx")

    assert [cell(sheet, "A1"), cell(sheet, "A2")] == ["2021-01-01 00:00:00", "2021-01-02 00:00:00"]


@pytest.mark.parametrize("name", ["any_sheets.xlsx", "any_sheets.xlsb"])
def test_hidden_and_chart_sheets_are_listed_and_fail_nothing(read, shared_data, name):
    found = [(one.name, one.sheet_no, one.hidden, one.kind) for one in read(shared_data / "awkward" / name)]

    assert found == [
        ("Visible", 1, False, "table"),
        ("Hidden", 2, True, "empty"),
        ("VeryHidden", 3, True, "empty"),
        ("Chart", 4, False, "chart"),
    ]


def test_error_cells_are_shown_as_excel_shows_them_and_said(read, shared_data):
    first, *_ = read(shared_data / "awkward" / "errors.xlsx")
    shown = ["#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#REF!", "#NUM!", "#N/A"]

    assert sorted(row[0] or "" for row in rows(first)) == sorted(shown)
    assert [(one.code, one.row, one.column, one.found) for one in first.notices] == [
        ("cell-error", number, "A", row[0]) for number, row in enumerate(rows(first), 1)
    ]


def test_an_error_cell_beside_values_keeps_them(read, book):
    (sheet,) = read(book({"B2": "Amount", "B3": 10, "B4": "#REF!", "B5": 20, "C2": "x"}))

    assert [row[1] for row in rows(sheet)] == [None, "Amount", "10", "#REF!", "20"]


def test_formulas_that_nobody_calculated_are_named_and_stay_blank(read, shared_data):
    (sheet,) = read(shared_data / "awkward" / "formulas_without_cached_values.xlsx")

    empty = [one for one in sheet.notices if one.code == "formula-without-result"]
    assert len(empty) == 64
    assert [(one.code, one.column) for one in sheet.notices[64:]] == [
        ("formulas-all-zero", letters) for letters in ("G", "H", "I", "J")
    ]
    first = empty[0]
    assert (first.row, first.column, first.found[:4]) == (19, "D", "=IF(")
    assert not cell(sheet, "D19")


def test_a_formula_is_shown_as_it_is_written(read, tmp_path):
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"], workbook.worksheets[0]["A2"] = "Amount", "=IF(B2<>1,'A & B'!C2,0)"
    workbook.save(tmp_path / "book.xlsx")
    (sheet,) = read(tmp_path / "book.xlsx")

    assert [(one.code, one.found) for one in sheet.notices] == [("formula-without-result", "=IF(B2<>1,'A & B'!C2,0)")]


def test_many_notices_end_with_how_many_more(read, tmp_path):
    workbook = openpyxl.Workbook()
    for row in range(1, 251):
        workbook.worksheets[0].cell(row, 1, f"=B{row}*2")
        workbook.worksheets[0].cell(row, 2, row)
    workbook.save(tmp_path / "formulas.xlsx")

    (sheet,) = read(tmp_path / "formulas.xlsx")

    assert [one.row for one in sheet.notices[:3]] == [1, 2, 3]
    assert (len(sheet.notices), sheet.notices[-1].expected.count) == (201, 50)


def test_an_old_xls_under_a_new_name_is_read_by_its_content(read, shared_data):
    sheets = read(shared_data / "awkward" / "ole_named.xlsx")

    assert [one.kind for one in sheets] == ["table", "empty", "empty"]


def test_a_new_workbook_under_an_old_name_is_read_by_its_content(read, book, tmp_path):
    path = tmp_path / "export.csv"
    shutil.copy(book({"B2": "Order No"}), path)

    (sheet,) = read(path)

    assert cell(sheet, "B2") == "Order No"


def test_xls_and_ods_keep_their_rows(read, shared_data):
    orders, returns, people = read(shared_data / "superstore" / "Sample - Superstore.xls")
    (table,) = read(shared_data / "awkward" / "table.ods")

    assert [one.cells.num_rows for one in (orders, returns, people)] == [9995, 297, 5]
    assert rows(table) == [["id", "name"], ["1", "english"], ["2", "中国人"]]


def test_a_single_value_in_the_very_last_cell_is_no_table(read, shared_data):
    first, *_ = read(shared_data / "awkward" / "xfd1048576.xlsx")

    assert (first.kind, first.cells) == ("empty", None)
    assert [(one.code, one.found) for one in first.notices] == [("starts-far-right", "XFD")]


def test_reading_says_the_same_as_the_bare_reader(read, shared_data):
    path = shared_data / "bike_cn" / "销售记录.xlsx"
    (sheet,) = read(path)
    bare = fastexcel.read_excel(path).load_sheet(0, header_row=None, dtypes="string").to_arrow()

    assert sheet.cells.num_rows == 15093
    assert [one.to_pylist() for one in sheet.cells.columns] == [one.to_pylist() for one in bare.columns]


@pytest.mark.parametrize(("letters", "index"), [("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)])
def test_columns_are_counted_as_excel_counts_them(letters, index):
    assert (column_index(letters), column_letters(index)) == (index, letters)


def test_cells_without_addresses_are_read(read, book, tmp_path):
    """Some writers leave the addresses out: cells then follow one another."""
    path = tmp_path / "bare.xlsx"
    _rewrite(book({"A1": 1, "B1": 2}), path, lambda xml: xml.replace(b' r="A1"', b"").replace(b' r="B1"', b""))

    assert rows(read(path)[0]) == [["1", "2"]]


def _rewrite(source: Path, target: Path, change) -> None:
    """Copies a package and changes the bytes of its first sheet."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == "xl/worksheets/sheet1.xml" else content)


def test_a_sheet_of_two_far_corners_is_refused_before_it_fills_the_memory(read, book, code_of):
    assert code_of(book({"A1": 1, "XFD1048576": 1})) == "too-large"


def test_a_package_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(book, code_of, monkeypatch):
    monkeypatch.setattr(package, "MOST_INFLATED", 10_000_000)
    path = book({"A1": 1})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/media/zeros", bytes(10_000_000))

    assert path.stat().st_size < 20_000
    assert code_of(path) == "too-large"


def test_formatting_down_to_the_last_row_costs_nothing(read, tmp_path):
    path = tmp_path / "formatted.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        bold = workbook.add_format({"bold": True})
        sheet.write("A1", "Order No")
        sheet.write_blank("XFD1048576", None, bold)

    assert rows(read(path)[0]) == [["Order No"]]
