"""Results as a table that a README can show."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from statistics import median as middle

import duckdb

from bench.apart import Cost

HEAD = ("what", "cost", "against", "its cost", "found", "at most", "holds")


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement and its bound, as text; `holds` None where there is no bound."""

    what: str
    cost: str
    against: str
    its_cost: str
    found: str
    bound: str
    holds: bool | None


def paired(what: str, pairs: Sequence[tuple[Cost, Cost]], against: str, bound: float | None) -> Line:
    """CPU seconds of ours and theirs, measured in turns: the median of each, and of the ratios of the turns."""
    ours, theirs = (median(pair[side].cpu for pair in pairs) for side in (0, 1))
    return ratio(what, ours, against, theirs, bound, median(one.cpu / other.cpu for one, other in pairs))


def ratio(what: str, ours: float, against: str, theirs: float, bound: float | None, found: float | None = None) -> Line:
    """CPU seconds of both, and their ratio (or the one `found`) against its bound."""
    found = ours / theirs if found is None else found
    shown = f"{bound} x" if bound is not None else ""
    holds = found <= bound if bound is not None else None
    return Line(what, f"{ours:.2f} s", against, f"{theirs:.2f} s", f"{found:.2f} x", shown, holds)


def at_most(what: str, found: float, bound: float, unit: str) -> Line:
    """A figure that stands by itself."""
    shown = f"{found:.0f} {unit}" if found >= 100 else f"{found:.2f} {unit}"
    return Line(what, "", "", "", shown, f"{bound:g} {unit}", found <= bound)


def only_shown(what: str, seconds: float, digits: int = 2) -> Line:
    """A figure that nothing bounds."""
    return Line(what, f"{seconds:.{digits}f} s", "", "", "", "", None)


def median(values: Iterable[float]) -> float:
    return float(middle(values))


def markdown(lines: Iterable[Line]) -> str:
    words = {True: "yes", False: "NO", None: ""}
    rows = [HEAD, tuple("---" for _ in HEAD), *((*astuple(one)[:-1], words[one.holds]) for one in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def machine() -> str:
    """What the figures were measured on, as far as it matters to a reader."""
    cores, load = os.cpu_count(), os.getloadavg()[0]
    return (
        f"CPU seconds on {cores} cores, Python {platform.python_version()}, DuckDB {duckdb.__version__}; "
        f"load average {load:.1f} when done."
    )
