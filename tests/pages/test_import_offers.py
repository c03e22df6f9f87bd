"""What a notice leaves to the person is said by a button of the page; no option of the command line stands there."""

import pytest

from sales_analytics.widgets.opening import import_queue
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import dropped, pressed

LINES = (
    "Order No,Order Date,Salesperson,Product,Quantity,Amount\nA-1,2026-03-02,Amira,Tea,1,100\n"
    "A-1,2026-03-02,Amira,Tea,1,100\nA-2,2026-03-03,Bo,Tea,2,200\n"
)
DOTTED = "Order No,Order Date,Salesperson,Amount\nA-1,03.04.2026,Amira,100\nA-2,03.05.2026,Bo,200\n"


def amounts() -> list[str]:
    reading = import_queue().jobs()[-1].reading
    assert reading is not None
    return [str(sheet.amount and sheet.amount.normalize()) for sheet in reading.sheets]


@pytest.mark.parametrize(
    ("language", "button", "told", "back"),
    [
        ("en", "Each was only written twice", "The button is below.", "Take back what I said last"),
        ("zh", "只是重复写入", "按钮在下方。", "撤回上一次的说明"),
    ],
)
def test_equal_lines_are_counted_once_by_a_button_and_each_again_by_the_way_back(
    language: str, button: str, told: str, back: str, open_page: OpenPage
) -> None:
    at = dropped(open_page("import", lang=language), "march.csv", LINES.encode())
    assert amounts() == ["4E+2"]
    remedies = list(at.dataframe[-1].value["remedy"])
    assert any(told in one for one in remedies)
    assert not any("--" in one for one in remedies)
    assert "--map" not in shown(at)

    at = pressed(at, button)
    assert amounts() == ["3E+2"]

    pressed(at, back)
    assert amounts() == ["4E+2"]


def test_the_other_order_of_dates_is_offered_where_it_may_be_so(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", DOTTED.encode())

    pressed(at, "“Order Date”\\: the month stands first")

    assert import_queue().jobs()[-1].answers.mapping == (("Order Date", "order_date:month-first"),)
