"""Errors of formulas are never a value: a row that needs the cell stays out, elsewhere the cell is blank and said."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
import xlsxwriter

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import

HEADINGS = ("Order No", "Order Date", "Salesperson", "Company", "Customer", "Status", "Amount")
ROW = ("o-{}", "2026-03-01", "Amira", "North", "ACME", "confirmed", "10")


def written(path: Path, errors: dict[int, int]) -> Path:
    """Eight rows of which some have an error in one column."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("March")
        sheet.write_row(0, 0, HEADINGS)
        for row in range(1, 9):
            sheet.write_row(row, 0, [cell.format(row) for cell in ROW])
            if row in errors:
                sheet.write_formula(row, errors[row], "=1/0", value="#REF!")
    return path


@pytest.mark.parametrize("column", [0, 1, 2, 5, 6], ids=lambda column: HEADINGS[column])
def test_a_row_that_needs_the_cell_stays_out(tmp_path, column):
    path = written(tmp_path / "orders.xlsx", {3: column})

    (one,) = read_for_import(path, tmp_path, answers=Answers()).sheets

    assert (one.rows_read, one.loaded, one.rejected) == (8, 7, 1)
    rejects = [(p.code, p.row, p.column, p.found) for p in one.problems if p.severity == "reject"]
    assert rejects == [("cell-error", 4, "ABCDEFG"[column], "#REF!")]
    assert [p for p in one.problems if p.severity == "notice"] == []


def test_a_cell_that_a_row_may_do_without_is_blank_and_said(tmp_path):
    path = written(tmp_path / "orders.xlsx", {3: 3, 4: 4})

    (one,) = read_for_import(path, tmp_path, answers=Answers()).sheets

    assert (one.loaded, one.rejected) == (8, 0)
    assert [(p.code, p.row, p.column, p.severity) for p in one.problems] == [
        ("cell-error", 4, "D", "notice"), ("cell-error", 5, "E", "notice")
    ]  # fmt: skip
    rows = pq.read_table(one.rows).to_pylist()
    assert [(row["company"], row["customer"]) for row in rows[2:4]] == [(None, "ACME"), ("North", None)]


def test_an_error_in_a_text_file_is_no_name(tmp_path):
    path = tmp_path / "orders.csv"
    lines = [",".join(HEADINGS), *(",".join(ROW).format(row) for row in range(1, 9))]
    path.write_text("\n".join(lines).replace("o-3,2026-03-01,Amira", "o-3,2026-03-01,#REF!"))

    (one,) = read_for_import(path, tmp_path, answers=Answers()).sheets

    assert (one.loaded, one.rejected) == (7, 1)
    assert [(p.code, p.row, p.column, p.found) for p in one.problems] == [("cell-error", 4, "C", "#REF!")]
