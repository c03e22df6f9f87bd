"""What a table shows of its columns, and how wide it makes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales_analytics.reports.tables import Column
from sales_analytics.terms.text import text
from sales_analytics.widgets.screen_columns import MEASURED, WIDEST, widths, with_content
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


def test_a_column_is_made_wide_for_a_word_below_the_rows_that_are_measured() -> None:
    lines = [*[Line("Amira")] * MEASURED, Line("Guangzhou Lamp")]

    assert list(wide(lines)) == ["name"]
    assert wide(lines)["name"] > wide([*lines[:-1], Line("Bartholo")])["name"]
    assert wide([*lines, Line("x" * 200)])["name"] < WIDEST + 40


def test_a_column_that_is_measured_whole_is_left_alone() -> None:
    assert wide([Line("Guangzhou Lamp", "Sheet1", 3)]) == {}


def test_a_word_among_blanks_is_not_taken_for_an_outlier() -> None:
    assert list(wide([Line("Amira", "Sep 2026"), *[Line("Amira")] * 20])) == ["sheet"]
