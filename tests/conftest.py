"""What tests of every room may ask for."""

import os
from pathlib import Path

import pytest

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
