"""Pictures of pages, both languages, light and dark, desk and phone: python -m tests.browser.look FOLDER [PAGE ...]."""

import subprocess
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import PAGES, ROOT, Language, Server, Watched, launched, serving, tab

SIZES = {"desk": (1440, 900), "phone": (390, 844)}
TALLEST = 6000
LANGUAGES: tuple[Language, ...] = ("en", "zh")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def look(browser: Browser, server: Server, folder: Path, pages: Sequence[str]) -> list[str]:
    """Write one picture of each page and manner; returns what went wrong on the way."""
    wrong: list[str] = []
    for language, scheme, (device, size) in product(LANGUAGES, SCHEMES, SIZES.items()):
        for page in pages:
            one = tab(browser, server, language, size, scheme)
            one.open(page, lang=language)
            if device == "phone":
                _unroll(one)
            one.page.screenshot(path=folder / f"{page}-{device}-{scheme}-{language}.png")
            wrong += [f"{page} {device} {scheme} {language}: {fault}" for fault in one.wrong()]
            one.page.context.close()
    return wrong


def _unroll(one: Watched) -> None:
    """Make the window as tall as what it shows: the page scrolls inside it."""
    tall = int(one.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))
    one.page.set_viewport_size({"width": SIZES["phone"][0], "height": min(tall, TALLEST)})
    one.settle()


def sample(folder: Path) -> Path:
    """A warehouse with the sample festival."""
    warehouse = folder / "sales.duckdb"
    command = [sys.executable, "-m", "sales_analytics", "demo", "--warehouse", str(warehouse)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return warehouse


def main(folder: Path, pages: Sequence[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as scratch,
        sync_playwright() as playwright,
        serving(sample(Path(scratch)), folder / "server.log") as server,
    ):
        wrong = look(launched(playwright), server, folder, pages)
    print("\n".join(wrong) or f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:] or PAGES))
