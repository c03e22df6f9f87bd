"""What somebody chose on the Import page stays chosen while the file is read anew."""

from sales_analytics.widgets.opening import import_queue
from tests.pages.conftest import OpenPage
from tests.pages.importing import decided, dropped, opened, pressed

ORDERS = (
    "Order No,Order Date,Sales Rep,Colour,Shade,Amount,State\n"
    "A-1,2026-03-02,Amira,red,x,119,Maybe later\nA-2,2026-03-03,Bo,blue,y,238,待老板定\n"
    "A-3,2026-03-04,Bo,blue,y,7,Confirmed\n"
)
CLEAN = "Order No,Order Date,Sales Rep,Amount\nB-1,2026-03-02,Amira,100\n"


def radio(at, words):
    return next(one for one in at.radio if words in one.label)


def column(at, heading):
    return next(one for one in at.selectbox if str(one.key).startswith("column_") and one.label == heading)


def test_an_answer_goes_along_with_a_correction_and_a_correction_with_an_answer(open_page: OpenPage) -> None:
    at = opened(dropped(open_page("import"), "march.csv", ORDERS.encode()), "correct_1")
    radio(at, "Maybe later").set_value("pending").run()
    column(at, "Colour").set_value("product").run()

    at = pressed(at, "Read again with these corrections")

    (job,) = import_queue().jobs()
    assert job.answers.values == (("status", "Maybe later", "pending"),)
    assert ("Colour", "product") in job.answers.mapping

    at = opened(at, "correct_1")
    radio(at, "待老板定").set_value("lost").run()
    column(at, "Shade").set_value("customer").run()
    pressed(at, "Read again with these answers")

    (job,) = import_queue().jobs()
    assert [one[2] for one in job.answers.values] == ["pending", "lost"]
    assert ("Shade", "customer") in job.answers.mapping


def test_what_is_chosen_for_one_file_stays_while_another_one_is_stored(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", ORDERS.encode())
    at = opened(at, "correct_1")
    radio(at, "Maybe later").set_value("pending").run()
    column(at, "Colour").set_value("customer").run()
    at = dropped(at, "april.csv", CLEAN.encode())

    at = decided(at)

    assert [job.state for job in import_queue().jobs()] == ["ready", "done"]
    assert radio(at, "Maybe later").value == "pending"
    assert column(at, "Colour").value == "customer"
