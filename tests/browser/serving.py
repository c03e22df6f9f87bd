"""The app as people start it, on a free port with a warehouse of its own, and a Chromium to look at it."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright

from tests.browser import chromium

ROOT = Path(__file__).parent.parent.parent
SECONDS_TO_START = 90
SECONDS_TO_STOP = 15
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
DEFAULT_PAGE = "leaderboard"
PROBED = re.compile(r"/\w+/_stcore/(health|host-config)$")
"""The browser side looks for its server below the page's own path first, and then where it is."""
PAGES = tuple(sorted(path.stem for path in (ROOT / "pages").glob("*.py")))

Language = Literal["en", "zh"]
LOCALES: dict[Language, str] = {"en": "en-GB", "zh": "zh-CN"}


@dataclass(frozen=True, slots=True)
class Server:
    """A running app: where it listens, and what it wrote."""

    url: str
    log: Path
    pid: int

    def cpu_seconds(self) -> float:
        """What the server's process has used so far, all threads; Linux only."""
        after_name = Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")

    def tracebacks(self) -> list[str]:
        """The lines of the log in which something broke."""
        lines = self.log.read_text("utf-8", errors="replace").splitlines()
        return [line for line in lines if "Traceback" in line or "Exception" in line]


@dataclass(frozen=True, slots=True)
class Watched:
    """A tab of the browser and what went wrong in it."""

    page: Page
    server: Server
    faults: list[str] = field(default_factory=list)

    def open(self, path: str = "", **query: str) -> None:
        """Go to a page of the app and wait until it stands still."""
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        place = "" if path == DEFAULT_PAGE else path
        self.page.goto(f"{self.server.url}/{place}?{asked}")
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run, nothing is marked as stale, and the page stopped changing."""
        self.page.wait_for_selector("[data-testid=stMain]")
        self.page.wait_for_function(STANDS_STILL, timeout=60_000)

    def wrong(self) -> list[str]:
        """Everything that must not happen: errors of the browser, of the page, of the server."""
        shown = self.page.locator("[data-testid=stException]").all_inner_texts()
        return [*self.faults, *shown, *self.server.tracebacks()]


STANDS_STILL = """() => {
    const app = document.querySelector("[data-testid=stApp]");
    const text = document.querySelector("[data-testid=stMain]").innerText.length;
    const now = performance.now();
    const idle = app.dataset.testScriptState === "notRunning" && !document.querySelector("[data-testid=stSkeleton]");
    const last = window.__lastLook;
    if (!idle || text < 40 || !last || last.text !== text) { window.__lastLook = {text, since: now}; return false; }
    return now - last.since > 800;
}"""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def serving(warehouse: Path, log: Path, script: Path = ROOT / "app.py") -> Iterator[Server]:
    """Serve the app (or another script) over a warehouse file; stopped by its own process id."""
    port = free_port()
    options = {
        "server.port": str(port),
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    flags = [word for name, value in options.items() for word in (f"--{name}", value)]
    environment = {**os.environ, "SALES_ANALYTICS_WAREHOUSE": str(warehouse), "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), *flags],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_healthy(url, process, log)
            yield Server(url, log, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_healthy(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"{url}/_stcore/health", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError(f"the app did not start:\n{log.read_text('utf-8', errors='replace')}")


def launched(playwright: Playwright) -> Browser:
    """A headless Chromium. Raises RuntimeError where none is found."""
    path = chromium.found()
    if path is None:
        raise RuntimeError(chromium.MISSING)
    return playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))


def tab(
    browser: Browser,
    server: Server,
    language: Language = "en",
    size: tuple[int, int] = (1440, 900),
    scheme: Literal["light", "dark"] = "light",
) -> Watched:
    """A tab in a context of its own; everything that goes wrong in it is noted."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale=LOCALES[language],
        timezone_id="Asia/Shanghai",
        color_scheme=scheme,
        accept_downloads=True,
    )
    context.set_default_timeout(20_000)
    watched = Watched(context.new_page(), server)

    def note(message: ConsoleMessage) -> None:
        place = str(message.location.get("url", ""))
        if message.type == "error" and not PROBED.search(place):
            watched.faults.append(f"console: {message.text} {place}")

    watched.page.on("console", note)
    watched.page.on("pageerror", lambda fault: watched.faults.append(f"page: {fault}"))
    return watched
