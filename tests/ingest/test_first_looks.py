"""What a sheet is can be seen before its rows are checked."""

from pathlib import Path

from sales_analytics.ingest.first_looks import LOOK, first_look
from sales_analytics.ingest.read import read_for_import

ORDERS = """Report of September
Order No,Order Date,Salesperson,Amount,Colour
A-1,2026-03-02,Amira,100.50,red
A-2,2026-03-03,Bo,200,blue
"""


def read(folder: Path, content: str) -> list[tuple[str, int]]:
    path = folder / "march.csv"
    path.write_text(content, "utf-8")
    told: list[tuple[str, int]] = []
    read_for_import(path, folder, progress=lambda step, count: told.append((step, count)))
    return told


def test_a_sheet_is_told_as_soon_as_it_is_recognised(tmp_path):
    told = read(tmp_path, ORDERS)

    assert [one for one in told if one[0] != "reading"] == [("opening", 0), ("expected", 4), (LOOK, 1), ("done", 2)]
    seen = first_look(tmp_path, 1)
    assert (seen.dataset, seen.header_row, seen.extras) == ("orders", 2, ("Colour",))
    assert dict(seen.mapping) == {
        "Order No": "order_no", "Order Date": "order_date", "Salesperson": "salesperson", "Amount": "amount"
    }  # fmt: skip
    assert [row.row for row in seen.first_rows] == [2, 3, 4]
    assert dict(seen.first_rows[1].cells) == {"A": "A-1", "B": "2026-03-02", "C": "Amira", "D": "100.50", "E": "red"}
    assert (seen.rows_read, seen.typed_rows, seen.rows) == (0, 0, None)


def test_what_is_nothing_known_gives_no_first_look(tmp_path):
    assert LOOK not in [step for step, _ in read(tmp_path, "one,two\n1,2\n3,4\n")]


def test_nobody_is_told_and_nothing_left_where_nobody_asked(tmp_path):
    path = tmp_path / "march.csv"
    path.write_text(ORDERS, "utf-8")

    read_for_import(path, tmp_path)

    assert list(tmp_path.glob("look-*")) == []
