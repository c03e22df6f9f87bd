"""Text that went through a wrong encoding, and days without a year, mended on the import page."""

from sales_analytics.widgets.opening import import_queue
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import dropped, opened, pressed

GARBLED = "Order No,Order Date,Salesperson,Customer,Amount\nA-1,2026-03-02,Amira,CafÃ© MÃ¼ller,100\n"
YEARLESS = "Order No,Order Date,Salesperson,Amount\nA-1,9月5日,Amira,100\nA-2,9月6日,Bo,200\n"


def test_garbled_text_is_repaired_by_one_button_and_can_be_read_as_written_again(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", GARBLED.encode())
    said = shown(at)
    assert "Some text went through a wrong encoding" in said
    assert "In row 2 stands “CafÃ© MÃ¼ller”: probably “Café Müller”." in said

    at = pressed(at, "Repair the text")
    said = shown(opened(at, "look_1_0"))
    assert "Text was repaired" in said
    assert "<span>Café Müller</span>" in said

    assert "Some text went through a wrong encoding" in shown(pressed(at, "Read it as written"))


def test_the_year_of_days_without_one_is_asked_and_can_be_corrected(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "orders.csv", YEARLESS.encode())
    question = next(one for one in at.radio if "Which year is it?" in one.label)
    question.set_value("2025").run()
    at = pressed(at, "Read again with these answers")
    assert "9月5日" in shown(at)
    assert import_queue().jobs()[0].answers.year == 2025
    assert "2025" in shown(at)

    at = opened(at, "correct_1")
    at.number_input[0].set_value(2024).run()
    at = pressed(at, "Read again with these corrections")
    assert import_queue().jobs()[0].answers.year == 2024
    assert not [one for sheet in import_queue().jobs()[0].reading.sheets for one in sheet.questions]
