"""A fresh server runs the router before any page, whichever page is asked for first."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from tests.pages.conftest import ROOT


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[str]:
    """A server that nobody has asked anything, with the door for programs open."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with (tmp_path / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [*command, "--server.enableAgentApi", "true"],
            cwd=ROOT,
            env={**os.environ, "SALES_ANALYTICS_WAREHOUSE": str(tmp_path / "sales.duckdb")},
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
        )
        url = f"http://localhost:{port}"
        _wait_for(url)
        yield url
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def test_no_pages_folder_stands_beside_the_script_that_runs() -> None:
    assert not (ROOT / "sales_analytics" / "pages").exists()
    assert 'st.App("sales_analytics/router.py")' in (ROOT / "app.py").read_text("utf-8")


def test_a_direct_hit_on_a_page_runs_the_router_first(fresh_server: str) -> None:
    answer = _ask(fresh_server, {"page": "imports", "query_params": {"lang": ["zh"]}})

    seen = json.dumps(answer, ensure_ascii=False)
    assert "导入记录" in seen, "the menu is the router's"
    assert "中文" in seen, "the language switch is the router's"


def _wait_for(url: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail("the server did not start")


def _ask(url: str, body: dict[str, Any]) -> Any:
    request = Request(
        f"{url}/_stcore/agent/interact",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
        method="POST",
    )
    with urlopen(request, timeout=60) as response:
        return json.load(response)
