"""Whom an unknown name may mean: said, never taken."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from sales_analytics.terms.folding import fold

ALIKE = 80
"""Of 100, from which on two names are worth a question."""


def suggestion(name: str, known: Iterable[str]) -> str:
    """The known name that is most like it, "" where none is; word order and case play no part."""
    choices = {one: fold(one) for one in known}
    found = process.extractOne(fold(name), choices, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    if found:
        return str(found[2])
    parts = [one for one, folded in choices.items() if _is_part(fold(name), folded)]
    return parts[0] if len(parts) == 1 else ""


def _is_part(name: str, other: str) -> bool:
    """Whether every word of one of them is a word of the other: Amy, and 王艳 Amy."""
    one, two = set(name.split()), set(other.split())
    return bool(one) and (one <= two or two <= one)
