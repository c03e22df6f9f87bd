"""Notices about many rows: the first of them one by one, the rest as a number."""

from collections.abc import Callable, Sequence
from typing import Any

from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import texts

MOST = 20


def listed(rows: Sequence[tuple[Any, ...]], say: Callable[..., Problem]) -> list[Problem]:
    """A problem per row, up to MOST; then one that tells how many more there are. The weightiest rows come first."""
    problems = [say(*row) for row in rows[:MOST]]
    if len(rows) > MOST:
        last = problems[-1]
        more = len(rows) - MOST
        message = texts("{count} more row of this kind", "{count} more rows of this kind", more)
        problems.append(Problem(last.code, message, column=last.column, header=last.header, severity="notice"))
    return problems
