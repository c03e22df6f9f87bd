"""The command that watches a folder, where the folder goes away."""

import shutil
from pathlib import Path

import pytest

from sales_analytics.cli import main
from sales_analytics.jobs.drop_folder import DropFolder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One that is there when the command begins, and not when it looks."""
    made, ripe = tmp_path / "drop", DropFolder.ripe

    def look(drop: DropFolder) -> list[Path]:
        shutil.rmtree(made, ignore_errors=True)
        return ripe(drop)

    made.mkdir()
    monkeypatch.setattr(DropFolder, "ripe", look)
    monkeypatch.setenv("SALES_ANALYTICS_WAREHOUSE", str(tmp_path / "sales.duckdb"))
    return made


def test_a_folder_that_went_away_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(folder), "--once"]) == 2
    assert capsys.readouterr().err == f"{folder} cannot be read: No such file or directory.\n"


def test_a_watch_without_an_end_waits_for_its_folder(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sales_analytics.commands.watching.time.sleep", interrupt)

    assert main(["watch", str(folder), "--language", "zh"]) == 0
    assert capsys.readouterr().err == f"{folder} 无法读取：No such file or directory。\n"
