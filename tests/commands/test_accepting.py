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
        ["ask", "totals", "--campaign", "march-2026", "--from", "2026-03-05"],
        ["ask", "totals", "--company", "Nowhere"],
        ["ask", "totals", "--salesperson", "Nobody"],
        ["import", "any.csv", "--without", "nofield"],
        ["import", "any.csv", "--map", "Foo=nofield"],
        ["import", "any.csv", "--map", "Foo"],
    ],
    ids=[
        "no file",
        "no campaign",
        "no import",
        "days the wrong way round",
        "campaign and days",
        "no such company",
        "no such person",
        "without no field",
        "mapped to no field",
        "mapped to nothing",
    ],
)
def test_a_wrong_command_ends_with_two(words: list[str], tmp_path: Path) -> None:
    assert main([*words, "--warehouse", str(tmp_path / "sales.duckdb")]) == 2


def test_money_that_could_not_be_converted_is_told_with_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "人民币.csv"
    file.write_text("订单号,下单日期,业务员,订单金额（RMB）\n1,2026-09-01,A,1.5\n", "utf-8")
    place = ["--warehouse", str(tmp_path / "sales.duckdb")]
    main(["import", str(file), *place])
    capsys.readouterr()

    assert main(["ask", "totals", "--format", "json", *place]) == 0

    answered = capsys.readouterr()
    assert json.loads(answered.out)[0]["amount"] == "0.00"
    assert "1 order in another currency has no exchange rate" in answered.err


@pytest.mark.parametrize("name", ["folder", "notes.txt"])
def test_a_place_that_cannot_be_a_warehouse_is_named(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes.txt").write_text("not a database, but long enough to have a header of its own" * 99, "utf-8")

    assert main(["imports", "--warehouse", str(tmp_path / name)]) == 2
    assert "cannot be opened as a warehouse" in capsys.readouterr().err
