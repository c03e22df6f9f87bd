"""Which field a column's heading speaks of: exact, else contained, else nearly the same."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.ingest.columns import NO, NUMBER, YES, Column
from sales_analytics.ingest.headings import Heading, fold_heading
from sales_analytics.ingest.vocabulary import (
    EXACT,
    compact_words,
    exact_words,
    is_forbidden,
    score_exactly,
    score_words,
)
from sales_analytics.terms.folding import fold

NOT_AN_AMOUNT = frozenset(("key", "id", "code", "number", "no", "编号", "编码", "号"))
NUMERIC = frozenset((Kind.MONEY, Kind.NUMBER, Kind.RATE, Kind.SHARE))
ROW_NUMBERS = frozenset(("编号", "no", "number"))
"""Headings of a row's own number where the cells count 1, 2, 3, …"""
OTHER = ""
"""Stands for "known here, and not kept"."""
SURE = 0.9
"""More than any heading scores that is not one of the words itself."""
Scoring = Callable[[Heading, tuple[str, ...], tuple[str, ...], tuple[str, ...]], float]


@dataclass(frozen=True, slots=True)
class Match:
    """`field` takes `column`, as surely as `score` (0 to 1) says; OTHER as a field: nothing may take it."""

    column: Column
    field: str
    score: float


def match(dataset: Dataset, columns: Sequence[Column], currency: str = "") -> list[Match]:
    """At most one match per column, and per field too unless it collects names; best scores first.

    Of two amounts alike the one in the reporting `currency` counts.
    """
    found: list[Match] = []
    exact = _exact_words(dataset)
    for column in columns:
        candidates: list[Match] = []
        if column.heading.compact in exact:
            candidates = _candidates(dataset, column, score_exactly)
        best = max((one.score for one in candidates), default=0.0)
        if best <= SURE:
            candidates = _candidates(dataset, column, score_words)
            best = max((one.score for one in candidates), default=0.0)
        found += [one for one in candidates if one.score > 0.5 and (one.score == best or one.score > SURE)]
    return _settle(dataset, sorted(found, key=lambda one: _order(one, currency)))


def _exact_words(dataset: Dataset) -> frozenset[str]:
    """Headings that say all by themselves, whichever field they speak of: of the others none is looked for twice."""
    asked = (compact_words(one.ask) for one in dataset.fields)
    return frozenset(exact_words(dataset.others, (), ())).union(
        *asked, *(exact_words(one.headings, one.exactly, one.never) for one in dataset.fields)
    )


def _candidates(dataset: Dataset, column: Column, by: Scoring) -> list[Match]:
    """Every field with what the column scores for it."""
    candidates = [Match(column, field.name, score(column, field, by)) for field in dataset.fields]
    passed_over = by(column.heading, dataset.others, (), ()) - 0.005
    if any(_asks(column, field) for field in dataset.fields):
        passed_over = EXACT
    return [*candidates, Match(column, OTHER, passed_over)]


def _order(one: Match, currency: str) -> tuple[float, bool, int]:
    return -one.score, one.column.heading.unit.currency != currency, one.column.index


def _settle(dataset: Dataset, found: Iterable[Match]) -> list[Match]:
    collecting = {field.name for field in dataset.fields if field.kind is Kind.NAMES} | {OTHER}
    columns: set[int] = set()
    fields: set[str] = set()
    kept = []
    for one in found:
        if one.column.index not in columns and (one.field not in fields or one.field in collecting):
            columns.add(one.column.index)
            fields.add(one.field)
            kept.append(one)
    return kept


def _asks(column: Column, field: Field) -> bool:
    return column.heading.compact in compact_words(field.ask)


def score(column: Column, field: Field, by: Scoring = score_words) -> float:
    """0 where the heading does not speak of the field or the cells speak against it."""
    heading = column.heading
    if not heading.compact or (field.kind in NUMERIC and heading.last_word in NOT_AN_AMOUNT):
        return 0.0
    found = by(heading, field.headings, field.exactly, field.never)
    return found if found and _cells_agree(column, field, found) else 0.0


def is_ruled_out(column: Column, field: Field) -> bool:
    """Whether the heading has a word that no column of this field has."""
    return is_forbidden(column.heading, field)


def _cells_agree(column: Column, field: Field, found: float) -> bool:
    """Whether the first cells may be of this field; a sure heading is doubted less than a general one."""
    sure = found > EXACT - 0.03
    if field.kind in NUMERIC:
        return column.numbers is None or column.numbers >= (0.2 if sure else 0.5)
    if field.kind is Kind.DATE:
        return column.dates is None or (sure and not column.is_weekday) or column.dates >= 0.5
    if field.kind is Kind.CHOICE:
        return sure or _known_words(column, field) > 0 or _is_truth(column, field)
    if column.counts_up and (field.kind is Kind.CODE or column.heading.compact in ROW_NUMBERS):
        return sure
    if field.kind is Kind.CURRENCY:
        return column.numbers is None or column.numbers < 0.5
    if field.name == YEAR:
        return sum(map(_is_no_year, column.sample)) <= 0.5 * len(column.sample)
    if field.kind is Kind.NAME and (column.is_yes_or_no or (_is_of_people(field) and column.numbers == 1)):
        return False
    if field.kind is Kind.NAME and column.heading.compact in AMOUNT_OR_PERSON:
        return column.numbers is not None and column.numbers < 0.5
    return True


def _is_no_year(cell: str) -> bool:
    """Whether the cell is a number that is none: below "FY" may stand the sum of its months."""
    return NUMBER.fullmatch(cell.strip()) is not None and A_YEAR.fullmatch(cell.strip()) is None


def _is_of_people(field: Field) -> bool:
    """Whether numbers alone name nobody in it, where another column may."""
    return field.name == "name" or field.joins


def _is_truth(column: Column, field: Field) -> bool:
    """Yes and no below a heading for which the field says what they mean."""
    headings = {fold_heading(heading).compact for heading, _, _ in field.truths}
    return column.heading.compact in headings and all(fold(cell) in YES | NO for cell in column.sample)


YEAR, A_YEAR = "year", re.compile(r"(?:19|20)\d\d(?:\.0*)?")
AMOUNT_OR_PERSON = frozenset(("sales", "业绩", "销售", "业务", "sales1", "销售1", "业务1"))


def _known_words(column: Column, field: Field) -> float:
    """Share of the sample that the field has a choice for; 1 without a sample."""
    if not column.sample:
        return 1.0
    words = choice_words(field)
    return sum(cell in words for cell in column.folded) / len(column.sample)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def choice_words(field: Field) -> frozenset[str]:
    """Every word for a choice of the field, folded."""
    return _folded(tuple(word for choice in field.choices.values() for word in choice))
