"""Questions about the shape of a sheet on the command line: refused with their list, answered by options."""

import json
import os
from pathlib import Path

import pytest

from sales_analytics.cli import main

DAYS = "Order No,Order Date,Salesperson,Amount\nA1,2026-09-01,Amy,100\nA2,,Bo,200\nA3,,Bo,300\nA4,,Amy,400\n"
AMOUNTS = "Order No,Order Date,Salesperson,Amount,Total\nA1,2026-09-01,Amy,100,110\n"


def take(folder: Path, written: str, *options: str) -> int:
    path = folder / "orders.csv"
    path.write_text(written, "utf-8")
    return main(["import", str(path), *options, "--warehouse", str(folder / "w.duckdb")])


def test_an_open_question_is_told_with_its_option_and_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(tmp_path, AMOUNTS) == 1

    said = capsys.readouterr().out
    assert 'Which one counts? (--map "Amount=amount")' in said
    assert said.strip().endswith("nothing was loaded. Questions are open: answer them with the options in brackets.")


def test_a_question_about_rows_may_be_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(tmp_path, DAYS) == 1
    assert "or leave their rows out with --accept-rejects" in capsys.readouterr().out
    assert take(tmp_path, DAYS, "--accept-rejects") == 0
    assert "1 good + 3 rejected" in capsys.readouterr().out


def test_blanks_are_filled_and_the_answer_is_remembered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(tmp_path, DAYS, "--fill-down", "Order Date") == 0
    assert "4 rows read = 4 good + 0 rejected + 0 skipped, amount 1,000.00 USD" in capsys.readouterr().out

    assert take(tmp_path, DAYS.replace("A", "B").replace("Bmount", "Amount").replace("Bmy", "Amy")) == 0
    assert "import 2: 4 new, 0 changed" in capsys.readouterr().out


def test_a_preview_of_what_would_be_refused_says_so_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(tmp_path, AMOUNTS, "--preview") == 1
    assert "it would be refused: Questions are open" in capsys.readouterr().out
    assert take(tmp_path, AMOUNTS, "--preview", "--map", "Total=amount") == 0


def test_two_tables_of_a_sheet_are_stored_and_taken_back_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = "Order No,Order Date,Salesperson,Amount\nA1,2026-09-01,Amy,100\n,,,\nName,Month,Target\nAmy,2026-09,1000\n"
    place = ["--warehouse", str(tmp_path / "w.duckdb")]

    assert take(tmp_path, both, "--json") == 0
    sheets = json.loads(capsys.readouterr().out)
    assert [(one["dataset"], one["area"], one["loaded"], one["amount"]) for one in sheets] == [
        ("orders", "A1:D3", 1, "100.00"),
        ("targets", "A4:D5", 1, "1000.00"),
    ]
    assert main(["check", *place]) == 0
    assert main(["undo", "1", *place]) == 0
    assert main(["check", *place]) == 0


def test_a_file_whose_name_is_no_text_is_named_as_it_was_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "订单.csv".encode("gbk")))
    path.write_text("Order No,Order Date,Salesperson,Amount\nA1,2026-09-01,Amy,100\n", "utf-8")
    words = ("--warehouse", str(tmp_path / "w.duckdb"))

    assert main(["import", str(path), *words]) == 0
    assert main(["import", f"{path}x", *words]) == 2

    said = capsys.readouterr().out
    assert said.startswith("订单.csv: orders - ")
    assert said.endswith("订单.csvx: 订单.csvx cannot be opened: No such file or directory.\n")
