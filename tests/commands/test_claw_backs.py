"""Claw-backs on the command line: what files that are no orders took from a closed campaign."""

import json
from pathlib import Path

import pytest

from sales_analytics.cli import main
from sales_analytics.warehouse.warehouse import Warehouse

ORDERS = "order no,confirm date,salesperson,amount,currency\nA-1,2026-03-05,Amira,200000,EUR\n"
RATES = "date,from currency,to currency,rate\n2026-03-05,EUR,USD,"


def test_a_lower_rate_after_the_close_is_a_claw_back_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--warehouse", str(tmp_path / "sales.duckdb")]

    def take(name: str, content: str) -> None:
        (tmp_path / name).write_text(content, "utf-8")
        assert main(["import", *place, str(tmp_path / name)]) == 0

    take("orders.csv", ORDERS)
    take("rates.csv", f"{RATES}1.1\n")
    with Warehouse.open(tmp_path / "sales.duckdb") as warehouse, warehouse.writing() as cursor:
        cursor.execute("update settings set set_at = (select max(imported_at) from imports) where name = 'campaigns'")
    take("corrected.csv", f"{RATES}1.05\n")
    capsys.readouterr()

    assert main(["ask", "bonus", *place, "--campaign", "march-2026", "--format", "json"]) == 0
    lines = [one for one in json.loads(capsys.readouterr().out) if one["state"] == "claw-back"]
    assert [(one["rule"], one["name"], one["amount"], one["file"]) for one in lines] == [
        ("highest-amount", "Amira", "10000.00", "corrected.csv"),
        ("over-160000", "Amira", "10000.00", "corrected.csv"),
    ]
    assert lines[0]["explanation"].startswith("Amira: order A-1, $10,000.00 taken back after the close; reduced by")
