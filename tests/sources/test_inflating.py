"""A sheet's bytes are looked at to their end, and read the quick way only where that tells the same."""

import random
import zipfile
from pathlib import Path

import fastexcel
import pytest
import xlsxwriter

from sales_analytics.sources import inflating, worksheet
from sales_analytics.sources.faults import FAULTS_OF_A_PACKAGE
from sales_analytics.sources.inflating import inflated
from sales_analytics.sources.worksheet import Traces, traces

PART = "xl/worksheets/sheet1.xml"


def written(path: Path, content: bytes, compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as package:
        package.writestr("before.xml", b"<a/>" * 100)
        package.writestr(PART, content)
    return path


def noise(size: int) -> bytes:
    return random.Random(3).randbytes(size)


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("content", [b"", b"<c/>" * 9, b"<row>" * 400_000, noise(300_000)], ids=len)
def test_a_part_is_what_was_packed(tmp_path, content, compression):
    assert b"".join(inflated(written(tmp_path / "a.zip", content, compression), PART)) == content


def test_what_stands_before_the_package_moves_nothing(tmp_path):
    path = written(tmp_path / "a.zip", b"<c/>" * 99)
    path.write_bytes(b"#!/bin/sh\n" * 7 + path.read_bytes())

    assert b"".join(inflated(path, PART)) == b"<c/>" * 99


def test_a_damaged_part_is_a_fault_that_the_readers_know(tmp_path):
    path = written(tmp_path / "a.zip", bytes(random.Random(3).choices(b"<c/> ", k=200_000)))
    whole, seeded = path.read_bytes(), random.Random(5)
    directory = whole.index(b"PK\x01\x02")
    broken = 0
    for _ in range(60):
        content = bytearray(whole)
        content[seeded.randrange(500, directory)] ^= 1 << seeded.randrange(8)
        path.write_bytes(content)
        try:
            assert sum(map(len, inflated(path, PART))) <= 200_000
        except FAULTS_OF_A_PACKAGE:
            broken += 1

    assert broken
    path.write_bytes(whole[: directory // 2] + whole[directory:])
    with pytest.raises(FAULTS_OF_A_PACKAGE):
        list(inflated(path, PART))


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b'<c r="A1" t="e"><v>#N/A</v></c>', Traces(errors=True, hidden=False)),
        (b'<row r="9" hidden="1"/>', Traces(errors=False, hidden=True)),
        (b'<row r="9" hidden="true"/>', Traces(errors=False, hidden=True)),
        (b'<row r="9" hidden="0" customHeight="1"/><filterColumn hiddenButton="1"/>', Traces(False, False)),
    ],
)
def test_traces_are_found_wherever_two_pieces_meet(content, found):
    content = b"<c/>" * 30 + content + b"<c/>" * 30
    cuts = range(len(content))

    assert {traces((content[:cut], content[cut:])) for cut in cuts} == {found}


@pytest.mark.parametrize("last", ["#N/A", "hidden"])
def test_the_end_of_a_large_sheet_is_looked_at(read, tmp_path, monkeypatch, last):
    monkeypatch.setattr(worksheet, "SMALL", 1000)
    monkeypatch.setattr(worksheet, "BEGINNING", 900)
    monkeypatch.setattr(inflating, "TOGETHER", 500)
    with xlsxwriter.Workbook(tmp_path / "large.xlsx") as book:
        sheet = book.add_worksheet()
        for row in range(900):
            sheet.write_row(row, 0, [f"N{row}", row])
        if last == "#N/A":
            sheet.write_formula(890, 1, "=NA()", None, "#N/A")
        else:
            sheet.set_row(890, None, None, {"hidden": True})

    (found,) = read(tmp_path / "large.xlsx")

    assert found.cells is not None
    assert found.cells.num_rows == 900
    if last == "#N/A":
        assert found.cells.column(1)[890].as_py() == "#N/A"
        assert [(one.code, one.row, one.column) for one in found.notices] == [("cell-error", 891, "B")]
    else:
        assert [(one.code, one.found) for one in found.notices] == [("rows-hidden", "891")]


def test_both_ways_of_reading_give_the_same_cells(shared_data):
    """Cells that are errors are empty in both; whoever cannot tell them apart must not read quickly."""
    read = 0
    for path in sorted(shared_data.rglob("*.xlsx")):
        try:
            reader = fastexcel.read_excel(path)
        except fastexcel.FastExcelError:
            continue
        for index in range(len(reader.sheet_names)):
            options = {"header_row": None, "skip_rows": 0, "dtypes": "string"}
            try:
                patiently = reader.load_sheet(index, **options)
            except fastexcel.FastExcelError:
                continue
            if patiently.total_height * patiently.width > 500_000:
                continue
            quickly = reader.load_sheet(index, **options, eager=True)
            assert patiently.to_arrow_with_errors()[0].equals(quickly), (path.name, index)
            read += 1
    assert read > 40
