"""A person's own file comes back with its bad cells coloured, explained and listed."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Font, PatternFill

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.reports import marked_copy as door
from sales_analytics.reports.marked_copy import marked_copy
from sales_analytics.reports.problem_notes import NOTICE_COLOUR, REJECT_COLOUR
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

BAD = Problem("amount-not-a-number", text("a number such as 1234.50"), "12,5 k", 3, "C", "Amount", "March")
ODD = Problem("order-date-future", text("a day that has come"), "2099-01-01", 4, "B", "Date", "March", "notice")
WHOLE = Problem("line-not-readable", text("a line of cells with closed quotes"), "=1+1", 2, sheet="March")
SHEET = Problem("sheet-hidden", text("a sheet that can be seen; hidden ones are left out"), "Old", severity="notice")


@pytest.fixture
def march(tmp_path: Path) -> Path:
    """A workbook with a format, a formula, merged cells, a comment, a fill and a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "March"
    sheet["A1"], sheet["B1"], sheet["C1"] = "Orders of March", "Date", "Amount"
    sheet["A2"], sheet["C2"] = "o-1", 10
    sheet["A3"], sheet["C3"] = "o-2", "12,5 k"
    sheet["C4"] = "=SUM(C2:C3)"
    sheet["C2"].number_format = '#,##0.00 "USD"'
    sheet["C3"].font = Font(bold=True)
    sheet["C2"].fill = PatternFill("solid", fgColor="00FF00")
    sheet["C3"].comment = openpyxl.comments.Comment("mine", "somebody")
    sheet.merge_cells("A5:C6")
    book.create_sheet("Other")["A1"] = "kept"
    path = tmp_path / "march.xlsx"
    book.save(path)
    return path


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def colour(cell: openpyxl.cell.Cell) -> str:
    return cell.fill.fgColor.rgb[-6:] if cell.fill.patternType else ""


def listed(book: openpyxl.Workbook) -> list[list[object]]:
    return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def test_bad_cells_are_coloured_and_say_what_was_expected(march):
    book = opened(marked_copy(march, [BAD, ODD], "en"))
    sheet = book["March"]

    assert (colour(sheet["C3"]), colour(sheet["B4"]), colour(sheet["A3"])) == (REJECT_COLOUR, NOTICE_COLOUR, "")
    assert sheet["C3"].comment.text == (
        "mine\n\nExpected: a number such as 1234.50\nFound: 12,5 k\n"
        "Correct the cell and import the file again, or leave the row out"
    )
    assert sheet["B4"].comment.text == "Expected: a day that has come\nFound: 2099-01-01"


def test_formats_formulas_merged_cells_and_other_sheets_survive(march):
    book = opened(marked_copy(march, [BAD], "en"))
    sheet = book["March"]

    assert book.sheetnames == ["Problems", "March", "Other"]
    assert (sheet["C2"].value, sheet["C2"].number_format, colour(sheet["C2"])) == (10, '#,##0.00 "USD"', "00FF00")
    assert (sheet["C4"].value, sheet["C3"].value, sheet["C3"].font.bold) == ("=SUM(C2:C3)", "12,5 k", True)
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A5:C6"]
    assert book["Other"]["A1"].value == "kept"


def test_all_problems_are_listed_with_links_and_no_formula_runs(march):
    book = opened(marked_copy(march, [SHEET, ODD, WHOLE, BAD], "en"))
    remedy = "Correct the cell and import the file again, or leave the row out"

    assert listed(book) == [
        ["Kind", "Sheet", "Cell", "Heading", "Expected", "Found", "What to do"],
        ["rejected", "March", "A2", None, "a line of cells with closed quotes", "=1+1", remedy],
        ["rejected", "March", "C3", "Amount", "a number such as 1234.50", "12,5 k", remedy],
        ["notice", None, None, None, "a sheet that can be seen; hidden ones are left out", "Old", None],
        ["notice", "March", "B4", "Date", "a day that has come", "2099-01-01", None],
    ]
    problems = book.worksheets[0]
    assert [problems.cell(row, 3).hyperlink and problems.cell(row, 3).hyperlink.location for row in range(2, 6)] == [
        "'March'!A2", "'March'!C3", None, "'March'!B4"
    ]  # fmt: skip
    assert problems["F2"].data_type == "s"
    assert book.active is problems


def test_a_problem_under_merged_cells_is_marked_where_it_can_be_seen(march):
    hidden = Problem("amount-missing", text("an amount"), row=6, column="B", sheet="March")

    sheet = opened(marked_copy(march, [hidden], "en"))["March"]

    assert colour(sheet["A5"]) == REJECT_COLOUR
    assert sheet["A5"].comment is not None


def test_it_speaks_the_language_of_the_person(march):
    book = opened(marked_copy(march, [BAD], "zh"))

    assert book.sheetnames[0] == "问题"
    assert listed(book)[0] == ["类别", "工作表", "单元格", "表头", "应为", "实为", "如何处理"]
    assert book["March"]["C3"].comment.text.startswith("mine\n\n应为: ")


def test_bytes_are_as_good_as_a_file(march):
    assert listed(opened(marked_copy(march.read_bytes(), [BAD], "en"))) == listed(
        opened(marked_copy(march, [BAD], "en"))
    )


def test_macros_stay(tmp_path, march):
    workbook = tmp_path / "march.xlsm"
    with xlsxwriter.Workbook(workbook) as book:
        book.add_worksheet("March").write("C3", "12,5 k")
        (tmp_path / "vba.bin").write_bytes(b"macros")
        book.add_vba_project(tmp_path / "vba.bin")

    copy = openpyxl.load_workbook(BytesIO(marked_copy(workbook, [BAD], "en")), keep_vba=True)

    with copy.vba_archive as package:
        assert "xl/vbaProject.bin" in package.namelist()


def test_a_text_becomes_a_workbook_of_its_cells(tmp_path):
    path = tmp_path / "march.csv"
    path.write_bytes('No,Date,Amount\n001,2026-03-01,=1+1\n\n\'002,2026-03-02,"12,5 k"\n'.encode("utf-16"))
    bad = Problem("amount-not-a-number", text("a number such as 1234.50"), "12,5 k", 4, "C", "Amount")

    book = opened(marked_copy(path, [bad], "en"))

    assert book.sheetnames == ["Problems", "data"]
    assert [list(row) for row in book["data"].iter_rows(values_only=True)] == [
        ["No", "Date", "Amount"],
        ["001", "2026-03-01", "=1+1"],
        [None, None, None],
        ["'002", "2026-03-02", "12,5 k"],
    ]
    assert book["data"]["C2"].data_type == "s"
    assert (colour(book["data"]["C4"]), book["data"]["C4"].comment.text.splitlines()[0]) == (
        REJECT_COLOUR, "Expected: a number such as 1234.50"
    )  # fmt: skip
    assert book["Problems"]["C2"].hyperlink.location == "'data'!C4"


def test_more_problems_than_are_marked_are_counted(march, monkeypatch):
    monkeypatch.setattr(door, "MOST_NOTES", 1)

    book = opened(marked_copy(march, [ODD, BAD], "en"))

    assert [row[0] for row in listed(book)] == [
        "Of 2 problems the first 1 are marked and listed.", None, "Kind", "rejected"
    ]  # fmt: skip
    assert (colour(book["March"]["C3"]), colour(book["March"]["B4"])) == (REJECT_COLOUR, "")


def test_of_a_file_that_is_too_large_the_list_comes(march, monkeypatch):
    monkeypatch.setattr(door, "MOST_TO_CHANGE", 10)
    monkeypatch.setattr(door, "MOST_CELLS", 3)

    book = opened(marked_copy(march, [BAD], "en"))

    assert book.sheetnames == ["Problems"]
    assert [row[2] for row in listed(book)] == [None, None, "Cell", "C3"]
    assert listed(book)[0][0] == "The file is too large to be copied here; its problems are listed."


def test_a_workbook_that_cannot_be_changed_is_written_anew(march, monkeypatch):
    monkeypatch.setattr(door, "marked_book", lambda *_: None)

    book = opened(marked_copy(march, [BAD], "en"))

    assert book.sheetnames == ["Problems", "March", "Other"]
    assert (book["March"]["C3"].value, colour(book["March"]["C3"])) == ("12,5 k", REJECT_COLOUR)


def test_the_copy_is_imported_as_the_file_is(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text("Order No,Order Date,Salesperson,Amount\no-1,2026-03-01,Amira,10\no-2,2026-03-02,Bo,many\n")
    answers = Answers()
    (first,) = read_for_import(path, tmp_path, answers=answers).sheets
    copy = tmp_path / "marked.xlsx"
    copy.write_bytes(marked_copy(path, first.problems, "en"))

    again = [one for one in read_for_import(copy, tmp_path, answers=answers).sheets if one.dataset]

    assert [(one.dataset, one.mapping, one.rows_read, one.loaded, one.rejected) for one in again] == [
        ("orders", first.mapping, 2, 1, 1)
    ]
