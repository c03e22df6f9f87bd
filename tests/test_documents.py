"""What the documents say is so: the tests that they name are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NAMED = re.compile(r"`(test_\w+)`")
DEFINED = re.compile(r"^(?:    )?(?:async )?def (test_\w+)\(", re.MULTILINE)
ROWS = re.compile(r"^\|(?! ---)(.+)\|$", re.MULTILINE)


def defined() -> set[str]:
    """The names of all tests."""
    return {name for path in (ROOT / "tests").rglob("test_*.py") for name in DEFINED.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("document", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_every_test_that_a_document_names_is_there(document: Path) -> None:
    named = NAMED.findall(document.read_text("utf-8"))

    assert sorted(set(named) - defined()) == []


def test_every_kind_of_mess_names_a_test() -> None:
    tables = (ROOT / "docs" / "spreadsheets.md").read_text("utf-8").partition("## The shape of a sheet")[2]
    rows = [row for row in ROWS.findall(tables) if " shown by " not in row]

    assert [row for row in rows if not NAMED.search(row)] == []
    assert len(rows) > 40
