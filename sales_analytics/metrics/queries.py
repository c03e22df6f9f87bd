"""The SQL of a question: the file of that name beside its function, behind the parts that it reads from."""

import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from sales_analytics.warehouse.scope import Question

FOLDER = Path(__file__).parent
PARTS = frozenset(path.stem for path in (FOLDER / "parts").glob("*.sql"))
"""Steps that several questions share, each a select of its own in `parts/`."""
KEPT = frozenset({"chosen_targets", "chosen_forecasts", "settled_targets", "settled_forecasts"})
"""Parts that read no orders, so that the warehouse may keep them until the next change."""

LINES = "listed_lines"

_COMMENT = re.compile(r"--[^\n]*")
_READ = re.compile(r"\b(?:from|join)\s+(\w+)\b", re.IGNORECASE)
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)


@cache
def query(name: str, lines: str = LINES) -> Question:
    """The text of `name`.sql with its parts as `with` clauses. Raises FileNotFoundError when there is none.

    `lines`: the part whose lines are listed, where the SQL lists `listed_lines`.
    """
    sql = _COMMENT.sub("", (FOLDER / f"{name}.sql").read_text("utf-8")).strip()
    sql = re.sub(rf"\b{LINES}\b", lines, sql)
    parts = _parts_of(sql)
    clauses = [f"{part} as (\n{_part(part)}\n)" for part in parts if part not in KEPT]
    if clauses:
        rest = ",\n" + _WITH.sub("", sql, count=1) if _WITH.match(sql) else "\n" + sql
        sql = "with " + ",\n".join(clauses) + rest
    return Question(sql, tuple((part, _part(part)) for part in parts if part in KEPT))


def _parts_of(sql: str) -> list[str]:
    """The parts that the SQL reads, and those that they read, each after what it needs."""
    needs: dict[str, set[str]] = {}
    waiting = _read_by(sql)
    while waiting:
        part = waiting.pop()
        needs[part] = _read_by(_part(part))
        waiting |= needs[part] - needs.keys()
    return list(TopologicalSorter(needs).static_order())


def _read_by(sql: str) -> set[str]:
    return set(_READ.findall(sql)) & PARTS


@cache
def _part(name: str) -> str:
    return _COMMENT.sub("", (FOLDER / "parts" / f"{name}.sql").read_text("utf-8")).strip()
