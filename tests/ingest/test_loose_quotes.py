"""Lines ended in two ways, and quotes where they may not be: every line keeps its cells, and a guess is said."""

from decimal import Decimal

import pyarrow.parquet as pq
import pytest

from sales_analytics.ingest.read import read_for_import

HEADINGS = "Order No,Order Date,Salesperson,Customer,Amount\n"


@pytest.fixture
def rows_of(tmp_path):
    def read(lines: str):
        path = tmp_path / "orders.csv"
        path.write_bytes((HEADINGS + lines).encode())
        (sheet,) = read_for_import(path, tmp_path).sheets
        table = pq.read_table(sheet.rows, columns=["order_no", "customer", "amount", "row_no"])
        said = [(one.code, one.row) for one in sheet.problems]
        return [tuple(one.values()) for one in table.to_pylist()], said, (sheet.rows_read, sheet.loaded)

    return read


def test_a_text_whose_lines_end_in_two_ways_loses_none(rows_of):
    rows, said, counts = rows_of(
        'o-1,2026-03-01,Amy,Shop,100\ro-2,2026-03-02,Bo,"Two\nLines",200\r\no-3,2026-03-03,Bo,Whole,300\n'
    )

    assert rows == [
        ("o-1", "Shop", Decimal(100), 2),
        ("o-2", "Two\nLines", Decimal(200), 3),
        ("o-3", "Whole", Decimal(300), 4),
    ]
    assert (said, counts) == ([], (3, 3))


def test_there_a_quote_that_never_closes_swallows_no_other_line(rows_of):
    rows, said, counts = rows_of(
        'o-1,2026-03-01,Amy,"Big" Shop,100\ro-2,2026-03-02,Bo,"Half,200\no-3,2026-03-03,Bo,Whole,300\n'
    )

    assert rows == [
        ("o-1", "Big Shop", Decimal(100), 2),
        ("o-2", '"Half', Decimal(200), 3),
        ("o-3", "Whole", Decimal(300), 4),
    ]
    assert (said, counts) == ([("stray-quote", 3)], (3, 3))
