"""Whom a name in the files means, said on the command line."""

from pathlib import Path

import pytest

from sales_analytics.cli import main

ROSTER = "Name,Company,Group\nAmira,North,East\nBo,North,East\n"
ORDERS = "Order No,Order date,Salesperson,Amount\nO-1,2026-09-01,Amira,10\nO-2,2026-09-02,Amria,20\n"


def test_a_name_is_accepted_and_counts_for_the_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["--warehouse", str(tmp_path / "w.duckdb")]
    for name, written in (("roster.csv", ROSTER), ("orders.csv", ORDERS)):
        (tmp_path / name).write_text(written, "utf-8")
        main(["import", str(tmp_path / name), *at])

    assert main(["accept-name", "Amria", "Nobody", *at]) == 2
    assert "“Nobody” is not on the roster; nothing was changed." in capsys.readouterr().err
    assert main(["accept-name", "Amria", "Amira", *at]) == 0
    assert capsys.readouterr().out == "Amria counts as Amira; import 3\n"
    main(["ask", "orders", "--level", "salesperson", "--format", "csv", *at])

    assert "Amira,North,East,30.00,2" in capsys.readouterr().out
