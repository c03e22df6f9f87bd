"""Who an alias stands for on every day: the roster's memberships, laid out without overlap or gap."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from sales_analytics.warehouse.persons import Person, claimed

FIRST_DAY = date(1, 1, 1)
END_OF_DAYS = date(9999, 12, 31)
NOBODY = 0


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


def accepted_pieces(
    persons: Sequence[Person], numbers: Mapping[tuple[int, int], int], accepted: Mapping[int, int]
) -> list[Piece]:
    """Those of names that somebody accepted for a person. `accepted`: alias to the person's number, as it was then.

    What the roster itself says of a name comes first; a person whom it no longer knows has no other names.
    """
    claims = claimed(persons)
    found: list[Piece] = []
    for alias, number in accepted.items():
        meant = [one for one in persons if number_of(one, numbers) == number] or claims.get(number, [])
        if alias not in claims and len(meant) == 1:
            found.extend(of_person(alias, meant[0], number_of(meant[0], numbers)))
    return found


def told_apart(persons: Sequence[Person], numbers: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], int]:
    """Who is meant where a row names a company beside an alias of several people: (alias, company) to salesperson.

    Every company that one of them ever belonged to tells them from the others, unless it is another's as well.
    """
    meant: dict[tuple[int, int], set[int]] = defaultdict(set)
    for alias, claims in claimed(persons).items():
        if len(claims) > 1:
            for one in claims:
                for company in {member.company for member in one.members} - {NOBODY}:
                    meant[alias, company].add(number_of(one, numbers))
    return {stated: min(found) for stated, found in meant.items() if len(found) == 1}


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
