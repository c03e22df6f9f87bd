"""What tests of every room may ask for."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import settings

from sales_analytics.cli import main
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given, given_into

settings.register_profile("unhurried", deadline=None)  # how busy the machine is, is no fault of the code
settings.load_profile("unhurried")

SHARED_DATA = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of published spreadsheets, ../shared/data beside the project.

    Where it is missing a test is skipped on a developer's machine, and fails in continuous integration.
    """
    if not SHARED_DATA.is_dir():
        missing = "the published spreadsheets are missing: they belong in ../shared/data"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return SHARED_DATA


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse file that holds the sample festival, made once; to be copied, not changed."""
    path = tmp_path_factory.mktemp("sample") / "sales.duckdb"
    assert main(["demo", "--when-new", "--warehouse", str(path)]) == 0
    return path


@pytest.fixture
def warehouse(request: pytest.FixtureRequest) -> Iterator[Warehouse]:
    """A new warehouse in memory; it thinks that today is 31 March 2026.

    With the mark `sample` it is a copy of the one that holds the sample festival.
    """
    place: Path | Literal[":memory:"] = ":memory:"
    if request.node.get_closest_marker("sample"):
        folder = request.getfixturevalue("tmp_path_factory").mktemp("copy")
        place = Path(shutil.copy(request.getfixturevalue("sample_warehouse"), folder / "sales.duckdb"))
    with Warehouse.open(place, today=lambda: date(2026, 3, 31)) as opened:
        yield opened


@pytest.fixture
def given(warehouse: Warehouse, tmp_path: Path) -> Given:
    """`given("orders", "a whitespace table")` lands rows in `warehouse`; see tests/given.py."""
    return given_into(warehouse, tmp_path)
