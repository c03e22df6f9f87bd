"""The published files, read as an import reads them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.sources.workbook import read_file
from tests.acceptance.awkward import Open, Read
from tests.reading import one_database


@pytest.fixture(scope="module", autouse=True)
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Opening one for each file would take as long as reading a few rows."""
    with one_database(tmp_path_factory.mktemp("database")):
        yield


@pytest.fixture
def read(tmp_path: Path, shared_data: Path) -> Read:
    """Reads a file of the folder as an import does, with a person's answers."""

    def reading(name: str, **answers: Any) -> list[SheetReading]:
        path = shared_data / "awkward" / name
        return list(read_for_import(path, tmp_path, answers=Answers(**answers)).sheets)

    return reading


@pytest.fixture
def cells(tmp_path: Path, shared_data: Path) -> Open:
    return lambda name: read_file(shared_data / "awkward" / name, tmp_path)


@pytest.fixture
def expected(shared_data: Path) -> dict[str, Any]:
    return json.loads((shared_data / "expected_totals.json").read_text("utf-8"))
