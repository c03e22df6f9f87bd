"""The app over a warehouse of its own, empty or with three people's March 2026."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.warehouse.warehouse import Warehouse
from sales_analytics.widgets import opening
from tests.given import given_into
from tests.reading import read_here

ROOT = Path(__file__).parent.parent.parent
PAGES = tuple(sorted(path.stem for path in (ROOT / "pages").glob("*.py")))
TODAY = date(2026, 3, 20)

OpenPage = Callable[..., AppTest]


@pytest.fixture
def warehouse_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file that the app under test opens; caches of the process are emptied around it.

    What is dropped on its pages is read in this process.
    """
    path = tmp_path / "sales.duckdb"
    monkeypatch.setenv("SALES_ANALYTICS_WAREHOUSE", str(path))
    monkeypatch.setattr(opening, "ImportQueue", partial(ImportQueue, read=read_here))
    forget()
    yield path
    forget()


@pytest.fixture
def filled(warehouse_file: Path, tmp_path: Path) -> Path:
    """Amira and Bo of North, Chen of South, in March 2026; Chen has no target and gave no forecast."""
    with Warehouse.open(warehouse_file, today=lambda: TODAY) as warehouse:
        given = given_into(warehouse, tmp_path)
        given(
            "roster",
            """name   company  group
                           Amira  North    East
                           Bo     North    East
                           Chen   South    West""",
        )
        given(
            "targets",
            """entity  target
                            Amira   200000
                            Bo      100000""",
        )
        given(
            "forecasts",
            """entity  submitted_on  forecast
                              Amira   2026-03-02    170000
                              Bo      2026-03-02    90000""",
        )
        given(
            "orders",
            """order_no  order_date  confirm_date  salesperson  customer  country  order_type  amount
                           PI-1      2026-03-03  2026-03-04    Amira        Acme      Spain    bulk        161000.50
                           PI-2      2026-03-05  2026-03-06    Amira        Acme      Spain    sample      120.00
                           PI-3      2026-03-05  2026-03-09    Bo           <b>Bold   Chile    bulk        30000.00
                           PI-4      2026-03-10  2026-03-12    Chen         Delta     Spain    bulk        150000.00""",
        )
    return warehouse_file


@pytest.fixture
def open_page(warehouse_file: Path) -> OpenPage:
    """open_page("bonus", lang="zh", group=["East"]): that page of the app, run once, without exception."""

    def opened(page: str, **query: str | list[str]) -> AppTest:
        at = AppTest.from_file(str(ROOT / "sales_analytics" / "router.py"), default_timeout=30)
        for name, value in query.items():
            at.query_params[name] = value
        at.run()
        at.switch_page(str(ROOT / "pages" / f"{page}.py")).run()
        assert [one.message for one in at.exception] == []
        return at

    return opened


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Any]:
    """A server that nobody has asked anything, over a warehouse that does not exist yet."""
    from tests.pages.fresh import fresh

    with fresh(tmp_path / "sales.duckdb", tmp_path / "server.log") as server:
        yield server


def forget() -> None:
    """Close what a test opened and empty the caches."""
    opening.close()
    st.cache_resource.clear()
    st.cache_data.clear()


_DOOR = re.compile(r'<a class="door"[^>]*>([^<]*)</a>')


def with_plain_spaces(words: str) -> str:
    """What keeps a number and its unit on one line reads as any other space, a number that opens as any other."""
    return _DOOR.sub(r"\1", words.replace("\N{NO-BREAK SPACE}", " "))


def shown(at: AppTest) -> str:
    """Everything that the page says in HTML, Markdown and labels."""
    html = [with_plain_spaces(one.proto.body) for one in at.get("html")]
    words = [one.value for one in (*at.markdown, *at.caption)]
    labels = [one.label for one in (*at.button, *at.selectbox, *at.radio, *at.checkbox)]
    return "\n".join([*html, *words, *labels])
