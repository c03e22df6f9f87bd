"""The SQL text of a question: the file of that name beside its function, behind the parts that it reads from."""

import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

FOLDER = Path(__file__).parent
PARTS = frozenset(path.stem for path in (FOLDER / "parts").glob("*.sql"))
"""Steps that several questions share, each a select of its own in `parts/`."""

_COMMENT = re.compile(r"--[^\n]*")
_READ = re.compile(r"\b(?:from|join)\s+(\w+)\b", re.IGNORECASE)
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)


@cache
def query(name: str) -> str:
    """The text of `name`.sql with its parts as `with` clauses. Raises FileNotFoundError when there is none."""
    return _behind_parts(_COMMENT.sub("", (FOLDER / f"{name}.sql").read_text("utf-8")).strip())


def _behind_parts(sql: str) -> str:
    needs: dict[str, set[str]] = {}
    waiting = _read_by(sql)
    while waiting:
        part = waiting.pop()
        needs[part] = _read_by(_part(part))
        waiting |= needs[part] - needs.keys()
    clauses = [f"{part} as (\n{_part(part)}\n)" for part in TopologicalSorter(needs).static_order()]
    if not clauses:
        return sql
    rest = ",\n" + _WITH.sub("", sql, count=1) if _WITH.match(sql) else "\n" + sql
    return "with " + ",\n".join(clauses) + rest


def _read_by(sql: str) -> set[str]:
    return set(_READ.findall(sql)) & PARTS


@cache
def _part(name: str) -> str:
    return _COMMENT.sub("", (FOLDER / "parts" / f"{name}.sql").read_text("utf-8")).strip()
