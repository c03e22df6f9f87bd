"""Rows that are struck through count until somebody says that they are cancelled."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
import xlsxwriter
import xlwt

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


def left_out(folder: Path, rows: Sequence[Sequence[object]], struck: Collection[int], **answers: Any) -> SheetReading:
    """`rows` below the headings; a text such as "Eagle*3" is merged over three rows."""
    path = folder / "march.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page, crossed = book.add_worksheet(), book.add_format({"font_strikeout": True})
        for place, row in enumerate((("Group", *ROWS[0]), *rows)):
            page.write_row(place, 0, row, crossed if place in struck else None)
            words, _, count = str(row[0]).partition("*") if row else ("", "", "")
            if count:
                page.merge_range(place, 0, place + int(count) - 1, 0, words)
    (sheet,) = read_for_import(path, folder, answers=Answers(struck="leave-out", **answers)).sheets
    return sheet


def loaded(reading: SheetReading) -> list[tuple[str, str | None]]:
    assert reading.rows is not None
    return duckdb.sql(f"""select order_no, "group" from read_parquet('{reading.rows}')""").fetchall()


ORDERS = (("A-1", "2026-03-02", "Amira", 100), ("A-2", "2026-03-03", "Bo", 200), ("A-3", "2026-03-04", "Bo", 400))


def test_rows_that_are_left_out_are_counted_as_struck_and_not_as_blank(tmp_path: Path) -> None:
    first, second, third = (("Eagles", *one) for one in ORDERS)

    reading = left_out(tmp_path, (first, second, (), third, (), ("Eagles", "A-4", "2026-03-05", "Bo", 800)), {2, 6})

    assert [(reason.singular, rows) for reason, rows in reading.skips] == [("blank row", 2), ("struck through", 2)]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.skipped) == (6, 2, 0, 4)


def test_a_merged_group_holds_for_the_rows_beside_one_that_is_left_out(tmp_path: Path) -> None:
    rows = (("Eagles*2", *ORDERS[0]), ("", *ORDERS[1]), ("Wolves", *ORDERS[2]))

    for struck, kept in ({1}, "A-2"), ({2}, "A-1"):
        reading = left_out(tmp_path, rows, struck)
        assert loaded(reading) == [(kept, "Eagles"), ("A-3", "Wolves")]
        assert (reading.rejected, reading.skipped) == (0, 1)


def test_what_a_row_that_is_left_out_says_of_those_below_it_is_filled_down(tmp_path: Path) -> None:
    rows = (("Wolves", *ORDERS[0]), ("Eagles", *ORDERS[1]), (), ("", *ORDERS[2]))

    reading = left_out(tmp_path, rows, {2}, filling=(("Group", "fill-down"),))

    assert loaded(reading) == [("A-1", "Wolves"), ("A-3", "Eagles")]
    assert (reading.rejected, reading.skipped) == (0, 2)


def test_rows_struck_in_an_old_workbook_are_asked_about_and_left_out(tmp_path: Path) -> None:
    path, book, crossed = tmp_path / "march.xls", xlwt.Workbook(), xlwt.easyxf("font: struck_out on")
    page = book.add_sheet("March")
    for place, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            page.write(place, column, cell, crossed if place == 2 else xlwt.Style.default_style)
    book.save(str(path))

    (asking,) = read_for_import(path, tmp_path).sheets
    (one,) = read_for_import(path, tmp_path, answers=Answers(struck="leave-out")).sheets

    assert ([asked.code for asked in asking.questions], asking.amount) == (["rows-struck"], Decimal(700))
    assert ([(reason.singular, rows) for reason, rows in one.skips], one.amount) == (
        [("struck through", 1)], Decimal(500)
    )  # fmt: skip
