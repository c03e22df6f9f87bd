"""Several tables on one sheet: each is shown, counted and stored by itself."""

from io import BytesIO

import openpyxl

from sales_analytics.warehouse.history import imports
from sales_analytics.widgets.opening import warehouse
from tests.pages.conftest import OpenPage
from tests.pages.importing import decided, dropped, opened

TABLES: list[list[object]] = [
    ["Order No", "Order Date", "Salesperson", "Amount"],
    ["A-1", "2026-03-02", "Amira", 100],
    ["A-2", "2026-03-03", "Bo", 200],
    [],
    [],
    ["Name", "Month", "Target"],
    ["Amira", "2026-03", 1000],
    ["Bo", "2026-03", 500],
]


def workbook() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in TABLES:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_two_tables_of_one_sheet_are_both_previewed_and_stored(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "both.xlsx", workbook())
    assert [one.message for one in opened(at, "correct_1").exception] == []

    decided(at)

    assert [(one.datasets, one.loaded, one.added) for one in imports(warehouse())] == [("orders, targets", 4, 4)]
