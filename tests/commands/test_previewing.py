"""A preview on the command line: old and new values, and who would move."""

import json
from pathlib import Path

import pytest

from sales_analytics.cli import main

STORED = """Order No,Confirm Date,Salesperson,Company,Amount
A-1,2026-03-02,Amira,North,100.50
A-2,2026-03-03,Bo,North,200
A-3,2026-03-03,Bo,North,10
"""
COMING = """Order No,Confirm Date,Salesperson,Company,Amount
A-1,2026-03-02,Amira,North,300.50
A-2,2026-03-03,Bo,North,200
"""


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Options that name a warehouse with three orders."""
    options = ["--warehouse", str(tmp_path / "sales.duckdb")]
    (tmp_path / "march.csv").write_text(STORED, "utf-8")
    (tmp_path / "again.csv").write_text(COMING, "utf-8")
    assert main(["import", *options, str(tmp_path / "march.csv")]) == 0
    capsys.readouterr()
    return [*options, str(tmp_path / "again.csv")]


def test_a_preview_tells_old_and_new_values_and_who_moves(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--preview", *place]) == 0

    assert capsys.readouterr().out.splitlines()[2:] == [
        "  preview: 0 new, 1 changed, 1 unchanged, 1 vanished; nothing was stored",
        "    A-1, amount: 100.50 -> 300.50 (row 2)",
        "  leaderboard 2026-03-01 to 2026-03-31:",
        "    Amira: rank 2 -> 1, amount 100.50 -> 300.50 USD",
        "    Bo: rank 1 -> 2, amount 210.00 -> 210.00 USD",
    ]


def test_the_same_as_records(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--preview", "--json", *place]) == 0

    (sheet,) = json.loads(capsys.readouterr().out)
    assert sheet["changes"] == [
        {
            "dataset": "orders",
            "entry": "A-1",
            "field": "amount",
            "before": "100.50",
            "after": "300.50",
            "sheet_no": 1,
            "row": 2,
        }
    ]
    assert [(one["entry"], one["amount"], one["row"]) for one in sheet["gone"]] == [("A-3", "10.00", 4)]
    assert [(one["company"], one["before"], one["after"]) for one in sheet["companies"]] == [
        ("North", "310.50", "510.50")
    ]
    assert [(one["name"], one["rank_before"], one["rank_after"]) for one in sheet["moves"]] == [
        ("Amira", 2, 1),
        ("Bo", 1, 2),
    ]


def test_a_preview_stores_nothing(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", "--preview", *place])
    capsys.readouterr()

    assert main(["imports", "--json", *place[:2]]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1
