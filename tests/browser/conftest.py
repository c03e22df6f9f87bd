"""A Chromium for the whole run, the sample served once, and an app of its own for tests that change data."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import Language, Server, Watched, launched, serving, tab

OpenTab = Callable[..., Watched]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        one = launched(playwright)
        yield one
        one.close()


@pytest.fixture(scope="session")
def sample_server(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app over the sample, for tests that only look."""
    folder = tmp_path_factory.mktemp("looking")
    copy = Path(shutil.copy(sample_warehouse, folder / "sales.duckdb"))
    with serving(copy, folder / "server.log") as server:
        yield server


@pytest.fixture(scope="session")
def bare_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app over an empty warehouse, for tests that only look."""
    folder = tmp_path_factory.mktemp("bare")
    with serving(folder / "sales.duckdb", folder / "server.log") as server:
        yield server


@pytest.fixture
def own_sample_server(sample_warehouse: Path, tmp_path: Path) -> Iterator[Server]:
    """The app over a copy of the sample, for one test that changes it."""
    copy = Path(shutil.copy(sample_warehouse, tmp_path / "sales.duckdb"))
    with serving(copy, tmp_path / "server.log") as server:
        yield server


@pytest.fixture
def empty_server(tmp_path: Path) -> Iterator[Server]:
    """The app over a new, empty warehouse, for one test."""
    with serving(tmp_path / "sales.duckdb", tmp_path / "server.log") as server:
        yield server


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[OpenTab]:
    """open_tab(server, language) opens tabs; after the test none of them may have seen an error."""
    opened: list[Watched] = []

    def one_more(server: Server, language: Language = "en", size: tuple[int, int] = (1440, 900)) -> Watched:
        opened.append(tab(browser, server, language, size))
        return opened[-1]

    yield one_more
    wrong = [fault for one in opened for fault in one.wrong()]
    for one in opened:
        one.page.context.close()
    assert wrong == []
