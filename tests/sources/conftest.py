"""How tests of this room write workbooks and texts."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import xlsxwriter

from sales_analytics.sources.workbook import RawSheet, read_file
from sales_analytics.terms.errors import FileUnreadableError

Book = Callable[[Mapping[str, object]], Path]
Read = Callable[[Path], list[RawSheet]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads with a scratch folder that lives as long as the test."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return lambda path: read_file(path, scratch)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Writes a workbook of one sheet from addresses and values."""

    def write(cells: Mapping[str, object]) -> Path:
        path = tmp_path / "written.xlsx"
        with xlsxwriter.Workbook(path) as workbook:
            sheet = workbook.add_worksheet("March")
            for address, value in cells.items():
                sheet.write(address, value)
        return path

    return write


@pytest.fixture
def code_of(read: Read) -> Callable[[Path], str]:
    """The code with which a file is refused."""

    def refused(path: Path) -> str:
        with pytest.raises(FileUnreadableError) as caught:
            read(path)
        return caught.value.code

    return refused
