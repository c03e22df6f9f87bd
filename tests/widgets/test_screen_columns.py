"""What a table shows of its columns, and how wide it makes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales_analytics.reports.tables import Column
from sales_analytics.terms.text import text
from sales_analytics.widgets.screen_columns import AROUND, MEASURED, WIDEST, widths, with_content
from sales_analytics.widgets.table import arrow


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    sheet: str = ""
    count: int | None = None


COLUMNS = (Column("name", text("Name")), Column("sheet", text("Sheet")), Column("count", text("Rows"), "count"))


def wide(lines: Sequence[Line]) -> dict[str, int]:
    return widths(arrow(lines, COLUMNS, "en"), COLUMNS)


def test_a_column_in_which_nothing_stands_is_not_shown() -> None:
    assert with_content([Line("a"), Line("b", count=0)], COLUMNS, ()) == ["name", "count"]


def test_without_a_record_the_headings_say_what_there_would_be() -> None:
    assert with_content([], COLUMNS, ()) == ["name", "sheet", "count"]


def test_what_only_the_downloads_have_is_not_shown() -> None:
    assert with_content([Line("a", "s", 1)], COLUMNS, ("sheet",)) == ["name", "count"]


def test_a_column_is_wide_enough_for_a_word_below_the_first_rows() -> None:
    lines = [*[Line("Amira")] * MEASURED, Line("Guangzhou Lamp")]

    assert wide(lines)["name"] == wide([Line("Guangzhou Lamp")])["name"] > wide(lines[:-1])["name"]
    assert wide([*lines, Line("x" * 200)])["name"] == WIDEST + AROUND


def test_a_word_among_blanks_is_not_taken_for_an_outlier() -> None:
    assert wide([Line("Amira", "Sep 2026"), *[Line("Amira")] * 20])["sheet"] > wide([Line("Amira")])["sheet"]


def test_a_sentence_has_room_for_all_of_it_in_three_lines() -> None:
    lines = [Line("Amira", "word " * 30)]
    cells = arrow(lines, COLUMNS, "en")

    whole, broken = (widths(cells, COLUMNS, one)["sheet"] - AROUND for one in ((), ("sheet",)))

    assert whole > 2 * broken
    assert 3 * broken > whole


def test_several_sentences_leave_room_for_each_other() -> None:
    lines = [Line("word " * 20, "word " * 20)]
    cells = arrow(lines, COLUMNS, "en")

    alone, beside = (widths(cells, COLUMNS, one)["sheet"] for one in (("sheet",), ("name", "sheet")))
    short = widths(arrow([Line("word", "word")], COLUMNS, "en"), COLUMNS, ("name", "sheet"))

    assert beside < alone
    assert short == widths(arrow([Line("word", "word")], COLUMNS, "en"), COLUMNS)


def test_a_column_is_never_narrower_than_its_heading() -> None:
    assert wide([Line("a")])["name"] > AROUND
    assert list(wide([])) == ["name", "sheet"]
