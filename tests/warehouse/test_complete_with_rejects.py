"""A complete file that names an order in a row which cannot be read does not say that the order is gone."""

from pathlib import Path

from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import Take, back, holds, sold

HEADINGS = "Order No,Salesperson,Confirm Date,Amount\n"
STORED = f"{HEADINGS}A1,Amy,2026-03-02,100\nA2,Bo,2026-03-03,50\nA3,Cy,2026-03-03,7\n"
SENT = f"{HEADINGS}A1,Amy,2026-03-02,110\n a2 ,Bo,2026-03-03,5o\nA4,Amy,2026-03-03,1\n"


def test_an_order_whose_row_stays_out_keeps_what_is_stored_of_it(
    warehouse: Warehouse, take: Take, tmp_path: Path
) -> None:
    take("orders", STORED)
    path = tmp_path / "march.csv"
    path.write_text(SENT, "utf-8")
    reading = read_for_import(path, tmp_path, known(warehouse))
    assert [(one.row, one.order_no, one.severity) for one in reading.sheets[0].problems] == [(3, "a2", "reject")]

    assert preview(warehouse, reading).vanished == 1
    landed = land(warehouse, reading, keep="accept-rejects", complete="complete")

    assert landed.retired == 1
    assert sold(warehouse) == {"Amy": ("111.00", 2), "Bo": ("50.00", 1)}
    holds(warehouse)
    back(warehouse, landed)
    assert sold(warehouse) == {"Amy": ("100.00", 1), "Bo": ("50.00", 1), "Cy": ("7.00", 1)}
