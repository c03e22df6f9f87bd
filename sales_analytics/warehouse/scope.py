"""What a viewer may read and a page asks for, put in front of every question as relations of their own."""

import re
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

FOLDER = Path(__file__).with_name("relations")
RELATIONS = frozenset(path.stem for path in FOLDER.glob("*.sql"))
"""Names that a question may read from; each hides the table of that name. `names`, `calendar` and `campaigns`
are read as they are: words, days and festivals that everybody may know."""

_COMMENT = re.compile(r"--[^\n]*")
_READ = re.compile(r"\b(?:from|join)\s+(\w+)\b", re.IGNORECASE)
_PARAMETER = re.compile(r"\$(\w+)")
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A question with its relations in front, and the names of the values that it binds."""

    sql: str
    parameters: frozenset[str]


@cache
def narrowed(question: str) -> Statement:
    """The question's SQL behind the relations that it reads, each narrowed to viewer and filters."""
    plain = _COMMENT.sub("", question)
    parts = [f"{name} as not materialized (\n{_relation(name)}\n)" for name in _relations_of(plain)]
    sql = plain
    if parts:
        rest = ",\n" + _WITH.sub("", plain, count=1) if _WITH.match(plain) else "\n" + plain
        sql = "with " + ",\n".join(parts) + rest
    return Statement(sql, frozenset(_PARAMETER.findall(sql)))


def _relations_of(sql: str) -> list[str]:
    """The relations that the SQL names, and those that they name, each after what it needs."""
    needs: dict[str, set[str]] = {}
    waiting = _named(sql)
    while waiting:
        name = waiting.pop()
        needs[name] = _named(_relation(name)) - {name}
        waiting |= needs[name] - needs.keys()
    return list(TopologicalSorter(needs).static_order())


def _named(sql: str) -> set[str]:
    return set(_READ.findall(sql)) & RELATIONS


@cache
def _relation(name: str) -> str:
    return _COMMENT.sub("", (FOLDER / f"{name}.sql").read_text("utf-8")).strip()
