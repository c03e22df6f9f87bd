"""The human beings of a roster: which of its rows are about one and the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Member:
    """One row of the roster; names as their numbers, 0 where nothing is said. Later rows have a higher `order`.

    `source` is the import that the row came from; `ids` are those aliases that are numbers or addresses, not names.
    """

    name: int
    aliases: tuple[int, ...]
    company: int
    group: int
    starts_on: date
    ends_before: date
    order: int
    source: int = 0
    ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """The rows that are about one human being, under the name that the last row gives.

    `name` is shared with somebody else where `is_namesake`.
    """

    name: int
    members: tuple[Member, ...]
    is_namesake: bool = False

    @property
    def company(self) -> int:
        """That of the latest membership: what tells namesakes apart."""
        return max(self.members, key=lambda one: (one.starts_on, one.order)).company

    @property
    def aliases(self) -> set[int]:
        return {alias for one in self.members for alias in (one.name, *one.aliases)}


def people(members: Iterable[Member]) -> list[Person]:
    """The persons of a roster.

    Rows of one name are one person where they share an identifier or the company, or where the
    spans do not overlap (somebody moved), or where a later file says again who the same people are
    and where they stand now (a correction); else they are namesakes, as are two people of whom one's
    alias is the other's name. Rows of two names are one person who was renamed: see `renamed`.
    """
    members = list(members)
    again = told_again(members)
    by_name: dict[int, list[list[Member]]] = defaultdict(list)
    for member in members:
        same = [one for one in by_name[member.name] if all_one(member, one, again)]
        merged = [member, *(row for one in same for row in one)]
        by_name[member.name] = [*(one for one in by_name[member.name] if one not in same), merged]
    found = [person(rows) for rows in renamed([rows for rows_of in by_name.values() for rows in rows_of], again)]
    claims = claimed(found)
    return [replace(one, is_namesake=len(claims[one.name]) > 1) for one in found]


def person(rows: Sequence[Member]) -> Person:
    return Person(max(rows, key=lambda one: one.order).name, tuple(rows))


def renamed(persons: Sequence[list[Member]], again: Set[frozenset[int]]) -> list[list[Member]]:
    """The same persons, those who are one under two names put together.

    A later file that gives an identifier another name speaks of the same human being where it means the same days
    (an identifier that is free again goes to somebody else) and the same company, or tells again of the same people
    (two companies number their own from 1).
    """
    found = dict(enumerate(persons))
    having: dict[int, set[int]] = defaultdict(set)
    for place, rows in enumerate(persons):
        near = {other for number in ids_of(rows) for other in having[number]}
        same = {one for one in near if any(is_rename(old, new, again) for old in found[one] for new in rows)}
        found[place] = [row for one in (*sorted(same), place) for row in found.pop(one)]
        for number in ids_of(found[place]):
            having[number] = having[number] - same | {place}
    return list(found.values())


def ids_of(rows: Iterable[Member]) -> set[int]:
    return {number for one in rows for number in one.ids}


def is_rename(one: Member, other: Member, again: Set[frozenset[int]]) -> bool:
    """Whether two rows of one identifier and two names are about the same human being."""
    if one.name == other.name or one.source == other.source or not one.ids & other.ids:
        return False
    at_once = one.starts_on < other.ends_before and other.starts_on < one.ends_before
    return at_once and (one.company == other.company or frozenset((one.source, other.source)) in again)


def told_again(members: Sequence[Member]) -> set[frozenset[int]]:
    """Pairs of files that name mostly the same people: the later one tells again where they stand.

    Two companies' own lists that happen to share a name are no such pair.
    """
    names: dict[int, set[int]] = defaultdict(set)
    for member in members:
        names[member.source].add(member.name)
    return {
        frozenset((one, other))
        for one, other in combinations(names, 2)
        if len(names[one] & names[other]) >= MOSTLY * min(len(names[one]), len(names[other]))
    }


def all_one(member: Member, others: Sequence[Member], again: Set[frozenset[int]] = frozenset()) -> bool:
    """Whether a row is about the person that these rows of the same name are about."""
    if any(one.company == member.company or set(one.aliases) & set(member.aliases) for one in others):
        return True
    if any(frozenset((one.source, member.source)) in again and not (one.aliases and member.aliases) for one in others):
        return True
    return all(one.ends_before <= member.starts_on or member.ends_before <= one.starts_on for one in others)


def claimed(persons: Sequence[Person]) -> dict[int, list[Person]]:
    """Alias to everybody it may stand for."""
    claims: dict[int, list[Person]] = defaultdict(list)
    for person in persons:
        for alias in sorted(person.aliases):
            claims[alias].append(person)
    return claims
