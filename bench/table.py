"""Results as a table that a README can show."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

HEAD = ("what", "cost", "against", "its cost", "ratio", "at most", "holds")


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement and its bound, as text; `holds` None where there is no bound."""

    what: str
    cost: str
    against: str
    its_cost: str
    ratio: str
    at_most: str
    holds: bool | None


def ratio(what: str, ours: float, against: str, theirs: float, at_most: float) -> Line:
    """CPU seconds of both, and their ratio against its bound."""
    found = ours / theirs
    return Line(what, f"{ours:.2f} s", against, f"{theirs:.2f} s", f"{found:.2f}", f"{at_most}", found <= at_most)


def markdown(lines: Iterable[Line]) -> str:
    words = {True: "yes", False: "NO", None: ""}
    rows = [HEAD, tuple("---" for _ in HEAD), *((*astuple(one)[:-1], words[one.holds]) for one in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
