"""Pictures of what stands behind clicks, such as a file that waits: python -m tests.browser.look_inside FOLDER."""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.look import LANGUAGES, SIZES, TALLEST, sample
from tests.browser.serving import ROOT, Server, Watched, launched, serving, tab

SAMPLE = ROOT / "data" / "sample" / "Tiger ERP export 2026-09.csv"
SECONDS = 90_000


def changed(folder: Path) -> Path:
    """The sample's last orders with one amount that slipped, a row less, a row that is no number."""
    first, second, third, _, *rest = SAMPLE.read_text("utf-8-sig").splitlines()
    cells = third.split(",")
    broken = third.replace(cells[0], "SO-NEW").replace(cells[9], "12 apples")
    path = folder / "Tiger again.csv"
    path.write_text(
        "\n".join([first, second.replace(second.split(",")[9], "288448.00"), third, broken, *rest]), "utf-8"
    )
    return path


def waiting(one: Watched, file: Path) -> None:
    one.open("import")
    one.page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(file)
    one.page.get_by_role("button", name="Import", exact=True).or_(
        one.page.get_by_role("button", name="导入", exact=True)
    ).first.wait_for(timeout=SECONDS)


def undoing(one: Watched, _file: Path) -> None:
    one.open("imports")
    one.page.locator("[class*=st-key-undo_] summary").first.click()


def opened(one: Watched, _file: Path) -> None:
    one.open("attainment")
    one.page.locator(".st-key-page_passport summary").click()


def doubtful(one: Watched, _file: Path) -> None:
    one.open("health", check="no-confirm-date")


STATES: dict[str, Callable[[Watched, Path], None]] = {
    "waiting": waiting,
    "undoing": undoing,
    "opened": opened,
    "doubtful": doubtful,
}


def look(browser: Browser, server: Server, folder: Path, file: Path) -> list[str]:
    """One picture of each state, language and size, tall enough for all that is there."""
    wrong: list[str] = []
    for (state, go), language, (device, size) in (
        (state, language, size) for state in STATES.items() for language in LANGUAGES for size in SIZES.items()
    ):
        scheme: Literal["light", "dark"] = "dark" if (language == "zh") == (device == "desk") else "light"
        one = tab(browser, server, language, size, scheme)
        go(one, file)
        one.settle()
        tall = int(one.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))
        one.page.set_viewport_size({"width": size[0], "height": min(tall, TALLEST)})
        one.settle()
        one.page.screenshot(path=folder / f"{state}-{device}-{scheme}-{language}.png")
        wrong += [f"{state} {device} {language}: {fault}" for fault in one.wrong()]
        one.page.context.close()
    return wrong


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as scratch,
        sync_playwright() as playwright,
        serving(sample(Path(scratch)), folder / "server.log") as server,
    ):
        wrong = look(launched(playwright), server, folder, changed(Path(scratch)))
    print("\n".join(wrong) or f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
