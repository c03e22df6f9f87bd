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


def test_no_file_that_is_taken_in_is_replaced(tmp_path, orders, capsys):
    other = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(other)
    before = other.read_bytes()

    code = run(orders, other, "--marked-copy", other, warehouse=tmp_path / "sales.duckdb")

    assert (code, other.read_bytes()) == (2, before)
    assert "name another one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("target", "files", "said"),
    [("kept.csv", 1, "expects a folder, or a file that ends in .xlsx, found "), ("away/marked.xlsx", 1, "is no folder"),
     ("marked.xlsx", 2, "name a folder")],
)  # fmt: skip
def test_a_place_that_is_none_is_told_before_anything_is_stored(tmp_path, orders, capsys, target, files, said):
    (tmp_path / "kept.csv").write_text(ORDERS)
    code = run(
        *[orders] * files, "--accept-rejects", "--marked-copy", tmp_path / target, warehouse=tmp_path / "w.duckdb"
    )

    assert (code, (tmp_path / "kept.csv").read_text()) == (2, ORDERS)
    assert said in capsys.readouterr().err
    assert main(["imports", "--warehouse", str(tmp_path / "w.duckdb")]) == 0
    assert capsys.readouterr().out == "no rows\n"


def test_what_was_stored_is_told_where_the_copy_cannot_be_written(tmp_path, orders, capsys, monkeypatch):
    full = OSError(28, "No space left on device")
    monkeypatch.setattr(Path, "write_bytes", lambda *_: (_ for _ in ()).throw(full))
    code = run(orders, "--accept-rejects", "--marked-copy", tmp_path / "m.xlsx", warehouse=tmp_path / "w.duckdb")

    told = capsys.readouterr()
    assert (code, "import 1: 1 new" in told.out) == (2, True)
    assert "m.xlsx cannot be written: No space left on device" in told.err
