"""Rows that are struck through, on the import page."""

from io import BytesIO

import xlsxwriter

from sales_analytics.widgets.opening import import_queue
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import dropped, pressed

ROWS = (("Order No", "Order Date", "Salesperson", "Amount"), ("A-1", "2026-03-02", "Amira", 100),
        ("A-2", "2026-03-03", "Bo", 200))  # fmt: skip


def workbook() -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        page, crossed = book.add_worksheet(), book.add_format({"font_strikeout": True})
        for place, row in enumerate(ROWS):
            page.write_row(place, 0, row, crossed if place == 2 else None)
    return content.getvalue()


def test_struck_rows_are_left_out_when_somebody_says_so(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.xlsx", workbook())
    assert "Some rows look as if they were cancelled" in shown(at)
    assert "$300.00" in shown(at)

    question = next(one for one in at.radio if "struck through" in one.label)
    assert (question.options, question.value) == (["No, they count", "Yes, leave them out"], "keep")
    question.set_value("leave-out").run()
    at = pressed(at, "Read again with these answers")

    assert import_queue().jobs()[0].answers.struck == "leave-out"
    assert "$100.00" in shown(at)
    assert "$300.00" not in shown(at)
