"""Rows that are struck through count until somebody says that they are cancelled."""

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from sales_analytics.ingest.answers import Answers, Struck
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading

ROWS = (("Order No", "Order Date", "Salesperson", "Amount"), ("A-1", "2026-03-02", "Amira", 100),
        ("A-2", "2026-03-03", "Bo", 200), ("A-3", "2026-03-04", "Bo", 400))  # fmt: skip


def read(folder: Path, struck: Struck | None = None) -> SheetReading:
    path = folder / "march.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page, crossed = book.add_worksheet(), book.add_format({"font_strikeout": True})
        for place, row in enumerate(ROWS):
            page.write_row(place, 0, row, crossed if place == 2 else None)
    (sheet,) = read_for_import(path, folder, answers=Answers(struck=struck)).sheets
    return sheet


def test_they_are_read_and_asked_about(tmp_path: Path) -> None:
    reading = read(tmp_path)

    (question,) = reading.questions
    assert (question.code, question.likely, question.holds_back) == ("rows-struck", "keep", "nothing")
    assert question.flags == ("--struck keep", "--struck leave-out")
    assert (reading.loaded, reading.amount, reading.typed_rows) == (3, Decimal(700), 3)


@pytest.mark.parametrize(
    ("struck", "counts", "amount", "code"),
    [("keep", (3, 3, 0), 700, "row-struck-through"), ("leave-out", (3, 2, 1), 500, "rows-struck-left-out")],
)
def test_what_somebody_says_of_them_is_done_and_told(
    tmp_path: Path, struck: Struck, counts: tuple[int, int, int], amount: int, code: str
) -> None:
    reading = read(tmp_path, struck)

    assert reading.questions == ()
    assert (reading.rows_read, reading.loaded, reading.skipped) == counts
    assert reading.amount == Decimal(amount)
    assert [(one.code, one.found) for one in reading.problems] == [(code, "" if struck == "keep" else "3")]
