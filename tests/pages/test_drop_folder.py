"""The served app watches the folder that is named to it, also while nobody looks at a page."""

import os
import time

from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.warehouse import Warehouse
from tests.browser.serving import serving

GOOD = "Order No,Order Date,Salesperson,Amount\no-1,2026-03-02,Amy,100\no-2,2026-03-03,Bo,250.50\n"


def test_the_running_app_takes_in_what_is_put_into_its_folder(tmp_path, monkeypatch):
    folder = tmp_path / "drop"
    folder.mkdir()
    put = folder / "orders.csv"
    put.write_text(GOOD, encoding="utf-8")
    os.utime(put, (time.time() - 60,) * 2)
    monkeypatch.setenv("SALES_ANALYTICS_DROP_FOLDER", str(folder))
    monkeypatch.setenv("SALES_ANALYTICS_DROP_LANGUAGE", "zh")
    report = folder / "taken" / "orders.csv.txt"

    with serving(tmp_path / "sales.duckdb", tmp_path / "log") as server:
        ends_at = time.monotonic() + 60
        while not report.exists() and time.monotonic() < ends_at:
            time.sleep(0.1)
        assert server.tracebacks() == []

    assert "第 1 次导入已入库" in report.read_text("utf-8-sig")
    with Warehouse.open(tmp_path / "sales.duckdb") as warehouse:
        assert [(one.file, one.imported_by, one.added) for one in imports(warehouse)] == [
            ("orders.csv", "drop folder", 2)
        ]
