"""What is hidden or struck through is said of workbooks of every kind in the same words."""

import random
from contextlib import suppress

import pytest

from sales_analytics.sources import marks
from sales_analytics.sources.marks import Marks, worth_reading
from sales_analytics.sources.spreadsheet import MARKS
from sales_analytics.sources.workbook import preview_rows
from sales_analytics.terms.errors import FileUnreadableError
from tests.sources.kinds import HIDDEN, ROWS, STRUCK, WRITERS


@pytest.mark.parametrize("name", WRITERS)
def test_hidden_and_struck_in_every_kind_of_workbook(read, tmp_path, name):
    WRITERS[name](tmp_path / name)

    march, old = read(tmp_path / name)

    assert (march.name, march.hidden, preview_rows(march)) == ("March", False, ROWS)
    assert [(one.code, one.row, one.column, one.found, one.severity) for one in march.notices] == [
        ("rows-hidden", None, "", "2-3, 5", "notice"),
        ("columns-hidden", None, "", "B", "notice"),
        ("row-struck-through", 4, "A", "", "notice"),
    ]
    assert (march.notices[0].expected.count, march.struck) == (3, (4,))
    assert (old.name, old.hidden, old.notices) == ("Old", True, ())


CSS = "<style><!-- td {color: red} .x1, td.x2 {mso-x: y; text-decoration: underline line-through} .x3 {} --></style>"


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ("<tr>", "<td><s>{}</s>"), ("<tr>", "<td><strike><b>{}</b></strike>"), ("<tr>", "<td class='x2 x9'>{}"),
        ("<tr class=x1>", "<td>{}"), ("<tr>", "<td style='color:red;text-decoration:line-through'>{}"),
    ],
    ids=["s", "strike", "a class", "a class of the row", "a style"],
)  # fmt: skip
def test_hidden_and_struck_in_a_page(read, tmp_path, row, cell):
    path = tmp_path / "march.xls"
    lines = []
    for number, cells in enumerate(ROWS):
        opened = row if number == STRUCK else "<tr style='display:none'>" if number in HIDDEN else "<tr>"
        lines.append(opened + "".join((cell if number == STRUCK else "<td class=x3>{}").format(one) for one in cells))
    columns = "<col width=64><col span=1 style='display:none;mso-width-alt:0'>"
    path.write_text(f"<html><head>{CSS}</head><table>{columns}{''.join(lines)}</table></html>")

    (march,) = read(path)

    assert preview_rows(march) == ROWS
    assert [(one.code, one.found) for one in march.notices] == [
        ("rows-hidden", "2-3, 5"), ("columns-hidden", "B"), ("row-struck-through", "")
    ]  # fmt: skip
    assert march.struck == (4,)


@pytest.mark.parametrize("kind", MARKS)
def test_marks_of_a_damaged_workbook_are_found_or_it_is_refused(tmp_path, kind):
    path, seeded = tmp_path / f"march.{kind}", random.Random(7)
    WRITERS[path.name](path)
    whole = path.read_bytes()
    for _ in range(300):
        content = bytearray(whole[: seeded.choice((len(whole), seeded.randrange(9, len(whole))))])
        for place in seeded.sample(range(8, len(content)), min(4, len(content) - 8)):
            content[place] = seeded.randrange(256)
        path.write_bytes(content)
        with suppress(FileUnreadableError):
            assert all(isinstance(one, Marks) for one in MARKS[kind](path))


@pytest.mark.parametrize(
    ("found", "struck", "count"),
    [(Marks(), (), 3), (Marks(hidden_rows=[2]), (), 9), (Marks(hidden_columns=[(0, 0)]), (), 9), (Marks(), (1,), 9)],
    ids=["nothing", "a hidden row", "a hidden column", "a struck style"],
)
def test_a_large_sheet_is_looked_through_where_its_beginning_or_its_styles_tell(monkeypatch, found, struck, count):
    monkeypatch.setattr(marks, "BEGINNING", 3)

    assert len(list(worth_reading(range(9), found, frozenset(struck)))) == count
