"""What tests of every room may ask for."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given, given_into

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


@pytest.fixture
def warehouse() -> Iterator[Warehouse]:
    """A new warehouse in memory; it thinks that today is 31 March 2026."""
    with Warehouse.open(":memory:", today=lambda: date(2026, 3, 31)) as opened:
        yield opened


@pytest.fixture
def given(warehouse: Warehouse, tmp_path: Path) -> Given:
    """`given("orders", "a whitespace table")` lands rows in `warehouse`; see tests/given.py."""
    return given_into(warehouse, tmp_path)
