"""Lines that end where their last filled cell ends: nothing of the longer ones is lost."""

from decimal import Decimal

import pyarrow.parquet as pq

from sales_analytics.ingest.read import read_for_import

SHORT = """Order No,Order Date,Salesperson,Amount,Country,Remark,Company
o-1,2026-03-01,Amy,100
o-2,2026-03-02,Bo,200
o-3,2026-03-03,Bo,300,France,urgent,North
o-4,2026-03-04,Amy,400
"""


def test_most_lines_may_have_fewer_cells_than_there_are_headings(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text(SHORT, encoding="utf-8")

    (sheet,) = read_for_import(path, tmp_path).sheets

    rows = pq.read_table(sheet.rows, columns=["order_no", "amount", "company", "row_no"]).to_pylist()
    assert [tuple(one.values()) for one in rows] == [
        ("o-1", Decimal(100), None, 2),
        ("o-2", Decimal(200), None, 3),
        ("o-3", Decimal(300), "North", 4),
        ("o-4", Decimal(400), None, 5),
    ]
    assert (sheet.rows_read, sheet.loaded, [one.code for one in sheet.problems]) == (4, 4, [])
