"""Several people in one cell: "Amy/Bob", "Amy & Bob 60/40", "Amy 70% Bob 30%", "张三、李四"."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_analytics.terms.folding import fold

WHOLE = Decimal(1)
STEP = Decimal("0.000001")
MOST = 5
TOGETHER = " ＋ "
"""Between names that stand in columns of their own; no cell is written so."""
STATED = re.compile(r"(.+) (\d+(?:\.\d+)?)%")
PARTS = re.compile(r"\s*(?:[/&、;|+\n]|\s+(?:and|und|y)\s+|(?<=[㐀-鿿]),(?=\s*[㐀-鿿]))\s*")
"""No Chinese name has a comma: lists of people are exported with one between them."""
SOFT_PARTS = re.compile(r"\s*(?:[/&、;|+\n,]|\s+(?:and|und|y)\s+|和|与)\s*")
"""A comma may stand inside a name ("Chen, Amira"), 和 may be a part of one."""
SHARE = re.compile(r"([^\d%/&、,;|+()]+?)\s*[(:]?\s*(\d+(?:\.\d+)?)\s*%\s*\)?\s*[/&、,;|+]?\s*")
RATIO = re.compile(r"(.*?)[\s(]*(\d+(?:\.\d+)?(?:\s*[:/-]\s*\d+(?:\.\d+)?)+)\s*%?\s*\)?")
COMPARED = re.compile(r"\d(?:\s*:\s*\d)+")
"""1:1 and 2:1 are no parts of ten, they compare."""
HUNDRED = Decimal(100)
LEAST, MOST_OFF, SMALL = 50, 200, 2
"""Parts that add up to less than the first or more than the second, in per cent, are no shares; up to the third they
are parts of one.
"""


@dataclass(frozen=True, slots=True)
class Stated:
    """The people of a cell with their shares as written, and whether these make up the whole."""

    people: Sequence[str]
    shares: Sequence[Decimal]
    is_whole: bool
    are_per_cent: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom a part of an order is credited to; the shares of one cell add up to 1."""

    person: str
    share: Decimal


@dataclass(frozen=True, slots=True)
class Credits:
    """What one cell says; `is_stated`: with the shares."""

    credits: tuple[Credit, ...]
    is_stated: bool


def several_people(written: str, is_known: Callable[[str], bool]) -> Credits | None:
    """Who shares an order and how, equally where that is not said; None where a cell names one person.

    `is_known` tells a folded name of the roster: such a name is one person, whatever signs it has.
    """
    cell = unicodedata.normalize("NFKC", written).strip()
    if TOGETHER in written:
        return _together(written)
    if is_known(fold(cell)):
        return None
    return _by_percent(cell) or _by_ratio(cell, is_known) or _equally(cell, is_known)


def _together(written: str) -> Credits:
    """Names that stood in columns of their own, and their shares where every name has one."""
    people = written.split(TOGETHER)
    stated = [found for one in people if (found := STATED.fullmatch(one))]
    if len(stated) == len(people):
        return _credits([one.group(1) for one in stated], [Decimal(one.group(2)) for one in stated])
    return replace(_credits(people, [WHOLE] * len(people)), is_stated=False)


def uneven(written: str, is_known: Callable[[str], bool]) -> Decimal | None:
    """What the shares in a cell add up to, in per cent, where they are not the whole; None where none are stated."""
    cell = unicodedata.normalize("NFKC", written).strip()
    found = _percents(cell) or (None if is_known(fold(cell)) else _ratio(cell, is_known))
    if found is None or found.is_whole:
        return None
    added = sum(found.shares, Decimal(0))
    added *= HUNDRED if added <= SMALL else 1
    return added if found.are_per_cent or LEAST <= added <= MOST_OFF else None


def _by_percent(cell: str) -> Credits | None:
    """ "Amy 70% Bob 30%"; a share above or below the whole is none."""
    found = _percents(cell)
    return _credits(found.people, found.shares) if found and found.is_whole else None


def _percents(cell: str) -> Stated | None:
    found = SHARE.findall(cell)
    if len(found) < 2 or SHARE.sub("", cell).strip():
        return None
    people, shares = [name.strip() for name, _ in found], [Decimal(share) for _, share in found]
    return Stated(people, shares, sum(shares) == HUNDRED, are_per_cent=True)


def _by_ratio(cell: str, is_known: Callable[[str], bool]) -> Credits | None:
    """ "Amy & Bob 50/50", "Amy/Bob (7:3)", "Amy/Bob 2:1"."""
    found = _ratio(cell, is_known)
    return _credits(found.people, found.shares) if found and found.is_whole else None


def _ratio(cell: str, is_known: Callable[[str], bool]) -> Stated | None:
    found = RATIO.fullmatch(cell)
    people = _parts(found.group(1), is_known) if found else []
    if not found or len(people) < 2:
        return None
    shares = [Decimal(part) for part in re.split(r"\s*[:/-]\s*", found.group(2))]
    if len(shares) != len(people) or min(shares) <= 0:
        return None
    is_whole = sum(shares) in (1, 10, HUNDRED) or COMPARED.fullmatch(found.group(2)) is not None
    return Stated(people, shares, is_whole)


def _equally(cell: str, is_known: Callable[[str], bool]) -> Credits | None:
    people = _parts(cell, is_known)
    if len(people) < 2 or any(char.isdigit() or char in "%@" for char in cell):
        known = len(people) > 1 and all(is_known(fold(one)) for one in people)
        if not known:
            return None
    return replace(_credits(people, [WHOLE] * len(people)), is_stated=False)


def _parts(cell: str, is_known: Callable[[str], bool]) -> list[str]:
    """The people between the signs; where only a soft sign parts them, all must be known."""
    soft = [one for one in SOFT_PARTS.split(cell) if one]
    if len(soft) > 1 and all(is_known(fold(one)) for one in soft):
        return soft[: MOST + 1] if len(soft) <= MOST else []
    hard = PARTS.split(cell)
    fits = 1 < len(hard) <= MOST and min(map(len, hard)) > 1 and not _is_one_in_two_scripts(hard)
    return hard if fits else []


def _is_one_in_two_scripts(people: Sequence[str]) -> bool:
    """王艳/Amy is one person with two names rather than two people."""
    return len(people) == 2 and people[0].isascii() != people[1].isascii()


def _credits(people: Sequence[str], shares: Sequence[Decimal]) -> Credits:
    """The last takes what rounding leaves."""
    parts = [(share / sum(shares)).quantize(STEP) for share in shares[:-1]]
    parts.append(WHOLE - sum(parts))
    return Credits(tuple(Credit(one, part) for one, part in zip(people, parts, strict=True)), is_stated=True)
