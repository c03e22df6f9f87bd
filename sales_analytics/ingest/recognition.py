"""What a sheet is and where its headings stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sales_analytics.datasets.declaration import Ambiguous, Dataset, Kind
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import Column, columns_under
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.matching import EXACT, NOT_AN_AMOUNT, OTHER, Match, match
from sales_analytics.ingest.months import Mark, parse_mark
from sales_analytics.ingest.remembering import fingerprint
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.terms.folding import fold

HEADER_WITHIN = 30
CANDIDATES = 3
TITLES_AS_WIDE = 2
"""More rows than these above a row, each as full as it, and the row is data."""
ENOUGH = 2.0
CLOSE = 0.2

Rows = Sequence[Sequence[str | None]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a table: the file's and the sheet's name."""

    file: str
    sheet: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """A sheet read as one dataset. `header` is an index into the preview rows; columns by index.

    `fields` is column to field name, `marks` the wide columns with the span that each stands for.
    """

    dataset: Dataset
    header: int
    columns: tuple[Column, ...]
    fields: Mapping[int, str]
    marks: Mapping[int, Mark]
    score: float
    fingerprint: str
    above: tuple[str, ...]
    rivals: tuple[str, ...] = ()

    def column(self, name: str) -> Column | None:
        """The (first) column of a field."""
        return next((one for one in self.columns if self.fields.get(one.index) == name), None)


def recognise(rows: Rows, around: Surroundings, known: Known, answers: Answers) -> Recognised | None:
    """The best reading of the sheet, None when nothing fits. Earlier answers for the same headings count."""
    best: list[Recognised] = []
    for header in _header_candidates(rows):
        columns = tuple(columns_under(rows[header], rows[header + 1 :]))
        mark = fingerprint(columns)
        decided = answers.over(known.remembered.get(mark, Answers()))
        for dataset in datasets().values():
            if decided.dataset in (None, dataset.name):
                above = tuple(cell for row in rows[:header] for cell in row if cell)
                empty = Recognised(dataset, header, columns, {}, {}, 0.0, mark, above)
                found = _judged(_read_as(empty, known, decided), around)
                if decided.dataset or _is_enough(found):
                    best.append(found)
    best.sort(key=lambda one: (-one.score, one.header))
    return _with_rivals(best) if best else None


def _with_rivals(best: list[Recognised]) -> Recognised:
    first = best[0]
    near = (one for one in best[1:] if first.score - one.score < CLOSE and one.header == first.header)
    return replace(first, rivals=tuple(one.dataset.name for one in near))


def _header_candidates(rows: Rows) -> list[int]:
    """The rows with most headings that are known word by word; else the first with two filled cells."""
    hits = []
    for index, row in enumerate(rows[:HEADER_WITHIN]):
        filled = [cell for cell in row if cell and cell.strip()]
        as_full = sum(sum(cell is not None for cell in above) >= len(filled) for above in rows[:index])
        if len(filled) > 1 and as_full <= TITLES_AS_WIDE:
            hits.append((-sum(_is_heading(cell) for cell in filled), index))
    return [index for _, index in sorted(hits)[:CANDIDATES]]


def _is_heading(cell: str) -> bool:
    return fold_heading(cell).compact in _all_headings() or parse_mark(cell) is not None


@cache
def _all_headings() -> frozenset[str]:
    fields = [one for dataset in datasets().values() for one in dataset.fields]
    words = [word for one in fields for word in (*one.headings, *one.exactly)]
    return frozenset(fold_heading(word).compact for word in words)


def _read_as(empty: Recognised, known: Known, answers: Answers) -> Recognised:
    """Match the columns against one dataset: what was stated first, then wide columns, then headings."""
    dataset = empty.dataset
    stated = stated_fields(dataset, empty.columns, answers)
    marks = _wide_columns(dataset, empty.columns, stated)
    free = [one for one in empty.columns if one.index not in stated and one.index not in marks]
    taken = set(stated.values())
    matches = [one for one in match(dataset, free) if one.field not in taken or _collects(dataset, one.field)]
    matches = _settle_ambiguous(replace(empty, fields=stated), matches, known, taken)
    fields = {index: name for index, name in stated.items() if name}
    fields |= {one.column.index: one.field for one in matches if one.field != OTHER}
    score = sum(one.score for one in matches if one.field != OTHER) + len(taken - {""})
    score += 0.1 * sum(one.field == OTHER for one in matches) + (2.0 if marks else 0.0)
    return replace(empty, fields=fields, marks=marks, score=score)


def _collects(dataset: Dataset, name: str) -> bool:
    return name == OTHER or dataset.field(name).kind is Kind.NAMES


def _wide_columns(dataset: Dataset, columns: Sequence[Column], stated: Mapping[int, str]) -> dict[int, Mark]:
    """Columns that stand for months (or else quarters, halves, years) of one measure; totals beside them are none."""
    if not dataset.wide:
        return {}
    found = {one.index: parse_mark(one.written) for one in columns if one.index not in stated and _may_be_figures(one)}
    marks = {index: mark for index, mark in found.items() if mark}
    for span in ("month", "quarter", "half", "year"):
        finest = {index: mark for index, mark in marks.items() if mark.span == span}
        if len(finest) > 1:
            return finest
    return {}


def _may_be_figures(column: Column) -> bool:
    return column.numbers is None or column.numbers >= 0.5


def _settle_ambiguous(found: Recognised, matches: list[Match], known: Known, taken: set[str]) -> list[Match]:
    """Give a heading that two fields share to the one that its cells and the other columns speak for."""
    for rule in found.dataset.ambiguous:
        words = {fold_heading(word).compact for word in rule.headings}
        for column in found.columns:
            if column.heading.compact in words and column.index not in found.fields:
                others = [one for one in matches if one.column is not column]
                certain = {one.field for one in others if not _is_number(one.column)} | taken
                chosen = _choose(rule, column, known, certain)
                matches = [one for one in others if one.field != chosen or chosen == OTHER]
                matches.append(Match(column, chosen, EXACT - 0.05))
    return matches


def _is_number(column: Column) -> bool:
    """A number or code of something rather than its name: "account number"."""
    return column.heading.last_word in NOT_AN_AMOUNT


def _choose(rule: Ambiguous, column: Column, known: Known, others: set[str]) -> str:
    names: frozenset[str] = getattr(known, rule.known)
    is_known = bool(column.sample) and sum(fold(cell) in names for cell in column.sample) >= 0.6 * len(column.sample)
    wanted = rule.then if is_known or rule.otherwise in others else rule.otherwise
    return OTHER if wanted in others else wanted


def _judged(found: Recognised, around: Surroundings) -> Recognised:
    """Add what titles and names hint at, and take off what says that it is something else."""
    compact = {one.heading.compact for one in found.columns}
    foreign = len({fold_heading(word).compact for word in found.dataset.foreign} & compact)
    near = " ".join(fold_heading(one).words for one in (around.file.rsplit(".", 1)[0], around.sheet, *found.above))
    hint = any(_speaks(near, word) for word in found.dataset.hints)
    score = found.score - 2.0 * foreign + (1.0 if hint else 0.0)
    return replace(found, score=score)


def _speaks(near: str, word: str) -> bool:
    return f" {word} " in f" {near} " if word.isascii() else word in near


def _is_enough(found: Recognised) -> bool:
    dataset, fields = found.dataset, set(found.fields.values())
    met = {one.one_of or one.name for one in dataset.fields if one.need != "no" and one.name in fields}
    if found.marks:
        met |= {dataset.wide, dataset.measure}
    told = bool(found.marks) or not dataset.telling or bool(fields & set(dataset.telling))
    return found.score >= ENOUGH and len(met) >= dataset.enough and told
