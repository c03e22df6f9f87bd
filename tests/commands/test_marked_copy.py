"""`import --marked-copy` writes the person's file back with its problems marked."""

from pathlib import Path

import openpyxl
import pytest

from sales_analytics.cli import main

ORDERS = "Order No,Order Date,Salesperson,Amount\no-1,2026-03-01,Amira,10\no-2,2026-03-02,Bo,many\n"


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_text(ORDERS)
    return path


def run(*words: object, warehouse: Path) -> int:
    return main(["import", *(str(word) for word in words), "--warehouse", str(warehouse)])


def test_a_preview_writes_the_copy(tmp_path, orders):
    target = tmp_path / "marked.xlsx"
    run(orders, "--preview", "--marked-copy", target, warehouse=tmp_path / "sales.duckdb")

    sheet = openpyxl.load_workbook(target)["data"]

    assert [(cell.coordinate, cell.value) for row in sheet.iter_rows() for cell in row if cell.comment] == [
        ("D3", "many")
    ]


def test_a_folder_takes_the_copy_of_each_file(tmp_path, orders):
    (tmp_path / "marked").mkdir()
    run(orders, "--marked-copy", tmp_path / "marked", warehouse=tmp_path / "sales.duckdb")

    assert [path.name for path in (tmp_path / "marked").iterdir()] == ["orders.marked.xlsx"]


def test_the_file_itself_is_never_replaced(tmp_path, orders, capsys):
    code = run(orders, "--preview", "--marked-copy", orders, warehouse=tmp_path / "sales.duckdb")

    assert (code, orders.read_text()) == (2, ORDERS)
    assert "name another one" in capsys.readouterr().err
