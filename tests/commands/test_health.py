"""`ask health`: what is wrong with the data, as records."""

import json
from pathlib import Path

import pytest

from sales_analytics.cli import main


def test_findings_are_listed_with_what_whose_how_many_and_how_much(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--warehouse", str(tmp_path / "sales.duckdb")]
    (tmp_path / "march.csv").write_text(
        "Order No,Order Date,Confirm Date,Salesperson,Amount\nA-1,2026-03-02,,Amira,100.50\n", "utf-8"
    )
    assert main(["import", *place, str(tmp_path / "march.csv")]) == 0
    capsys.readouterr()

    assert main(["ask", "health", *place, "--format", "json"]) == 0

    assert json.loads(capsys.readouterr().out) == [
        {
            "check": "no-confirm-date",
            "name": "Amira",
            "company": "Unassigned",
            "month": None,
            "count": 1,
            "amount": "100.50",
            "suggestion": "",
        }
    ]


def test_places_that_two_people_have_at_once_are_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--warehouse", str(tmp_path / "sales.duckdb")]
    (tmp_path / "people.csv").write_text("Salesperson,Region,Valid from\nAmira,West,\nBo,West,2026-04-01\n", "utf-8")
    assert main(["import", *place, str(tmp_path / "people.csv")]) == 0
    assert "found 'West: Amira, Bo'" in capsys.readouterr().out

    assert main(["ask", "health", *place, "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["place-twice,West,,,1,,"]
