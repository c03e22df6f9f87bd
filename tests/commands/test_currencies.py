"""Amounts of several currencies stand beside each other, on the command line and in the history."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from sales_analytics.cli import main

ORDERS = """Order No,Confirm Date,Salesperson,Company,Amount,Currency
A-1,2026-03-02,Amira,North,100,EUR
A-2,2026-03-03,Bo,North,200.50,USD
A-3,2026-03-04,Bo,South,7,
A-4,2026-03-04,Bo,South,900,CNY
"""
FEWER = """Order No,Confirm Date,Salesperson,Company,Amount,Currency
A-1,2026-03-02,Amira,North,100,USD
A-3,2026-03-04,Bo,South,7,USD
"""
RATED = """Order No,Order Date,Salesperson,Amount,Currency,Exchange rate
1,2026-03-02,Amira,9,,0.5
2,2026-03-02,Amira,4,EUR,1.5
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """`desk("import", name, text, *options)`: what the command prints."""

    def said(command: str, name: str = "", content: str = "", *options: str) -> str:
        files = [str(tmp_path / name)] if name else []
        for file in files:
            Path(file).write_text(content, "utf-8")
        main([command, "--warehouse", str(tmp_path / "sales.duckdb"), *options, *files])
        return capsys.readouterr().out

    return said


def test_an_import_tells_the_sum_of_each_currency(desk: Any) -> None:
    told = desk("import", "march.csv", ORDERS)

    assert "4 good + 0 rejected + 0 skipped, amount 207.50 USD + 900.00 CNY + 100.00 EUR" in told
    (history,) = json.loads(desk("imports", "", "", "--json"))
    assert (history["amount"], history["sums"]) == (
        None,
        [
            {"currency": "USD", "amount": "207.50"},
            {"currency": "CNY", "amount": "900.00"},
            {"currency": "EUR", "amount": "100.00"},
        ],
    )
    assert "207.50 USD + 900.00 CNY + 100.00 EUR" in desk("imports")


def test_one_currency_alone_is_named(desk: Any) -> None:
    rows = "Order No,Order Date,Salesperson,Amount EUR\n1,2026-03-02,A,9\n"

    assert "amount 9.00 EUR" in desk("import", "orders.csv", rows)


def test_an_amount_with_a_rate_and_no_currency_is_in_none_that_is_known(desk: Any) -> None:
    (sheet,) = json.loads(desk("import", "orders.csv", RATED, "--json"))

    assert (sheet["amount"], sheet["amounts"]) == (
        None,
        [{"currency": None, "amount": "9.00"}, {"currency": "EUR", "amount": "4.00"}],
    )


def test_a_preview_tells_companies_and_what_vanished_by_currency(desk: Any) -> None:
    desk("import", "march.csv", ORDERS)
    (sheet,) = json.loads(desk("import", "again.csv", FEWER, "--preview", "--json"))

    assert [(one["company"], one["currency"], one["before"], one["after"]) for one in sheet["companies"]] == [
        ("North", "USD", "200.50", "300.50"),
        ("North", "EUR", "100.00", "0.00"),
        ("South", "USD", "7.00", "7.00"),
        ("South", "CNY", "900.00", "900.00"),
    ]
    assert sorted((one["entry"], str(one["amounts"])) for one in sheet["gone"]) == [
        ("A-2", "[{'currency': 'USD', 'amount': '200.50'}]"),
        ("A-4", "[{'currency': 'CNY', 'amount': '900.00'}]"),
    ]


def test_rows_that_another_sheet_has_are_in_no_sum(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heading = ["Order No", "Order Date", "Salesperson", "Customer", "Amount", "Currency"]
    rows = [["1", "2026-03-02", "Amira", "Lagoon", 100, "EUR"], ["2", "2026-03-03", "Bo", "Kestrel", 50, "USD"]]
    book = Workbook()
    for title, kept in (("All", rows), ("Amira", rows[:1])):
        sheet = book.create_sheet(title)
        for row in (heading, *kept):
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "orders.xlsx")

    assert main(["import", "--json", "--warehouse", str(tmp_path / "a.duckdb"), str(tmp_path / "orders.xlsx")]) == 0
    told = [(one["loaded"], one["amounts"]) for one in json.loads(capsys.readouterr().out)]
    assert told == [
        (2, [{"currency": "USD", "amount": "50.00"}, {"currency": "EUR", "amount": "100.00"}]),
        (0, []),
    ]
