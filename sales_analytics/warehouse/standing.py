"""Who an alias stands for on every day: the roster's memberships, laid out without overlap or gap."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, pairwise

FIRST_DAY = date(1, 1, 1)
END_OF_DAYS = date(9999, 12, 31)
NOBODY = 0
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Member:
    """One row of the roster; names as their numbers, 0 where nothing is said. Later rows have a higher `order`.

    `source` is the import that the row came from.
    """

    name: int
    aliases: tuple[int, ...]
    company: int
    group: int
    starts_on: date
    ends_before: date
    order: int
    source: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """The rows that are about one human being. `name` is shared with somebody else where `is_namesake`."""

    name: int
    members: tuple[Member, ...]
    is_namesake: bool = False

    @property
    def company(self) -> int:
        """That of the latest membership: what tells namesakes apart."""
        return max(self.members, key=lambda one: (one.starts_on, one.order)).company

    @property
    def aliases(self) -> set[int]:
        return {self.name, *(alias for one in self.members for alias in one.aliases)}


@dataclass(frozen=True, slots=True)
class Piece:
    """From `starts_on` to before `ends_before`, `alias` is `salesperson` of `company` and `group`."""

    alias: int
    starts_on: date
    ends_before: date
    salesperson: int
    company: int
    group: int
    on_roster: bool


def people(members: Iterable[Member]) -> list[Person]:
    """The persons of a roster.

    Rows of one name are one person where they share an identifier or the company, or where the
    spans do not overlap (somebody moved), or where a later file says again who the same people are
    and where they stand now (a correction); else they are namesakes, as are two people of whom one's
    alias is the other's name.
    """
    members = list(members)
    again = told_again(members)
    by_name: dict[int, list[list[Member]]] = defaultdict(list)
    for member in members:
        same = [one for one in by_name[member.name] if all_one(member, one, again)]
        merged = [member, *(row for one in same for row in one)]
        by_name[member.name] = [*(one for one in by_name[member.name] if one not in same), merged]
    found = [Person(name, tuple(rows)) for name, persons in by_name.items() for rows in persons]
    claims = claimed(found)
    return [Person(one.name, one.members, is_namesake=len(claims[one.name]) > 1) for one in found]


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


def pieces(persons: Sequence[Person], numbers: Mapping[tuple[int, int], int]) -> list[Piece]:
    """All pieces of all aliases. `numbers`: (name, company) of a namesake to the number of "Name (Company)"."""
    found: list[Piece] = []
    for alias, claims in claimed(persons).items():
        if len(claims) > 1:
            found.append(unknown(alias))
        else:
            found.extend(of_person(alias, claims[0], number_of(claims[0], numbers)))
    for person in persons:
        if person.is_namesake:
            number = number_of(person, numbers)
            found.extend(of_person(number, person, number))
    return found


def number_of(person: Person, numbers: Mapping[tuple[int, int], int]) -> int:
    return numbers[person.name, person.company] if person.is_namesake else person.name


def unknown(alias: int) -> Piece:
    """Somebody whom the roster does not know, or cannot tell: the own name, no company."""
    return Piece(alias, FIRST_DAY, END_OF_DAYS, alias, NOBODY, NOBODY, on_roster=False)


def of_person(alias: int, person: Person, number: int) -> list[Piece]:
    """The person's memberships as pieces; where two overlap, the one that began later counts, then the later row."""
    days = {FIRST_DAY, END_OF_DAYS}
    for member in person.members:
        days |= {member.starts_on, member.ends_before}
    found: list[Piece] = []
    for starts_on, ends_before in pairwise(sorted(days)):
        there = [one for one in person.members if one.starts_on <= starts_on and ends_before <= one.ends_before]
        last = max(there, key=lambda one: (one.starts_on, one.order), default=None)
        company, group = (last.company, last.group) if last else (NOBODY, NOBODY)
        found.append(Piece(alias, starts_on, ends_before, number, company, group, last is not None))
    return joined(found)


def joined(found: Sequence[Piece]) -> list[Piece]:
    """Neighbouring pieces that say the same, as one."""
    result: list[Piece] = []
    for piece in found:
        last = result[-1] if result else None
        if last and (last.company, last.group, last.on_roster) == (piece.company, piece.group, piece.on_roster):
            result[-1] = replace(last, ends_before=piece.ends_before)
        else:
            result.append(piece)
    return result


def span(joined_on: date | None, left_on: date | None) -> tuple[date, date]:
    """The days of a membership, half open; the day of leaving is the last one that belongs to it."""
    return joined_on or FIRST_DAY, left_on + timedelta(days=1) if left_on else END_OF_DAYS
