"""Commands that read files, without a process for each of them."""

import pytest

from sales_analytics.commands import importing
from tests.reading import read_here


@pytest.fixture(autouse=True)
def without_a_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the README shows is read as the product reads it."""
    if request.path.stem != "test_readme":
        monkeypatch.setattr(importing, "prepare", read_here)
