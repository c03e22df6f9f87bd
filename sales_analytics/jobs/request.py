"""What goes to the child process and what may come back; pickled, so it stands in a module of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sales_analytics.terms.text import Text

Progress = Callable[[str, int], None]
OUTCOME = "outcome.pickle"
ENDED = "ended"
"""What the child says when the outcome is there: whether it goes on."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`memory`: bytes of address space. `cpu_seconds`: of all threads. `seconds`: by the clock."""

    memory: int = 6 * 1024**3
    cpu_seconds: int = 900
    seconds: float = 1800.0


@dataclass(frozen=True, slots=True)
class Request:
    """`function`: "module:name", called with `values` and the keyword `progress`."""

    function: str
    values: tuple[Any, ...]
    scratch: Path
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A FileUnreadableError on its way through a pickle."""

    code: str
    text: Text
