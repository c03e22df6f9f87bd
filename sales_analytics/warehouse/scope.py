"""What a viewer may read and a page asks for, put in front of every question as relations of their own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

FOLDER = Path(__file__).with_name("relations")
RELATIONS = frozenset(path.stem for path in FOLDER.glob("*.sql"))
"""Names that a question may read from; each hides the table of that name. `names`, `calendar` and `campaigns`
are read as they are: words, days and festivals that everybody may know."""
KEPT = frozenset({"units", "targets", "forecasts", "traders"})
"""Small relations that all questions of a page share: keeping.py works them out once and hands them in."""

_COMMENT = re.compile(r"--[^\n]*")
_READ = re.compile(r"\b(?:from|join)\s+(\w+)\b", re.IGNORECASE)
_PARAMETER = re.compile(r"\$(\w+)")
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """SQL that reads from relations. `kept`: parts of it, by name, that depend on kept relations only."""

    sql: str
    kept: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with its relations in front, the names of the values that it binds, and what is to be handed in.

    `kept`: each to be handed in as a view named kept_<name>, with what works it out.
    """

    sql: str
    parameters: frozenset[str]
    kept: tuple[tuple[str, "Statement"], ...]

    @property
    def depends_on(self) -> frozenset[str]:
        """The values that decide the answer, also by way of what is kept."""
        return self.parameters.union(*(one.depends_on for _, one in self.kept))


@cache
def narrowed(question: Question) -> Statement:
    """The question's SQL behind the relations that it reads, each narrowed to viewer and filters."""
    plain = _COMMENT.sub("", question.sql)
    own = dict(question.kept)
    order = _relations_of(plain, own)
    handed_in = [name for name in order if name in KEPT or name in own]
    parts = [f"{name} as not materialized (\n{_clause(name, own)}\n)" for name in order]
    sql = plain
    if parts:
        rest = ",\n" + _WITH.sub("", plain, count=1) if _WITH.match(plain) else "\n" + plain
        sql = "with " + ",\n".join(parts) + rest
    kept = tuple((name, narrowed(Question(own.get(name) or _text(name), question.kept))) for name in handed_in)
    return Statement(sql, frozenset(_PARAMETER.findall(sql)), kept)


def _relations_of(sql: str, own: Mapping[str, str]) -> list[str]:
    """The relations that the SQL reads, and those that they read, each after what it needs."""
    needs: dict[str, set[str]] = {}
    waiting = _read_by(sql, own)
    while waiting:
        name = waiting.pop()
        needs[name] = _read_by(_clause(name, own), own)
        waiting |= needs[name] - needs.keys()
    return list(TopologicalSorter(needs).static_order())


def _read_by(sql: str, own: Mapping[str, str]) -> set[str]:
    return {name for name in _READ.findall(sql) if name in RELATIONS or name in own}


def _clause(name: str, own: Mapping[str, str]) -> str:
    return f"select * from kept_{name}" if name in KEPT or name in own else _text(name)


@cache
def _text(name: str) -> str:
    return _COMMENT.sub("", (FOLDER / f"{name}.sql").read_text("utf-8")).strip()
