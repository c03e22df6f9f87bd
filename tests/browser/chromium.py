"""A Chromium that starts: found on this machine, or fetched; as a program it prints its path."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPLICATION = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FONTS = "fonts-noto-cjk"
MINUTES_TO_FETCH = 15
MISSING = (
    "No Chromium: install Chromium or Google Chrome (Debian: apt install chromium fonts-noto-cjk), "
    "or name one in CHROMIUM."
)


def _candidates() -> Iterator[str]:
    yield os.environ.get("CHROMIUM", "")
    yield from (shutil.which(name) or "" for name in NAMES)
    yield MAC_APPLICATION
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _starts(path: str) -> bool:
    """Whether the program is there and prints its version; a launcher without its browser does not."""
    if not path or not Path(path).exists():
        return False
    return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0


def found() -> str | None:
    """Path of the first Chromium that starts, None where there is none."""
    return next((path for path in _candidates() if _starts(path)), None)


def _run(*command: str) -> bool:
    print("$", " ".join(command), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, check=False, env=environment, timeout=MINUTES_TO_FETCH * 60).returncode == 0
    except (OSError, subprocess.TimeoutExpired) as fault:
        print(fault, flush=True)
        return False


def _may_use_apt() -> bool:
    return Path("/etc/debian_version").exists() and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install_by_apt(*packages: str) -> bool:
    install = ("apt-get", "install", "-q", "-y", "--no-install-recommends")
    return _run("apt-get", "update", "-q") and _run(*install, *packages)


def _fetch() -> str | None:
    if _may_use_apt() and _install_by_apt("chromium", FONTS) and (path := found()):
        return path
    dependencies = ("--with-deps",) if _may_use_apt() else ()
    _run(sys.executable, "-m", "playwright", "install", *dependencies, "chromium")
    return found()


def _has_chinese_font() -> bool:
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


def main() -> int:
    path = found() or _fetch()
    if path is None:
        print(MISSING, file=sys.stderr)
        return 1
    if _may_use_apt() and not _has_chinese_font():
        _install_by_apt("fontconfig", FONTS)
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
