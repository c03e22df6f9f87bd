"""How well a sheet fits a dataset: its headings, its needs, and what titles and names around it speak of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.matching import OTHER, Match
from sales_analytics.sources.number_formats import Shown

ENOUGH = 1.5
"""Two headings, one of them exact."""
AT_LEAST = 2
"""Columns that say something."""
CLOSE = 0.2
FOREIGN = 2.5
WIDE = 2.0
PASSED_OVER = 0.1
NEAR, FARTHER = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a table: the file's and the sheet's name, titles above the first table of its sheet, and how
    formats show the numbers of its columns.
    """

    file: str
    sheet: str
    titles: tuple[str, ...] = ()
    shown: Mapping[int, frozenset[Shown]] = field(default_factory=dict)


_OUTSPOKEN: dict[str, Dataset] = {}


def outspoken(dataset: Dataset) -> Dataset:
    """The dataset as it reads a sheet whose surroundings speak of it: plain words such as "amount" count as well."""
    if dataset.name not in _OUTSPOKEN:
        fields = tuple(replace(one, exactly=(*one.exactly, *one.hinted)) for one in dataset.fields)
        _OUTSPOKEN[dataset.name] = replace(dataset, fields=fields)
    return _OUTSPOKEN[dataset.name]


def speaks_of(dataset: Dataset, around: Surroundings, above: Sequence[str]) -> float:
    """Above zero where a title, the sheet's or the file's name has a word for the dataset; below, one against it."""
    stem = around.file.rsplit(".", 1)[0]
    near = " ".join(fold_heading(one).words for one in (around.sheet, *above))
    far = fold_heading(stem).words
    if any(_has(near, word) for word in dataset.against) or any(_has(far, word) for word in dataset.against):
        return -FOREIGN
    if any(_has(near, word) for word in dataset.hints):
        return NEAR
    if any(_has(far, word) for word in dataset.hints):
        return FARTHER
    return -FOREIGN if any(_has(f"{near} {far}", word) for word in dataset.doubted) else 0.0


def _has(near: str, word: str) -> bool:
    return f" {word} " in f" {near} " if word.isascii() else word in near


def score_of(
    dataset: Dataset, matches: Sequence[Match], stated: int, marks: Collection[int], columns: Sequence[Column]
) -> float:
    """About one per heading that has a field; what only another kind of sheet has is taken off."""
    kept = [one for one in matches if one.field != OTHER and not dataset.field(one.field).goes_with]
    score = sum(one.score for one in kept) + stated + (WIDE if marks else 0.0)
    score += PASSED_OVER * (len(matches) - len(kept))
    compact = {one.heading.compact for one in columns}
    met = {_need(dataset, one.field) for one in kept}
    foreign = {fold_heading(word).compact for word in dataset.foreign}
    for need, words in dataset.elsewhere:
        if need not in met:
            foreign |= {fold_heading(word).compact for word in words}
    return score - FOREIGN * len(foreign & compact)


def _need(dataset: Dataset, name: str) -> str:
    field = dataset.field(name)
    return field.one_of or field.name


def is_enough(
    dataset: Dataset, fields: Mapping[int, str], marks: Mapping[int, Sequence[str]], score: float, near: float
) -> bool:
    """Whether a sheet that nobody said anything about may be taken for the dataset.

    Where nothing near it speaks of the dataset (`near` is not above zero), figures in columns of months need
    somebody that they belong to.
    """
    names = set(fields.values())
    met = {_need(dataset, one.name) for one in dataset.fields if one.need != "no" and one.name in names}
    if marks:
        met |= {dataset.spread, *(one for said in marks.values() for one in said)}
    told = near > 0 or bool(marks) or not dataset.telling or any(names >= set(one) for one in dataset.telling)
    wanted = dataset.enough + (1 if marks and near <= 0 else 0)
    enough = len(met) >= wanted or len(names) >= dataset.or_fields
    return score >= ENOUGH and enough and told and len(names) + len(marks) >= AT_LEAST
