"""Questions about headings that may mean two things: which one is the amount, whose company it is, what was renamed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from sales_analytics.datasets.declaration import Ambiguous, Field, Kind
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.filling import TOTALS
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.matching import is_ruled_out
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.ingest.vocabulary import CONTAINED, EXACT, compact_words, score_words
from sales_analytics.terms.text import Names, text

SURELY = EXACT - 0.05
FIGURES = 0.8
TAX = re.compile(r"[含未无]税|税[前后]|\b(?:net|gross|incl|excl|including|excluding)\b")
MANY, MOSTLY = 20, 0.8
"""So many cells, most of them different, are customers, and need no question."""
ALIKE = 45.0
AGAIN = re.compile(r" \(\d+\)$| ?[2-5二三]$")
"""What a heading has that stands again: "Amount (2)", "金额2"."""


def which_amount(asked: Asked) -> Iterator[Question]:
    """Two columns that are both called the amount and say different things."""
    measures = [use for use in asked.made.measures if not use.mark]
    if asked.made.dataset.wide or len(measures) != 1 or asked.made.worked_out or _is_stated(asked, measures[0].column):
        return
    use = measures[0]
    others = [one for one in asked.made.unread if _rivals(use, one) and not _is_stated(asked, one)]
    if others:
        columns = (use.column, *others)
        message = text(
            "Both could be the amount: {columns}. Their first cells are {cells}. Which one counts?",
            columns=Names(tuple(f"“{one.written}”" for one in columns), 4),
            cells=Names(tuple(one.sample[0] for one in columns), 4),
        )
        flags = {one.written: f'--map "{one.written}={use.field.name}"' for one in columns}
        yield Question.of("amount-unclear", message, flags, use.column.written)


def _rivals(use: Use, other: Column) -> bool:
    """Whether the other column is called what this one is, in the same currency, and its figures differ.

    Where neither heading is sure, the one that says no less is a rival.
    """
    field, unit = use.field, other.heading.unit
    if AGAIN.sub("", other.written) == use.column.written:
        return other.sample != use.column.sample and bool(other.numbers and other.numbers > FIGURES)
    said = score_words(use.column.heading, field.headings, field.exactly, field.never)
    enough = CONTAINED if _speak_of_tax(use.column, other) else min(said or SURELY, SURELY)
    if score_words(other.heading, field.headings, field.exactly, field.never) < enough or not other.sample:
        return False
    if unit.currency != use.column.heading.unit.currency or unit.factor != use.column.heading.unit.factor:
        return False
    return bool(other.numbers and other.numbers > FIGURES) and other.sample != use.column.sample


def _speak_of_tax(*columns: Column) -> bool:
    """Amounts with and without it."""
    return all(TAX.search(one.heading.words) for one in columns)


def _is_stated(asked: Asked, column: Column) -> bool:
    return column.index in stated_fields(asked.made.dataset, asked.found.columns, asked.answers)


def whose_company(asked: Asked) -> Iterator[Question]:
    """A column “公司” with few rows, where no roster and no other column tell whether it is ours or the customer's."""
    fields = {use.field.name for use in asked.made.uses}
    for rule in asked.made.dataset.ambiguous:
        if rule.known == "companies" and not asked.known.companies:
            for use in asked.made.uses:
                if use.field.name == rule.otherwise and _is_open(asked, rule, use.column) and rule.then not in fields:
                    yield _ask_whose(asked, rule, use.column)


def _is_open(asked: Asked, rule: Ambiguous, column: Column) -> bool:
    different = len(set(column.folded))
    is_plain = len(column.sample) >= MANY and different >= MOSTLY * len(column.sample)
    return column.heading.compact in compact_words(rule.headings) and not is_plain and not _is_stated(asked, column)


def _ask_whose(asked: Asked, rule: Ambiguous, column: Column) -> Question:
    titles = {name: asked.made.dataset.field(name).title for name in (rule.then, rule.otherwise)}
    names = tuple(dict.fromkeys(one for one in column.sample if not TOTALS.search(one)))
    is_added_up = len(names) < len(set(column.sample))
    message = text(
        "Column “{heading}” holds names such as {names}: is it the “{ours}” or the “{theirs}”?",
        heading=column.written, names=Names(names, 3),
        ours=titles[rule.then], theirs=titles[rule.otherwise],
    )  # fmt: skip
    flags = {name: f'--map "{column.written}={name}"' for name in (rule.otherwise, rule.then)}
    return Question.of("company-unclear", message, flags, rule.then if is_added_up else rule.otherwise)


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a field's column was called when somebody mapped it, and the column that seems to be it now."""

    heading: str
    now: Column


def renamed(field: Field, free: Sequence[Column], asked: Asked) -> Renamed | None:
    """A heading that somebody once mapped to the field, and the column that seems to be it under another name."""
    here = {one.heading.compact for one in asked.found.columns}
    free = [one for one in free if _may_hold(one, field)]
    for answers in asked.known.remembered.values():
        for heading, told in answers.mapping:
            if told.partition(":")[0] == field.name and fold_heading(heading).compact not in here:
                alike = sorted(free, key=lambda one: -_likeness(heading, one))
                if not alike:
                    continue
                is_alone = len(free) == 1 and _has_names(alike[0], field)
                if is_alone or _likeness(heading, alike[0]) >= ALIKE:
                    return Renamed(heading, alike[0])
    return None


def _may_hold(column: Column, field: Field) -> bool:
    """Whether its cells may be of the field: prices are no order numbers, and no days."""
    if is_ruled_out(column, field):
        return False
    if field.kind is Kind.DATE:
        return not column.sample or bool(column.dates)
    if field.kind in (Kind.MONEY, Kind.NUMBER):
        return column.numbers is None or column.numbers > 0
    return field.kind is not Kind.CODE or len(set(column.sample)) == len(column.sample)


def _has_names(column: Column, field: Field) -> bool:
    """Of a column that is asked about for want of another one: names have no digits, as addresses and codes do."""
    if field.kind is not Kind.NAME:
        return True
    return not column.numbers and not any(sign.isdigit() for cell in column.sample for sign in cell)


def _likeness(heading: str, column: Column) -> float:
    return float(ratio(fold_heading(heading).words, column.heading.words))
