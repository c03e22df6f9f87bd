"""Rejected rows and open words on the command line."""

import json
from pathlib import Path

import pytest

from sales_analytics.cli import main

MARCH = """Order No,Order Date,Salesperson,Amount (USD),Status
A-1,2026-03-02,Amira,"$1,200.50",Confirmed
A-2,2026-03-04,Bo,abc,Confirmed
A-3,2026-03-05,Bo,3200,frobnicated
"""


@pytest.fixture
def orders_march(tmp_path: Path) -> Path:
    file = tmp_path / "orders_march.csv"
    file.write_text(MARCH, "utf-8")
    return file


def test_a_file_with_rejects_is_refused_as_a_whole(orders_march: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["import", str(orders_march), "--json", "--warehouse", str(orders_march.with_suffix(".duckdb"))])

    (sheet,) = json.loads(capsys.readouterr().out)
    assert code == 1
    assert sheet["import"] is None
    assert [(one["row"], one["column"], one["code"], one["found"]) for one in sheet["problems"]] == [
        (3, "D", "amount-not-a-number", "abc"),
        (4, "E", "value-unknown", "frobnicated"),
    ]
    assert sheet["rows_read"] == sheet["loaded"] + sheet["rejected"] + sheet["skipped"]


def test_accepting_the_rejects_goes_on_without_what_they_ask(
    orders_march: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--warehouse", str(orders_march.with_suffix(".duckdb"))]
    code = main(["import", str(orders_march), "--accept-rejects", "--json", *place])
    (sheet,) = json.loads(capsys.readouterr().out)
    main(["ask", "totals", "--format", "json", *place])
    (total,) = json.loads(capsys.readouterr().out)

    assert (code, sheet["loaded"], sheet["rejected"]) == (0, 1, 2)
    assert (total["amount"], total["orders"]) == ("1200.50", 1)


def test_an_answered_word_is_no_reject(orders_march: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--warehouse", str(orders_march.with_suffix(".duckdb"))]
    answer = ["--map", "Status=status:frobnicated:confirmed", "--accept-rejects", "--json"]
    main(["import", str(orders_march), *answer, *place])

    (sheet,) = json.loads(capsys.readouterr().out)
    assert (sheet["loaded"], sheet["rejected"], sheet["amount"]) == (2, 1, "4400.50")


@pytest.mark.parametrize(
    "words",
    [
        ["import", "missing.csv"],
        ["ask", "totals", "--campaign", "no such festival"],
        ["undo", "77"],
        ["ask", "totals", "--from", "2026-03-05", "--to", "2026-03-01"],
    ],
    ids=["no file", "no campaign", "no import", "days the wrong way round"],
)
def test_a_wrong_command_ends_with_two(words: list[str], tmp_path: Path) -> None:
    assert main([*words, "--warehouse", str(tmp_path / "sales.duckdb")]) == 2
