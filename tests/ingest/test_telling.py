"""Whoever asks is told how many rows there seem to be, and how many were read so far."""

from sales_analytics.ingest import telling
from sales_analytics.ingest.read import read_for_import

ROWS = 60_000


def test_a_long_text_tells_its_rows_while_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(telling, "BETWEEN", 0.005)
    path = tmp_path / "orders.csv"
    lines = (f"o-{row:06},2026-03-02,Amy,{row % 900 + 100}.50\n" for row in range(ROWS))
    path.write_text("Order No,Order Date,Salesperson,Amount\n" + "".join(lines), encoding="utf-8")
    told = []

    read_for_import(path, tmp_path, progress=lambda stage, rows: told.append((stage, rows)))

    stages = [stage for stage, _ in told]
    so_far = [rows for stage, rows in told if stage == "reading"]
    (expected,) = [rows for stage, rows in told if stage == "expected"]
    assert (stages[0], stages[1], told[-1]) == ("opening", "expected", ("done", ROWS))
    assert abs(expected - ROWS) < ROWS / 50
    assert so_far == sorted(so_far)
    assert 0 < so_far[-1] <= expected


def test_nobody_who_did_not_ask_is_told(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text("Order No,Order Date,Salesperson,Amount\no-1,2026-03-02,Amy,1\n", encoding="utf-8")

    assert read_for_import(path, tmp_path).sheets[0].loaded == 1
