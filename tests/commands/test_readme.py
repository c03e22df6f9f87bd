"""The commands that the README shows do what it shows."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from sales_analytics.cli import main

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```\n(\$ python -m sales_analytics .+?)^```", re.MULTILINE | re.DOTALL)
COMMAND = "$ python -m sales_analytics "
ELIDED = "..."
OPTION = re.compile(r"--[a-z][a-z-]+")
DOCUMENTS = ("README.md", "docs/spreadsheets.md", "docs/deploying.md")


def shown() -> list[tuple[str, list[str]]]:
    """Each command with the lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in "\n".join(BLOCK.findall(README)).splitlines():
        if line.startswith(COMMAND):
            found.append((line.removeprefix(COMMAND), []))
        elif line.strip():
            found[-1][1].append(line)
    return found


def missing(expected: list[str], output: str) -> Iterator[str]:
    """Expected lines that do not come, in their order."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    for line in expected:
        if line.strip() != ELIDED:
            if line.rstrip() not in lines:
                yield line
            else:
                del lines[: lines.index(line.rstrip()) + 1]


def test_the_readme_shows_commands() -> None:
    assert [command.split()[0] for command, _ in shown()][:5] == ["import", "import", "import", "ask", "ask"]


def test_every_command_of_the_readme_answers_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sample").symlink_to(ROOT / "data" / "sample")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SALES_ANALYTICS_WAREHOUSE", str(tmp_path / "sales.duckdb"))

    for command, expected in shown():
        status = main(shlex.split(command, comments=True))
        said = "".join(capsys.readouterr())
        assert (command, status, list(missing(expected, said))) == (command, 0, []), said


def test_a_line_that_does_not_come_is_missing() -> None:
    assert list(missing(["one", "  ...", "three"], "one\ntwo\nthree\n")) == []
    assert list(missing(["three", "one", "four"], "one\ntwo\nthree\n")) == ["one", "four"]


def test_the_readme_names_every_key_of_a_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = README.partition("| key | holds |")[2].partition("\n\n")[0]
    named = {key for row in table.splitlines()[2:] for key in re.findall(r"`(\w+)`", row.split("|")[1])}
    orders = tmp_path / "orders.csv"
    orders.write_text("Order No,Order Date,Salesperson,Amount\no-1,2026-09-05,Bo,100\n", "utf-8")
    given: set[str] = set()
    for options in (["--preview"], []):
        main(["import", str(orders), "--json", *options, "--warehouse", str(tmp_path / "sales.duckdb")])
        given |= {key for record in json.loads(capsys.readouterr().out) for key in record}

    assert given == named


def options_of(command: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    return set(OPTION.findall(capsys.readouterr().out))


def test_options_are_named_where_they_are_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    told = {name: set(OPTION.findall((ROOT / name).read_text("utf-8"))) for name in DOCUMENTS}
    taken = {name: options_of(name, capsys) for name in ("import", "watch", "ask", "imports", "demo", "template")}

    every = set().union(*taken.values())
    assert [(name, one) for name, words in told.items() for one in sorted(words - every)] == []
    assert taken["import"] - {"--warehouse", "--help"} <= set().union(*told.values())
