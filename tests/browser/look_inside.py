"""Pictures of what stands behind clicks: python -m tests.browser.look_inside FOLDER [STATE ...]."""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Locator, sync_playwright

from tests.browser.look import LANGUAGES, SIZES, TALLEST, sample
from tests.browser.serving import ROOT, Server, Watched, launched, serving, tab

SAMPLE = ROOT / "data" / "sample" / "Tiger ERP export 2026-09.csv"
SECONDS = 90_000
BIG = 1_500_000
"""Rows that are still being checked when the picture is taken."""
ASKING = """Order No,Date,Who,Region,Amount,State,Customer
A-1,9月5日,,North,100,Maybe later,CafÃ© MÃ¼ller
A-2,9月6日,,South,200,Confirmed,Delta
"""
GONE = ("Clear", "清除", "Do not import", "不导入", "Cancel", "取消")


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


def big(folder: Path) -> Path:
    """The sample's first orders again and again, none of them twice."""
    first, second, *_ = SAMPLE.read_text("utf-8-sig").splitlines()
    number, rest = second.split(",", 1)
    path = folder / "Tiger since 2019.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8") as out:
            out.write(f"{first}\n")
            out.writelines(f"{number}-{place},{rest}\n" for place in range(BIG))
    return path


def dropped(one: Watched, *files: Path) -> None:
    """The import page with these files and nothing else."""
    one.open("import")
    while (button := _button(one, *GONE)).count():
        button.evaluate_all("all => all.slice(0, 1).forEach(one => one.click())")
        one.settle()
    one.page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(files)


def _button(one: Watched, *names: str) -> Locator:
    """Whatever button has one of these names, in whichever language."""
    return one.page.get_by_role("button", name=re.compile(f"^(?:{'|'.join(names)})$"))


def waiting(one: Watched, file: Path) -> None:
    dropped(one, file)
    _button(one, "Import", "导入").first.wait_for(timeout=SECONDS)


def looking(one: Watched, file: Path) -> None:
    """Recognised, and not yet checked."""
    dropped(one, big(file.parent))
    one.page.get_by_text(re.compile("All others are still being checked|其余各行仍在检查")).wait_for(timeout=SECONDS)


def asking(one: Watched, file: Path) -> None:
    path = file.with_name("asking.csv")
    path.write_text(ASKING, "utf-8")
    dropped(one, path)
    _button(one, "Read again with these answers", "按这些回答重新读取").first.wait_for(timeout=SECONDS)
    one.page.locator("[class*=st-key-correct_] summary").first.click()


def refused(one: Watched, file: Path) -> None:
    """A picture, and a file in which nothing is known."""
    path, unknown = file.with_name("holiday.png"), file.with_name("unknown.csv")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    unknown.write_text("one,two\nred,blue\ngreen,grey\n", "utf-8")
    dropped(one, path, unknown)
    _button(one, "Clear", "清除").first.wait_for(timeout=SECONDS)
    _button(one, "Do not import", "不导入").first.wait_for(timeout=SECONDS)


def undoing(one: Watched, _file: Path) -> None:
    one.open("imports")
    one.page.locator("[class*=st-key-undo_] summary").first.click()


def opened(one: Watched, _file: Path) -> None:
    one.open("attainment")
    one.page.locator(".st-key-door_pace button").click()


def doubtful(one: Watched, _file: Path) -> None:
    one.open("health", check="no-confirm-date")


STATES: dict[str, Callable[[Watched, Path], None]] = {
    "waiting": waiting,
    "looking": looking,
    "asking": asking,
    "refused": refused,
    "undoing": undoing,
    "opened": opened,
    "doubtful": doubtful,
}


def look(browser: Browser, server: Server, folder: Path, file: Path, states: Sequence[str]) -> list[str]:
    """One picture of each state, language and size, tall enough for all that is there."""
    wrong: list[str] = []
    for (state, go), language, (device, size) in (
        (state, language, size)
        for state in STATES.items()
        if state[0] in states
        for language in LANGUAGES
        for size in SIZES.items()
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


def main(folder: Path, states: Sequence[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as scratch,
        sync_playwright() as playwright,
        serving(sample(Path(scratch)), folder / "server.log") as server,
    ):
        wrong = look(launched(playwright), server, folder, changed(Path(scratch)), states)
    print("\n".join(wrong) or f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:] or list(STATES)))
