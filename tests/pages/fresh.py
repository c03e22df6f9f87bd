"""A server of its own process, as people start it, with the door for programs open."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

from tests.pages.conftest import ROOT


@dataclass(frozen=True, slots=True)
class FreshServer:
    """Where it listens, and what it wrote."""

    url: str
    log: Path

    def ask(self, body: dict[str, Any]) -> Any:
        """Run the app once, as a browser would; what it shows, as JSON."""
        request = Request(
            f"{self.url}/_stcore/agent/interact",
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method="POST",
        )
        with urlopen(request, timeout=60) as response:
            return json.load(response)

    def get(self, path: str) -> tuple[int, Message]:
        """Status and headers of one request; a redirect is not followed."""
        try:
            with build_opener(_Stay).open(f"{self.url}{path}", timeout=10) as response:
                return response.status, response.headers
        except HTTPError as answer:
            return answer.code, answer.headers


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


@contextmanager
def fresh(warehouse: Path, log: Path) -> Iterator[FreshServer]:
    """A server that nobody has asked anything; at the end it is asked to stop and must do so."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, "--server.enableAgentApi", "true"],
            cwd=ROOT,
            env={**os.environ, "SALES_ANALYTICS_WAREHOUSE": str(warehouse)},
            stdout=out,
            stderr=out,
            stdin=subprocess.DEVNULL,
        )
        try:
            one = FreshServer(f"http://localhost:{port}", log)
            _wait_for(one.url)
            yield one
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


def _wait_for(url: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError("the server did not start")
