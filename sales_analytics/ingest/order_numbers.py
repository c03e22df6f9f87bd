"""Order numbers that are more than a number: a later version of another, or several in one cell."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

VERSION = re.compile(r"(.*\d)(\s*[-_. ]?\s*[(（]?)(?:r|rev\.?|v|版本?|修订|改)\s*(\d{1,2})[)）]?", re.IGNORECASE)
MARK = re.compile(r"(.*\d)\s*[-_]?\s*([A-Za-z?？]|[(（]?改[)）]?)")
UNSURE = re.compile(r"(.*\d)\s*[?？]+")
PARTS = re.compile(r"\s*[/、,，;；&+\n]\s*")
EXCEPTION = 0.2
"""Above this share of all numbers a form is the way of numbering, and no exception from it."""
MOST = 5
SHORTEST = 5
"""Digits of a number without letters; 2026/0917 is one number."""

LOOKS_ODD = (
    r"(?i)\d\s*[-_. ]?\s*[(（]?(?:r|rev\.?|v|版本?|修订|改)\s*\d{1,2}[)）]?$"
    r"|\d\s*[-_]?\s*[(（]?[a-z?？改][)）]?$|[/、,，;；&+\n]"
)
"""What DuckDB looks for, and this module then looks at."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """`versions`: a number as written to the number that it is a version of and which one it is;
    `lists`: a cell to the numbers in it.
    """

    versions: dict[str, tuple[str, int]] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def changes_rows(self) -> bool:
        return bool(self.versions or self.lists)


def numbers_in(odd: Iterable[str], others: frozenset[str], count: int) -> Numbers:
    """What the odd ones of `count` distinct numbers mean; `others` are those that a letter may be added to."""
    written = list(odd)
    lists = {one: parts for one in written if len(parts := _parts(one)) > 1}
    versions = {one: found for one in written if one not in lists and (found := _version(one, others))}
    few = EXCEPTION * count
    return Numbers(versions if len(versions) <= max(2, few) else {}, lists if len(lists) <= max(2, few) else {})


def bases(odd: Iterable[str]) -> set[str]:
    """The numbers that the odd ones may be versions of."""
    return {found.group(1).rstrip() for one in odd if (found := MARK.fullmatch(one) or VERSION.fullmatch(one))}


def _version(written: str, others: frozenset[str]) -> tuple[str, int] | None:
    """PI001-R2 is the second version of PI001 wherever it stands; PI001A and PI001R2 are where there is a PI001."""
    if (found := VERSION.fullmatch(written)) and (found.group(2) or found.group(1) in others):
        return found.group(1).rstrip(), int(found.group(3))
    if found := UNSURE.fullmatch(written):
        return found.group(1).rstrip(), 0
    found = MARK.fullmatch(written)
    if found and found.group(1).rstrip() in others:
        sign = found.group(2)
        return found.group(1).rstrip(), ord(sign.lower()) - ord("a") + 1 if sign.isascii() else 1
    return None


def _parts(written: str) -> tuple[str, ...]:
    """The numbers of one cell, where they are made alike: "PI01/PI02"."""
    parts = PARTS.split(written)
    if not 1 < len(parts) <= MOST or len(set(parts)) < len(parts):
        return ()
    shapes = {re.sub(r"\d", "9", one) for one in parts}
    has_letter, digits = any(char.isalpha() for char in parts[0]), sum(char.isdigit() for char in parts[0])
    is_number = digits >= (1 if has_letter else SHORTEST)
    return tuple(parts) if len(shapes) == 1 and is_number else ()


def latest(versions: dict[str, tuple[str, int]]) -> dict[str, str]:
    """Per number the version that counts, as written."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for written, (base, version) in versions.items():
        found[base].append((version, written))
    return {base: max(ones)[1] for base, ones in found.items()}
