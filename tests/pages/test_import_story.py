"""The preview as a story: before and after, old and new, who moves."""

import pytest

from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import decided, dropped, page, pressed

STORED = b"""Order No,Confirm Date,Salesperson,Company,Type,Amount
A-1,2026-03-02,Amira,North,bulk,100.50
A-2,2026-03-03,Bo,North,bulk,"2,000"
A-3,2026-03-04,Bo,North,sample,10
"""
COMING = b"""Order No,Confirm Date,Salesperson,Company,Type,Amount
A-1,2026-03-02,Amira,North,bulk,"3,000.50"
A-2,2026-03-03,Bo,North,bulk,"2,000"
A-4,2026-03-05,Chen,North,sample,10
"""


def test_the_first_rows_stand_as_in_the_sheet_and_as_they_will_be_stored(open_page: OpenPage) -> None:
    said = shown(dropped(open_page("import"), "march.csv", STORED))

    assert "As in the sheet" in said
    assert '<th class="left">F</th>' in said
    assert "<span>2,000</span>" in said
    assert "As it will be stored" in said
    assert "<span>2,000.00</span>" in said
    assert "<span>3 Mar 2026</span>" in said


def test_old_and_new_values_vanished_entries_and_moves_are_told(open_page: OpenPage) -> None:
    decided(dropped(open_page("import"), "march.csv", STORED))
    at = dropped(open_page("import"), "march again.csv", COMING)

    changed = next(one.value for one in at.dataframe if "after" in one.value.columns)
    gone = next(one.value for one in at.dataframe if "import_no" in one.value.columns)
    assert changed.values.tolist() == [["A-1", "Amount", "100.50", "3,000.50", 2]]
    assert gone[["entry", "amount", "row"]].values.tolist() == [["A-3", "$10.00", 4]]
    said = shown(at)
    assert "Amira would lead" in said
    assert "↑ 1" in said
    assert "comes in" in said


def test_the_story_of_a_file_that_is_stored_already_moves_nobody(open_page: OpenPage) -> None:
    decided(dropped(open_page("import"), "march.csv", STORED))
    said = shown(dropped(open_page("import"), "march.csv", STORED))

    assert "The same file is stored already" in said
    assert "Rank then" not in said


def test_the_story_speaks_chinese(open_page: OpenPage) -> None:
    said = shown(dropped(open_page("import", lang="zh"), "march.csv", STORED))

    assert "<span>大单</span>" in said
    assert "<span>2026年3月3日</span>" in said
    assert "comes in" not in said


@pytest.mark.parametrize(
    ("language", "sums"),
    [("en", "$2,010.00 + €100.50"), ("zh", "2,010.00 美元 + 100.50 欧元")],
)
def test_amounts_of_two_currencies_are_never_added(language: str, sums: str, open_page: OpenPage) -> None:
    """Neither before the import, nor in its preview, nor in the history."""
    coming = STORED.replace(b",Amount", b",Amount,Currency").replace(b"100.50", b"100.50,EUR")
    at = dropped(open_page("import", lang=language), "march.csv", coming)
    assert shown(at).count(sums) == 2

    decided(at) if language == "en" else pressed(at, "导入")
    at = page(at, "imports")
    history = next(one.value for one in at.dataframe if "rejected" in one.value.columns)
    assert history["after"].tolist() == [sums]
    assert sums in shown(at)
