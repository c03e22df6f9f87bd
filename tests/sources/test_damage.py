"""What a reader does of a damaged file, and sheets that are wider than any table."""

import pytest

from sales_analytics.ingest import read
from sales_analytics.ingest.read import read_for_import
from sales_analytics.sources import workbook
from sales_analytics.sources.faults import without_panic
from sales_analytics.terms.errors import FileUnreadableError


class PanicException(BaseException):
    """As readers written in Rust name it; no `Exception`, like theirs."""


def test_a_reader_that_panics_says_that_the_file_is_damaged():
    with pytest.raises(FileUnreadableError, match=r"may\.xlsx is damaged") as raised, without_panic("may.xlsx"):
        raise PanicException("no entry found for key")

    assert raised.value.code == "damaged"


def test_other_ends_of_the_program_go_on():
    with pytest.raises(KeyboardInterrupt), without_panic("may.xlsx"):
        raise KeyboardInterrupt


def test_a_row_that_names_more_columns_than_the_text_has_is_cut(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text('Name,Company,"",Group,Title\n' + "Amy,North\nBo,South\nCy,West\nDi,East\n", encoding="utf-8")

    (sheet,) = read_for_import(path, tmp_path).sheets

    assert (sheet.dataset, sheet.rows_read, sheet.loaded) == ("roster", 4, 4)


def test_columns_behind_the_last_one_looked_at_are_not_read_and_that_is_said(tmp_path, monkeypatch):
    for room in (workbook, read):
        monkeypatch.setattr(room, "MOST_COLUMNS", 20)
    path = tmp_path / "orders.csv"
    more = ",".join(f"x{number}" for number in range(20))
    cells = ",".join("1" for _ in range(20))
    lines = (f"Order No,Order Date,Salesperson,Amount,{more}", f"o-1,2026-03-02,Amy,100,{cells}")
    path.write_text("\n".join((*lines, f"o-2,2026-03-02,Bo,50,{cells}")), encoding="utf-8")

    (sheet,) = read_for_import(path, tmp_path).sheets

    assert (sheet.dataset, sheet.loaded, sheet.rejected) == ("orders", 2, 0)
    assert [(one.code, one.found) for one in sheet.problems if one.code == "too-many-columns"] == [
        ("too-many-columns", "24")
    ]
