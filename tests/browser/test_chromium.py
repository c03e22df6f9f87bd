"""Where no browser starts, one line says what to install."""

from pathlib import Path

import pytest

from tests.browser import chromium


def test_a_launcher_without_its_browser_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, working = tmp_path / "broken", tmp_path / "working"
    for path, code in ((broken, 1), (working, 0)):
        path.write_text(f"#!/bin/sh\nexit {code}\n", "utf-8")
        path.chmod(0o755)
    monkeypatch.setattr(chromium, "_candidates", lambda: iter([str(tmp_path / "absent"), str(broken), str(working)]))
    assert chromium.found() == str(working)


def test_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(chromium, "_candidates", lambda: iter([]))
    monkeypatch.setattr(chromium, "_fetch", lambda: None)
    assert chromium.main() == 1
    assert capsys.readouterr().err.splitlines() == [chromium.MISSING]


def test_nothing_is_fetched_where_a_browser_starts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "found", lambda: "a browser")
    monkeypatch.setattr(chromium, "_fetch", lambda: pytest.fail("fetched"))
    monkeypatch.setattr(chromium, "_may_use_apt", lambda: False)
    assert chromium.main() == 0
    assert capsys.readouterr().out.splitlines() == ["a browser"]
