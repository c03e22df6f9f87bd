"""Sheets for tests of reading: written as people write them, read as an import reads them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from sales_analytics.ingest import typed_rows
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from tests.reading import asked_of, one_database

Cell = str | int | float | Decimal | None
Read = Callable[..., SheetReading]


def rows_of(reading: SheetReading, *columns: str) -> list[tuple[Any, ...]]:
    """The typed rows of a reading, in their order."""
    names = ", ".join(f'"{name}"' for name in columns)
    return asked_of(reading.rows, f"select {names} from typed")


def every_row(reading: SheetReading) -> list[tuple[Any, ...]]:
    """All columns of the typed rows of a reading, in their order."""
    return asked_of(reading.rows, "select * from typed") if reading.rows else []


@pytest.fixture(scope="module", autouse=True)
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Opening one for each file would take as long as reading a few rows."""
    with one_database(tmp_path_factory.mktemp("database")):
        yield


@pytest.fixture
def read_csv(tmp_path: Path) -> Read:
    """`read_csv(text)` reads a delimited text as the first sheet of `orders.csv` (or `name`)."""

    def read(written: str, name: str = "orders.csv", known: Known = NOTHING_KNOWN, **decided: Any) -> SheetReading:
        path = tmp_path / name
        path.write_text(written, encoding="utf-8", newline="")
        scratch = tmp_path / "scratch"
        scratch.mkdir(exist_ok=True)
        return read_for_import(path, scratch, known, Answers(**decided)).sheets[0]

    return read


@pytest.fixture
def either_way(monkeypatch: pytest.MonkeyPatch, read_csv: Read) -> Read:
    """As `read_csv`, in one pass and with patience: both must give the same rows, counts, problems and questions."""

    def read(written: str, **options: Any) -> SheetReading:
        found = read_csv(written, **options)
        with monkeypatch.context() as patch:
            patch.setattr(typed_rows, "write_at_once", lambda *_: None)
            again = read_csv(written, **options)
        assert replace(found, rows=None) == replace(again, rows=None)
        assert every_row(found) == every_row(again)
        return found

    return read


@pytest.fixture
def read_rows(tmp_path: Path) -> Read:
    """`read_rows([[...], ...])` writes a workbook and reads its sheet."""

    def read(
        rows: list[list[Cell]], name: str = "orders.xlsx", sheet: str = "Sheet1", known: Known = NOTHING_KNOWN,
        **decided: Any,
    ) -> SheetReading:  # fmt: skip
        path = tmp_path / name
        with xlsxwriter.Workbook(path) as book:
            page = book.add_worksheet(sheet)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if cell is not None:
                        page.write(number, place, cell)
        scratch = tmp_path / "scratch"
        scratch.mkdir(exist_ok=True)
        return read_for_import(path, scratch, known, Answers(**decided)).sheets[0]

    return read
