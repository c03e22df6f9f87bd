"""`ask`: forecast quality, growth and claw-backs as the command line tells them."""

import json
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.cli import main
from sales_analytics.warehouse.warehouse import Warehouse
from tests.commands.test_deciding import Desk
from tests.given import given_into

ROSTER = """name   company  group
            Amira  North    East
            Bo     North    East
            Chen   South    West"""
FORECASTS = """entity  forecast
               Amira   110
               Bo      400"""
ORDERS = """order_no  confirm_date  salesperson  company  amount
            o-1       2026-03-03    Amira        North    100
            o-2       2026-03-04    Bo           North    200
            o-3       2026-03-05    Chen         South    50
            o-4       2025-03-05    Amira        North    80"""
STORNO = "Order No,Confirm date,Salesperson,Company,Amount,Status\no-2,2026-03-04,Bo,North,200,cancelled\n"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        given = given_into(warehouse, tmp_path)
        for dataset, table in {"roster": ROSTER, "forecasts": FORECASTS, "orders": ORDERS}.items():
            given(dataset, table)
    return Desk(tmp_path, capsys)


def asked(desk: Desk, *words: str) -> list[dict[str, Any]]:
    assert main(["ask", *words, "--format", "json", "--warehouse", str(desk.folder / "w.duckdb")]) == 0
    records: list[dict[str, Any]] = json.loads(desk.capsys.readouterr().out)
    return records


def test_the_quality_of_all_forecasts_of_a_level_is_one_record(desk: Desk) -> None:
    (people,) = asked(desk, "quality", "--campaign", "march-2026")

    assert people == {
        "level": "salesperson", "name": "Total", "submitted": 2, "expected": 3, "passed": 1,
        "qualified_rate": 0.5, "discipline": 2 / 3, "wape": 0.7, "bias": 0.7,
    }  # fmt: skip
    (companies,) = asked(desk, "quality", "--campaign", "march-2026", "--level", "company", "--company", "North")
    assert (companies["submitted"], companies["passed"], companies["bias"]) == (1, 0, 0.7)


def test_growth_is_against_the_same_days_a_year_before(desk: Desk) -> None:
    found = asked(desk, "growth", "--campaign", "march-2026")

    assert [(one["name"], one["amount_year_before"], one["growth"], one["is_new"]) for one in found] == [
        ("Amira", "80.00", 0.25, False), ("Bo", "0.00", None, True), ("Chen", "0.00", None, True),
    ]  # fmt: skip


def test_what_is_cancelled_after_the_close_is_a_claw_back_until_that_import_is_undone(desk: Desk) -> None:
    before = asked(desk, "bonus", "--campaign", "march-2026")
    desk.take("storno.csv", STORNO)

    taken = [one for one in asked(desk, "bonus", "--campaign", "march-2026") if one["state"] == "claw-back"]

    assert [(one["rule"], one["name"], one["order_nos"], one["amount"], one["import_no"]) for one in taken] == [
        (rule, "Bo", ["o-2"], "200.00", 4) for rule in ("per-order", "most-orders", "highest-amount", "over-160000")
    ]
    assert main(["undo", "4", "--warehouse", str(desk.folder / "w.duckdb")]) == 0
    desk.capsys.readouterr()
    assert asked(desk, "bonus", "--campaign", "march-2026") == before
