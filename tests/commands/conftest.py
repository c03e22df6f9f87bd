"""Commands that read files, without a process and a database for each of them."""

from collections.abc import Iterator

import pytest

from sales_analytics.commands import importing
from tests.reading import one_database, read_here


@pytest.fixture(scope="module", autouse=True)
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with one_database(tmp_path_factory.mktemp("database")):
        yield


@pytest.fixture(autouse=True)
def without_a_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the README shows is read as the product reads it."""
    if request.path.stem != "test_readme":
        monkeypatch.setattr(importing, "prepare", read_here)
