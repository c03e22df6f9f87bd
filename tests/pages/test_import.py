"""From dropped files to stored orders, on the page itself."""

from sales_analytics.jobs import children
from sales_analytics.warehouse.history import imports
from sales_analytics.widgets.opening import warehouse
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import decided, dropped, opened

ORDERS = b"""Order No,Order Date,Salesperson,Amount
A-1,2026-03-02,Amira,100.50
A-2,2026-03-03,Bo,200
"""
WITH_A_REJECT = ORDERS + b"A-3,2026-03-04,Bo,12 apples\n"


def test_a_file_is_shown_before_it_is_stored_and_stored_when_somebody_says_yes(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", ORDERS)

    said = shown(at)
    assert "1 file waits for your decision" in said
    assert "$300.50" in said
    assert imports(warehouse()) == []

    said = shown(decided(at))
    assert "Import 1 is stored" in said
    assert [(one.file, one.loaded) for one in imports(warehouse())] == [("march.csv", 2)]


def test_the_page_lets_the_reading_process_start_before_a_file_is_there(open_page: OpenPage) -> None:
    children.dismiss()
    open_page("import")
    page = children.waiting()

    dropped(open_page("import"), "march.csv", ORDERS)

    assert page is not None
    assert children.waiting() == page


def test_rejected_rows_block_the_import_until_somebody_leaves_them_out(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", WITH_A_REJECT)

    button = next(one for one in at.button if one.label == "Import")
    assert button.disabled
    assert "1 row is rejected" in shown(at)

    at = decided(at.checkbox[0].check().run())
    assert [(one.loaded, one.rejected) for one in imports(warehouse())] == [(2, 1)]

    at.switch_page(at._script_path.replace("sales_analytics/router.py", "pages/orders.py")).run()
    assert "1 row of march.csv" in shown(at)
    assert "not in these numbers" in shown(at)


def test_the_bytes_of_a_file_leave_the_session(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", ORDERS)

    assert not at.file_uploader[0].value


def test_a_file_that_is_no_spreadsheet_says_so_and_stores_nothing(open_page: OpenPage) -> None:
    said = shown(dropped(open_page("import"), "holiday.png", b"\x89PNG\r\n\x1a\n" + bytes(64)))

    assert "Nothing of it was stored" in said
    assert imports(warehouse()) == []


def test_undoing_takes_one_import_back_and_the_page_goes_on(filled: object, open_page: OpenPage) -> None:
    at = opened(open_page("imports"), "undo_4")
    assert "stops counting" in shown(at)

    at.button(key="undo").click().run()
    assert [one.message for one in at.exception] == []
    assert [one.state for one in imports(warehouse())] == ["undone", "active", "active", "active"]
    assert "3 imports count" in shown(at)


def test_an_older_import_can_be_undone_told_before_and_imported_again(open_page: OpenPage) -> None:
    decided(dropped(open_page("import"), "march.csv", ORDERS))
    decided(dropped(open_page("import"), "later.csv", ORDERS.replace(b"A-2,", b"A-9,")))

    at = open_page("imports")
    at.selectbox(key="import").select(1).run()
    said = shown(opened(at, "undo_1"))
    assert "1 row stops counting; 0 rows of earlier imports count again" in said
    assert "goes from $500.50 to $300.50" in said

    said = shown(at.button(key="undo").click().run())
    assert "Import 1, march.csv, was undone" in said
    assert [(one.import_no, one.state) for one in imports(warehouse())] == [(2, "active"), (1, "undone")]

    said = shown(decided(dropped(open_page("import"), "march.csv", ORDERS)))
    assert "Import 3 is stored" in said
    assert [(one.import_no, one.state) for one in imports(warehouse())] == [
        (3, "active"),
        (2, "active"),
        (1, "undone"),
    ]


def test_the_history_says_what_each_import_did_to_the_amount(open_page: OpenPage) -> None:
    decided(dropped(open_page("import"), "march.csv", ORDERS))
    decided(dropped(open_page("import"), "again.csv", ORDERS.replace(b"100.50", b"150.50")))

    at = open_page("imports")
    lines = at.dataframe[0].value
    assert lines[["import_no", "after", "added", "changed"]].values.tolist() == [
        [2, "$350.50", 0, 1],
        [1, "$300.50", 2, 0],
    ]
    assert "the amount of its entries went from $300.50 to $350.50" in shown(at)
    assert "Entries: 0 new, 1 changed, 1 unchanged, 0 retired" in shown(at)
