"""What a sheet is and where its headings stand."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from sales_analytics.datasets.declaration import Ambiguous, Dataset, Kind
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.columns import Column, columns_under
from sales_analytics.ingest.dated_parts import standing_back
from sales_analytics.ingest.day_headings import day_headings
from sales_analytics.ingest.header_rows import Rows, header_candidates
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.judging import CLOSE, FOREIGN, Surroundings, is_enough, outspoken, score_of, speaks_of
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.lost_noughts import with_octobers
from sales_analytics.ingest.matching import NOT_AN_AMOUNT, OTHER, Match, match
from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.remembering import fingerprint
from sales_analytics.ingest.sniffing import sniff
from sales_analytics.ingest.spans_of_days import holds_spans
from sales_analytics.ingest.spoken_headings import Spoken, spoken_headings
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.ingest.vocabulary import EXACT
from sales_analytics.ingest.wide_columns import stands_for_span, wide_columns
from sales_analytics.sources.number_formats import Shown
from sales_analytics.terms.folding import fold

__all__ = ["Recognised", "Surroundings", "recognise"]

KNOWN_SHARE = 0.6
UNIT_NOTE = re.compile(r"单位|單位|\bunits?\b|\bin (?:thousands|millions)\b", re.IGNORECASE)
SPARSE = 2
"""Filled cells of a row of remarks."""
FEW_COMPANIES, OFTEN = 12, 2
"""While no roster is there, so few different names are those of our own companies rather than of customers."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A sheet read as one dataset. `header` is an index into the preview rows; columns by index.

    `fields` is column to field name, `marks` the wide columns with the span that each stands for.
    `spoken` are columns whose headings say something of their figures.
    `above` is every cell over the headings, `notes` those among the first rows below that speak of units.
    `titles` stand above another table of the sheet; `shown` tells how formats show the numbers of columns.
    `names` are those of sheet and file. `by` says whether the sheet itself told what it is, or only the person.
    """

    dataset: Dataset
    header: int
    columns: tuple[Column, ...]
    fields: Mapping[int, str]
    marks: Mapping[int, Mark]
    score: float
    fingerprint: str
    above: tuple[str, ...]
    notes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    by: Literal["sheet", "person"] = "sheet"
    spoken: Mapping[int, Spoken] = field(default_factory=dict)
    shown: Mapping[int, frozenset[Shown]] = field(default_factory=dict)
    names: tuple[str, ...] = ()

    @property
    def wide(self) -> dict[int, tuple[str, ...]]:
        """Columns of figures whose headings say something, and what they say it of."""
        spans = dict.fromkeys(self.marks, (self.dataset.wide,))
        return spans | {index: (self.dataset.headed, *dict(one.says)) for index, one in self.spoken.items()}

    def column(self, name: str) -> Column | None:
        """The (first) column of a field."""
        return next((one for one in self.columns if self.fields.get(one.index) == name), None)


def recognise(
    rows: Rows, around: Surroundings, known: Known, answers: Answers, spread: Rows | None = None
) -> Recognised | None:
    """The best reading of the sheet, None when nothing fits. Earlier answers for the same headings count.

    `spread` are the rows with merged headings above each of their columns.
    """
    found: list[Recognised] = []
    for header in header_candidates(spread or rows):
        columns = tuple(columns_under(with_octobers(header.cells), rows[header.last + 1 :]))
        above = tuple(cell for row in rows[: header.first] for cell in row if cell)
        notes = tuple(cell for row in rows[header.last + 1 :] for cell in _beside_data(row, header.cells))
        notes = tuple(filter(UNIT_NOTE.search, notes))
        mark = fingerprint(columns)
        decided = answers.over(known.remembered.get(mark, NO_ANSWERS))
        for dataset in datasets().values():
            if decided.dataset in (None, dataset.name):
                empty = Recognised(dataset, header.last, columns, {}, {}, 0.0, mark, above, notes, around.titles,
                                   shown=around.shown, names=(around.sheet, around.file))  # fmt: skip
                near = speaks_of(dataset, around, [cell for row in rows[: header.last] for cell in row if cell])
                read = _read_as(empty, near, known, decided)
                if is_enough(dataset, {**read.fields, **last_days(read)}, read.wide, read.score, near):
                    found.append(read)
                elif decided.dataset:
                    found.append(replace(read, by="person"))
    found.sort(key=_rank)
    return _with_rivals(found) if found else None


def _beside_data(row: Sequence[str | None], headings: Sequence[str | None]) -> Iterator[str]:
    """Cells that are no data: of nearly empty rows, and below no heading. A "drive unit (W)" is something sold."""
    is_sparse = len(row) - row.count(None) <= SPARSE
    yield from (cell for cell, heading in zip(row, headings, strict=False) if cell and (is_sparse or not heading))


def last_days(read: Recognised) -> dict[int, str]:
    """Fields of last days that columns of first days give as well, for their cells name spans; of no column's own."""
    spanned = ((one, read.dataset.field(read.fields[one.index])) for one in read.columns if one.index in read.fields)
    return {-one.index - 1: field.until for one, field in spanned if field.until and holds_spans(one)}


def _rank(one: Recognised) -> tuple[bool, int, float, int]:
    """Least is best. Where only a person says what the sheet is, the row in which most fields are found is its heading,
    then the one with most words in it."""
    if one.by == "sheet":
        return False, 0, -one.score, one.header
    return True, -len(one.fields), -len(one.columns) if not one.fields else -one.score, one.header


def _with_rivals(found: Sequence[Recognised]) -> Recognised:
    """The best with the datasets that fit these headings nearly as well."""
    best = found[0]
    near = (one for one in found[1:] if best.score - one.score < CLOSE and one.header == best.header)
    names = dict.fromkeys(one.dataset.name for one in near if not _is_as_good(best.dataset, one.dataset))
    return replace(best, rivals=tuple(names))


def _is_as_good(one: Dataset, other: Dataset) -> bool:
    """Whether nobody need be asked which of the two a sheet is."""
    return one is other or one.doubles_as == other.name or other.doubles_as == one.name


def _read_as(empty: Recognised, near: float, known: Known, answers: Answers) -> Recognised:
    """Match the columns against one dataset: what was stated first, then wide columns, then headings, then cells."""
    hinted: Literal["hinted", "silent"] = "hinted" if near > 0 or answers.dataset == empty.dataset.name else "silent"
    dataset = outspoken(empty.dataset) if hinted == "hinted" else empty.dataset
    stated = stated_fields(dataset, empty.columns, answers)
    marks = wide_columns(dataset, empty.columns, stated, hinted)
    spoken = {} if marks else spoken_headings(dataset, empty.columns, stated, empty.above, hinted)
    free = [one for one in empty.columns if one.index not in stated and not stands_for_span(dataset, one, marks)]
    free = [one for one in free if one.index not in spoken]
    taken = set(stated.values())
    wide = marks or spoken
    matches = [one for one in match(dataset, free, known.currency) if _is_free(dataset, one.field, taken, wide)]
    matches = _settle_ambiguous(replace(empty, fields=stated), matches, known, taken)
    matches = _with_levels(dataset, matches, known, taken)
    matches += sniff(dataset, free, matches, taken, known)
    matches = _without_parts(dataset, matches, taken)
    fields = {index: name for index, name in stated.items() if name}
    fields |= {one.column.index: one.field for one in matches if one.field != OTHER}
    found = replace(empty, dataset=empty.dataset, fields=fields, marks=marks, spoken=spoken)
    score = score_of(found.dataset, matches, len(taken - {""}), wide, empty.columns) + near
    days = {} if spoken else day_headings([one for one in empty.columns if one.index not in stated])
    return replace(found, score=score - (FOREIGN if days else 0.0))


def _without_parts(dataset: Dataset, matches: Sequence[Match], taken: set[str]) -> list[Match]:
    """Without fields that stand back: freight beside an amount is no cost that makes the sheet a list of costs."""
    back = standing_back(dataset, {one.field for one in matches} | taken)
    return [one for one in matches if one.field not in back]


def _is_free(dataset: Dataset, name: str, taken: set[str], marks: Collection[int]) -> bool:
    """Whether a heading may still give the field; beside columns of months or days no other column is the measure."""
    if name == OTHER:
        return True
    field = dataset.field(name)
    if marks and field.stored == dataset.spread:
        return False
    return name not in taken or field.kind is Kind.NAMES


def _settle_ambiguous(found: Recognised, matches: list[Match], known: Known, taken: set[str]) -> list[Match]:
    """Give a heading that two fields share to the one that its cells and the other columns speak for."""
    for rule in found.dataset.ambiguous:
        words = {fold_heading(word).compact for word in rule.headings}
        for column in found.columns:
            if column.heading.compact in words and column.index not in found.fields:
                others = [one for one in matches if one.column is not column]
                certain = {one.field for one in others if not _is_number(one.column)} | taken
                is_spoken = bool(rule.spoken) and _speaks(rule, found.columns)
                chosen = rule.then if is_spoken and rule.then not in certain else _choose(rule, column, known, certain)
                matches = [one for one in others if one.field != chosen or chosen == OTHER]
                matches.append(Match(column, chosen, EXACT - 0.05))
    return matches


def _with_levels(dataset: Dataset, matches: list[Match], known: Known, taken: set[str]) -> list[Match]:
    """A column of people among whom stand companies or groups of the roster: each name tells its level."""
    of_any = next((field.name for field in dataset.fields if field.known_as), "")
    if not of_any or of_any in taken | {one.field for one in matches}:
        return matches
    units = (known.companies | known.groups) - known.people
    return [
        replace(one, field=of_any) if one.field == "salesperson" and not units.isdisjoint(one.column.folded) else one
        for one in matches
    ]


def _speaks(rule: Ambiguous, columns: Sequence[Column]) -> bool:
    words = frozenset(map(fold, rule.spoken))
    return any(not words.isdisjoint(one.folded) for one in columns)


def _is_number(column: Column) -> bool:
    """A number or code of something rather than its name: "account number", or an account that is one."""
    return column.heading.last_word in NOT_AN_AMOUNT or column.numbers == 1


def _choose(rule: Ambiguous, column: Column, known: Known, others: set[str]) -> str:
    names: frozenset[str] = getattr(known, rule.known)
    sample = column.sample
    is_known = bool(sample) and sum(fold(cell) in names for cell in sample) >= KNOWN_SHARE * len(sample)
    is_unsaid = not names and rule.known == "companies" and _are_few(column)
    wanted = rule.then if is_known or is_unsaid or rule.otherwise in others else rule.otherwise
    return OTHER if wanted in others else wanted


def _are_few(column: Column) -> bool:
    """Few different companies; 公司 is the customer's as well, so there they must come again and again."""
    names = set(map(fold, column.sample))
    again = 1 if column.heading.compact.isascii() else OFTEN
    return len(names) <= FEW_COMPANIES and len(column.sample) >= again * len(names)
