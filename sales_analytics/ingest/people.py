"""Whom the names in a column mean: themselves, somebody of the roster, or several who share an order."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.one_person import before_brackets, known_part, nearest, without_remark
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.several_people import STEP, TOGETHER, Credit, Credits, several_people, uneven
from sales_analytics.ingest.stating import stated_words
from sales_analytics.terms.folding import fold
from sales_analytics.terms.text import text

UNUSUAL = re.compile(
    r"[^\w .'’-]|\s(?:and|und|y)\s|[和与职任停调]|[-–]\s*\w+\s*$|left|resigned|former|inactive|\bex\b", re.IGNORECASE
)
"""What a name has that is more than a name."""
MOST = 500
"""So many unknown names are compared with the roster; a column of more is none of people."""
AS_WRITTEN = "as written"
"""An answer: the name is nobody else's."""


@dataclass(frozen=True, slots=True)
class People:
    """`renamed`: a name as written to the person meant; `shared`: to several with their shares; `asked`: who may be
    meant and is not taken for it; `uneven`: what shares add up to that are not the whole, and part nothing.
    """

    renamed: dict[str, str] = field(default_factory=dict)
    shared: dict[str, Credits] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    uneven: dict[str, Decimal] = field(default_factory=dict)

    @property
    def changes_rows(self) -> bool:
        return bool(self.renamed or self.shared)


def person_column(plan: Plan) -> str:
    """The column of the reading in which salespeople are named; "" where none is."""
    return next((name for name in ("salesperson", "entity") if plan.stored_in(name)), "")


def people_in(names: Iterable[str], plan: Plan, known: Known, answers: Answers) -> People:
    """What each distinct name of the salesperson's column means."""
    said = _said(answers)
    names = list(names)
    here = {fold(name): name for name in names}
    found = People()
    for name in names:
        if TOGETHER in name:
            found.shared[name] = _together(found, name, said, known)
            continue
        told = said.get(fold(name), "")
        if told in (AS_WRITTEN, name) or (not told and not known.spelled and not UNUSUAL.search(name)):
            continue
        if told or fold(name) not in known.people | known.companies | known.groups | known.owned:
            meant = told or _meant(name, known)
            if not told and fold(meant) not in known.people and (same := _beside(name, here)):
                found.asked[name] = same
            else:
                _enter(found, name, meant, known, plan)
    return found


def _enter(found: People, name: str, meant: str, known: Known, plan: Plan) -> None:
    is_shareable = any(one.stored == "credit_share" for one in plan.dataset.fields)
    is_known = fold(meant) in known.people
    several = several_people(meant or name, known.people.__contains__) if is_shareable and not is_known else None
    added = uneven(meant or name, known.people.__contains__) if is_shareable and not is_known else None
    if several:
        found.shared[name] = several
    elif added:
        found.uneven[name] = added
    else:
        _enter_one(found, name, meant, known)


def _enter_one(found: People, name: str, meant: str, known: Known) -> None:
    if meant and meant != name:
        found.renamed[name] = meant
    elif len(found.asked) < MOST and (near := nearest(name, known.spelled)):
        found.asked[name] = near


def _together(found: People, name: str, said: Mapping[str, str], known: Known) -> Credits:
    """People who have columns of their own, each of them as a name alone is meant."""
    several = several_people(name, known.people.__contains__)
    assert several is not None
    alone = People()
    for one in several.credits:
        told = said.get(fold(one.person), "")
        if told != AS_WRITTEN and (told or fold(one.person) not in known.people | known.owned):
            _enter_one(alone, one.person, told or _meant(one.person, known), known)
    found.asked.update(alone.asked)
    named = (replace(one, person=alone.renamed.get(one.person, one.person)) for one in several.credits)
    parts = [part for one in named for part in _parted(one, known)]
    return replace(several, credits=tuple(parts), is_stated=several.is_stated and len(parts) == len(several.credits))


def _parted(one: Credit, known: Known) -> Sequence[Credit]:
    """A column that names several people parts its share among them."""
    several = several_people(one.person, known.people.__contains__)
    if several is None:
        return [one]
    *others, last = (replace(part, share=(part.share * one.share).quantize(STEP)) for part in several.credits)
    return [*others, replace(last, share=one.share - sum(part.share for part in others))]


def _said(answers: Answers) -> dict[str, str]:
    told = (*stated_words(answers), *answers.values)
    return {fold(found): choice for name, found, choice in reversed(told) if name in ("salesperson", "entity")}


def _meant(name: str, known: Known) -> str:
    """Somebody whom the roster knows by a part of the name, or the name without the word that its bearer left."""
    there = without_remark(name)
    return known_part(there or name, known.spelled) or there


def _beside(name: str, here: Mapping[str, str]) -> str:
    """Who stands in the sheet by the name that this one has with something behind it: the same, or a namesake."""
    return here.get(fold(without_remark(name) or before_brackets(name)), "")


def ask_people(use: Use, people: People) -> Sequence[Question]:
    """One question per name that is nearly one of the roster, with no answer chosen: it is loaded as it stands."""
    return [_ask(use, name, near) for name, near in people.asked.items()]


def _ask(use: Use, name: str, near: str) -> Question:
    told = f'--map "{use.column.written}={use.field.name}:{name}'
    flags = {near: f'{told}:{near}"', AS_WRITTEN: f'{told}:{AS_WRITTEN}"'}
    message = text("“{name}” is not on the roster. Is it {near}?", name=name, near=near)
    return Question.of("name-nearly-known", message, flags, "", otherwise=flags[near], holds_back="nothing")
