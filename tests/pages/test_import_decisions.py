"""What a person decides at an import: meanings, columns, what is left out, what is gone."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.warehouse.history import imports
from sales_analytics.widgets.opening import import_queue, warehouse
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import decided, dropped, opened, page, pressed

HEADINGS = "Order No,Order Date,Sales Rep,Company,Buyer,Amount (USD),State\n"
CLEAN = HEADINGS + "A-1,2026-03-02,Amira,North,Acme,1000,Confirmed\nA-2,2026-03-03,Bo,South,Delta,200,Confirmed\n"
UNKNOWN_WORDS = (
    HEADINGS + "B-1,2026-03-02,Amira,North,Acme,1000,Maybe later\nB-2,2026-03-03,Bo,South,Delta,200,Confirmed\n"
)
BAD_CELLS = (
    HEADINGS + "C-1,2026-03-02,Amira,North,Acme,1000,Confirmed\n"
    "C-2,2026-03-32,Bo,South,Delta,1200,Confirmed\nC-3,2026-03-04,Bo,South,Delta,2000.00 or so,Confirmed\n"
    "C-4,soon,Bo,South,Delta,2000,Confirmed\nTotal,,,,,6200,\n"
)


def test_the_mapping_is_shown_before_anything_is_stored(open_page: OpenPage) -> None:
    said = shown(dropped(open_page("import"), "march.csv", CLEAN.encode()))

    assert "<span>Sales Rep</span> → Salesperson" in said
    assert "<span>Amount (USD)</span> → Amount" in said


def test_a_preview_names_every_company_before_and_after(open_page: OpenPage) -> None:
    at = decided(dropped(open_page("import"), "march.csv", CLEAN.encode()))
    grown = (
        CLEAN.replace("A-2,2026-03-03,Bo,South,Delta,200", "A-2,2026-03-03,Bo,South,Delta,250")
        + "A-3,2026-03-05,Bo,South,Delta,7,\n"
    )

    said = shown(dropped(at, "march grown.csv", grown.encode()))

    (job,) = [one for one in import_queue().jobs() if one.state == "ready"]
    assert job.preview is not None
    assert (job.preview.added, job.preview.changed, job.preview.unchanged) == (1, 1, 1)
    for amount in ("$1,200.00", "$1,250.00", "$200.00", "$250.00", "$50.00"):
        assert f"<span>{amount}</span>" in said
    assert "Of it vanished" in said


def test_a_meaning_is_asked_and_remembered_for_the_next_file(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", UNKNOWN_WORDS.encode())
    assert "Some rows wait for an answer" in shown(at)

    asked = next(one for one in at.radio if "Maybe later" in one.label)
    assert asked.options == ["confirmed", "pending", "cancelled", "lost"]
    asked.set_value("pending").run()
    at = decided(pressed(at, "Read again with these answers"))
    assert [(one.loaded, one.rejected) for one in imports(warehouse())] == [(2, 0)]

    at = dropped(at, "april.csv", UNKNOWN_WORDS.replace("B-", "D-").replace("2026-03", "2026-04").encode())
    assert "Some rows wait for an answer" not in shown(at)
    decided(at)
    assert [(one.loaded, one.rejected) for one in imports(warehouse())] == [(2, 0), (2, 0)]
    assert "1,000" not in shown(page(at, "orders")), "what was pending does not count"


def test_a_corrected_column_is_remembered_for_the_next_file(open_page: OpenPage) -> None:
    two_amounts = "Order No,Order Date,Sales Rep,Net value,Amount\n"
    at = dropped(open_page("import"), "march.csv", (two_amounts + "A-1,2026-03-02,Amira,100,119\n").encode())
    assert "$119.00" in shown(at)

    at = opened(at, "correct_1")
    columns = {one.label: one for one in at.selectbox if str(one.key).startswith("column_")}
    columns["Net value"].set_value("amount").run()
    columns = {one.label: one for one in at.selectbox if str(one.key).startswith("column_")}
    columns["Amount"].set_value("").run()
    at = pressed(at, "Read again with these corrections")
    assert "<span>Net value</span> → Amount" in shown(at)
    assert "$100.00" in shown(at)
    at = decided(at)

    said = shown(dropped(at, "april.csv", (two_amounts + "A-2,2026-04-02,Amira,200,238\n").encode()))
    assert "$200.00" in said
    assert "$238.00" not in said


def test_columns_to_correct_stand_in_the_order_of_the_sheet(open_page: OpenPage) -> None:
    headings = "Order No,Colour,Order Date,Who knows,Sales Rep,Amount,State,Remark"
    at = dropped(open_page("import"), "march.csv", f"{headings}\nA-1,red,2026-03-02,x,Amira,100,Confirmed,-\n".encode())

    at = opened(at, "correct_1")

    assert [one.label for one in at.selectbox if str(one.key).startswith("column_")] == headings.split(",")


def test_nothing_can_be_read_again_before_something_was_corrected(open_page: OpenPage) -> None:
    at = opened(dropped(open_page("import"), "march.csv", CLEAN.encode()), "correct_1")

    assert next(one for one in at.button if one.label == "Read again with these corrections").disabled


def test_rows_are_counted_with_the_reasons_why_they_stay_out(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "orders_march.csv", BAD_CELLS.encode())
    said = shown(at)

    assert "1 row was skipped: total of the rows above" in said
    assert "3 rows are rejected" in said
    problems = at.dataframe[-1].value
    assert list(zip(problems["cell"], problems["found"], problems["code"], strict=True)) == [
        ("B3", "2026-03-32", "date-not-understood"),
        ("F4", "2000.00 or so", "amount-not-a-number"),
        ("B5", "soon", "date-not-understood"),
        ("F6", "6,200", "total-differs"),
    ]
    assert all(problems["remedy"]), "each says what to do"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_says_what_is_not_in_its_numbers(language: str, open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "orders_march.csv", BAD_CELLS.encode())
    at.checkbox[0].check().run()
    at = decided(at)
    assert "3 rows were left out" in shown(at)
    at.session_state["lang"] = language

    said = {
        "en": "3 rows of orders_march.csv, $3,200.00, are not in these numbers",
        "zh": "orders_march.csv 中有 3 行（3,200.00 美元）未计入以上数字",
    }[language]
    for name in ("leaderboard", "bonus", "attainment", "forecast", "orders"):
        assert said in shown(page(at, name)), name


def test_a_complete_file_takes_away_what_is_not_in_it(open_page: OpenPage) -> None:
    at = decided(dropped(open_page("import"), "march.csv", CLEAN.encode()))
    assert not any("complete for its months" in one.label for one in at.checkbox)

    less = HEADINGS + "A-1,2026-03-02,Amira,North,Acme,1000,Confirmed\nA-9,2026-03-09,Bo,South,Delta,5,Confirmed\n"
    at = dropped(at, "march again.csv", less.encode())
    box = next(one for one in at.checkbox if "complete for its months" in one.label)
    assert "1 stored entry not in it, $200.00, is gone" in box.label
    at = decided(box.check().run())

    assert "1 retired" in shown(at)
    (first, second) = imports(warehouse())[::-1]
    assert (first.state, second.state, second.retired) == ("active", "active", 1)


def test_a_file_that_is_not_wanted_leaves_nothing(open_page: OpenPage) -> None:
    at = pressed(dropped(open_page("import"), "march.csv", CLEAN.encode()), "Do not import")

    assert "Cancelled; nothing of it was stored." in shown(at)
    assert imports(warehouse()) == []
    at = pressed(at, "Clear")
    assert import_queue().jobs() == []


@pytest.mark.parametrize(("choice", "kept"), [("remove", False), ("keep", True)], ids=["removed", "kept"])
def test_the_first_own_import_asks_what_becomes_of_the_sample(
    choice: str, kept: bool, warehouse_file: Path, open_page: OpenPage, sample_warehouse: Path
) -> None:
    shutil.copy(sample_warehouse, warehouse_file)
    at = dropped(open_page("import"), "march.csv", CLEAN.encode())

    question = next(one for one in at.radio if "sample festival is loaded" in one.label)
    at = decided(question.set_value(choice).run())

    active = [one for one in imports(warehouse()) if one.state == "active"]
    assert {one.imported_by for one in active} == ({"sample", ""} if kept else {""})
    at = dropped(at, "april.csv", CLEAN.replace("A-", "B-").encode())
    assert not any("sample festival is loaded" in one.label for one in at.radio), "it is asked once"


def test_several_clean_files_are_stored_by_one_click(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", CLEAN.encode())
    at = dropped(at, "april.csv", CLEAN.replace("A-", "B-").replace("2026-03", "2026-04").encode())

    pressed(at, "Import all 2 clean files")

    assert sum((one.amount or Decimal(0)) for one in imports(warehouse())) == Decimal(2400)
