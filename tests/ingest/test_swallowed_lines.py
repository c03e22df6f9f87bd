"""A quote that is none never takes other lines with it: they are read, and the line with the quote is named."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import

HEADINGS = "Order No,Order Date,Salesperson,Amount"
MANY = [f"o-{number},2026-03-01,Amira,2" for number in range(300)]


@pytest.mark.parametrize(
    ("lines", "loaded", "amount", "rows"),
    [
        pytest.param(['x,2026-03-01,"Bo,5', *MANY], 301, 605, [2], id="never closed"),
        pytest.param([*MANY, 'x,2026-03-01,"Bo,5'], 301, 605, [302], id="in the last line"),
        pytest.param(['x,2026-03-01,"Bo,5', *MANY, 'y,2026-03-01,Bo",6'], 302, 611, [2, 303], id="closed far below"),
        pytest.param(['x,2026-03-01,"Bo,5', *MANY[:3], 'y,2026-03-01,Bo",6'], 5, 17, [2, 6], id="closed soon"),
        pytest.param(['x,2026-03-01,"Bo,5', *MANY, 'y,2026-03-01,"Bo,6'], 302, 611, [2, 303], id="opened twice"),
    ],
)
def test_a_stray_quote_swallows_no_line(tmp_path, lines, loaded, amount, rows):
    path = tmp_path / "orders.csv"
    path.write_text("\n".join([HEADINGS, *lines]))

    (one,) = read_for_import(path, tmp_path, answers=Answers()).sheets

    assert (one.rows_read, one.loaded, one.amount) == (loaded, loaded, Decimal(amount))
    assert [(p.row, p.severity) for p in one.problems if p.code == "stray-quote"] == [(row, "notice") for row in rows]


def test_line_breaks_in_cells_that_are_no_records_stay_in_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    address = '"131 2nd St,\nBoston, MA\nUSA"'
    path.write_text("\n".join([f"{HEADINGS},Customer", *(f"o-{n},2026-03-01,Bo,1,{address}" for n in range(50))]))

    (one,) = read_for_import(path, tmp_path, answers=Answers()).sheets

    assert (one.rows_read, one.loaded, one.problems) == (50, 50, ())
