"""The same months sent again: corrected, renamed, with other columns, in part, and taken back out of turn."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.cli import main

Run = Callable[..., Any]
HEADS = "Order No,Order Date,Salesperson,Company,Amount\n"
FIRST = f"{HEADS}A1,2026-09-01,Amy,North,100\nA2,2026-09-02,Bo,North,200\nA3,2026-09-03,Amy,North,300\n"
WITHOUT = "Order Date,Salesperson,Customer,Amount\n2026-09-01,Amy,Bosch,100\n2026-09-02,Bo,BMW,{0}\n"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("import", "a.csv", text, "--complete")`: what the command prints, with exit code 0."""

    def ran(command: str, *more: str, file: str = "", holding: str = "") -> str:
        if file:
            (tmp_path / file).write_text(holding, "utf-8")
            more = (str(tmp_path / file), *more)
        code = main([command, *more, "--warehouse", str(tmp_path / "w.duckdb")])
        shown = capsys.readouterr()
        assert code == 0, shown
        return shown.out

    return ran


def taken(run: Run, file: str, holding: str, *more: str) -> tuple[int, ...]:
    (sheet,) = json.loads(run("import", "--json", *more, file=file, holding=holding))
    return tuple(sheet[name] for name in ("added", "changed", "unchanged", "retired"))


def totals(run: Run, month: str = "2026-09") -> dict[str, str]:
    span = ("--from", f"{month}-01", "--to", f"{month}-30")
    shown = run("ask", "totals", *span, "--level", "salesperson", "--format", "json")
    return {one["name"]: one["amount"] for one in json.loads(shown) if one["orders"]}


def test_a_corrected_file_replaces_and_a_complete_one_takes_out_what_vanished(run: Run) -> None:
    corrected = f"{HEADS}A1,2026-09-01,Amy,North,100\nA2,2026-09-02,Bo,North,250\n"

    assert taken(run, "september.csv", FIRST) == (3, 0, 0, 0)
    assert taken(run, "september.csv", corrected) == (0, 1, 1, 0)
    assert totals(run) == {"Amy": "400.00", "Bo": "250.00"}
    assert taken(run, "september.csv", corrected, "--complete") == (0, 0, 2, 1)
    assert totals(run) == {"Amy": "100.00", "Bo": "250.00"}
    run("check")


def test_what_a_complete_file_leaves_alone_for_its_bad_rows_is_said(run: Run) -> None:
    spoilt = f"{HEADS}A1,2026-09-01,Amy,North,100\nA2,2026-09-02,Bo,North,2oo\n"
    said = "1 stored entry stays as it is: rows that are left out may be about it"
    run("import", file="september.csv", holding=FIRST)

    assert said in run("import", "--preview", "--accept-rejects", file="again.csv", holding=spoilt)
    shown = run("import", "--accept-rejects", "--complete", file="again.csv", holding=spoilt)

    assert "0 new, 0 changed, 1 unchanged, 1 retired" in shown
    assert said in shown
    assert totals(run) == {"Amy": "100.00", "Bo": "200.00"}


def test_another_name_or_order_of_columns_is_no_other_file(run: Run) -> None:
    moved = "Amount,Company,Salesperson,Order Date,Order No\n100,North,Amy,2026-09-01,A1\n200,North,Bo,2026-09-02,A2\n"
    taken(run, "september.csv", FIRST)

    (again,) = json.loads(run("import", "--json", file="september final.csv", holding=FIRST))

    assert again["state"] == "nothing-new"
    assert taken(run, "moved.csv", moved) == (0, 0, 2, 0)
    assert totals(run) == {"Amy": "400.00", "Bo": "200.00"}


def test_an_older_import_is_taken_back_from_under_a_later_one(run: Run) -> None:
    october = f"{HEADS}A2,2026-10-02,Bo,North,250\nA4,2026-10-05,Bo,North,40\n"
    taken(run, "september.csv", FIRST)
    assert taken(run, "october.csv", october) == (1, 1, 0, 0)
    assert (totals(run), totals(run, "2026-10")) == ({"Amy": "400.00"}, {"Bo": "290.00"})

    run("undo", "1")

    assert (totals(run), totals(run, "2026-10")) == ({}, {"Bo": "290.00"})
    run("check")
    run("undo", "2")
    assert (totals(run), totals(run, "2026-10")) == ({}, {})
    assert taken(run, "september.csv", FIRST) == (3, 0, 0, 0)


def test_a_corrected_order_without_a_number_is_told_to_stand_beside_the_first(run: Run) -> None:
    taken(run, "september.csv", WITHOUT.format(70), "--without", "order_no")

    told = run("import", "--without", "order_no", file="september.csv", holding=WITHOUT.format(75))

    assert "1 orders without numbers in the same months and companies are not in this file and still count" in told
    assert totals(run) == {"Amy": "100.00", "Bo": "145.00"}
    assert taken(run, "september.csv", WITHOUT.format(75), "--complete") == (0, 0, 2, 1)
    assert totals(run) == {"Amy": "100.00", "Bo": "75.00"}
