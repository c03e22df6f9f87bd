"""How rows lie in the file, so that a question about a month reads few of them."""

from pathlib import Path

import pytest

from sales_analytics.warehouse import staging
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

BLOCK = 2
DAYS = "select cast(confirm_date as varchar) from orders order by rowid"


@pytest.mark.parametrize(
    ("days", "stored"),
    [
        (["01", "04", "04", "01"], ["01", "01", "04", "04"]),
        (["02", "01", "04", "03"], ["02", "01", "04", "03"]),
        (["02", "01"], ["02", "01"]),
    ],
    ids=["in no order", "nearly in order, as it came", "one block"],
)
def test_rows_in_no_order_are_stored_by_their_day(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: list[str], stored: list[str]
) -> None:
    monkeypatch.setattr(staging, "BLOCK", BLOCK)
    rows = "\n".join(f"o-{number}  Bo  2026-03-{day}" for number, day in enumerate(days))
    table = f"order_no  salesperson  confirm_date\n{rows}"

    land(warehouse, reading_of("orders", table, tmp_path / "rows.parquet", "march.csv"))

    with warehouse.cursor() as cursor:
        assert [day for (day,) in cursor.execute(DAYS).fetchall()] == [f"2026-03-{day}" for day in stored]


def test_history_is_laid_out_as_what_counts_now(warehouse: Warehouse) -> None:
    with warehouse.cursor() as cursor:
        made = dict(cursor.execute("select table_name, sql from duckdb_tables()").fetchall())

    for name in ("orders", "targets", "forecasts", "roster"):
        assert made[f"{name}_superseded"].partition("(")[2] == made[name].partition("(")[2]
