"""Columns that stand for months (or else quarters, halves, years) of one measure."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Literal

from sales_analytics.datasets.declaration import Dataset, Field
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.day_headings import day_headings
from sales_analytics.ingest.matching import is_ruled_out
from sales_analytics.ingest.months import Mark, month_end, parse_mark
from sales_analytics.terms.period import Period

SPANS = ("week", "month", "quarter", "half", "year")
FIGURES = 0.5
SOME_YEAR = 2000


def wide_columns(
    dataset: Dataset, columns: Sequence[Column], stated: Mapping[int, str], hinted: Literal["hinted", "silent"]
) -> dict[int, Mark]:
    """Column to the span that it stands for; of months and quarters side by side the months count, totals never.

    One such column alone counts where its heading names the measure ("9月目标"), or where it holds the only
    figures of a sheet whose surroundings speak of the dataset.
    """
    if not dataset.wide:
        return {}
    if hinted == "silent" and not dataset.measure:
        return {}
    days = day_headings(columns)
    open_ones = [
        one for one in columns if _may_be_figures(one) and one.index not in days and _is_open(dataset, one, stated)
    ]
    measures = {one.index: measured(dataset, one) for one in open_ones}
    marks = {index: mark for index, (_, mark) in measures.items() if mark}
    named = {one.index for one in open_ones if names(dataset, one)}
    if hinted == "silent" and not named and any(map(_names_another, columns)):
        return {}
    for span in SPANS:
        finest = {index: mark for index, mark in marks.items() if mark.span == span}
        if len(finest) > 1 or (finest and _may_stand_alone(dataset, columns, min(finest), hinted)):
            fields = {index: field.name for index, (field, _) in measures.items()}
            found = _unrepeated(_of_the_years_named(finest, named), named, fields)
            return _going_on(found, {index: mark for index, mark in marks.items() if mark.span != span}, fields)
    return {}


def stands_for_span(dataset: Dataset, column: Column, marks: Mapping[int, Mark]) -> bool:
    """Whether no field may take the column: it is one of the months, or a quarter or year beside them."""
    return column.index in marks or bool(dataset.wide and column.numbers and mark_of(column))


def measured(dataset: Dataset, column: Column) -> tuple[Field, Mark | None]:
    """What a wide column measures and the span that it stands for: "9月冲刺" is the stretch target of a month."""
    whole = measure_of(dataset)
    for field in dataset.fields:
        if field.stored == dataset.spread and field is not whole and not is_ruled_out(column, field):
            rest = _without(column.heading.words, (*field.headings, *field.exactly, *field.hinted))
            if rest and (mark := parse_mark(rest)):
                return field, mark
    return whole, mark_of(column)


def measure_of(dataset: Dataset) -> Field:
    """The field whose figures stand in wide columns."""
    return next(one for one in dataset.fields if one.stored == dataset.spread)


def _without(words: str, said: Sequence[str]) -> str:
    """The words of a heading without the longest of those that are said; "" where it has none of them."""
    for one in sorted(said, key=len, reverse=True):
        if one.isascii() and f" {one} " in f" {words} ":
            return f" {words} ".replace(f" {one} ", " ").strip()
        if not one.isascii() and one in words:
            return words.replace(one, "").strip()
    return ""


def mark_of(column: Column) -> Mark | None:
    """What a heading stands for; the last day of a month stands for the month."""
    return parse_mark(column.written) or month_end(column.written)


def _may_be_figures(column: Column) -> bool:
    return column.numbers is None or column.numbers >= FIGURES


def _is_open(dataset: Dataset, column: Column, stated: Mapping[int, str]) -> bool:
    """Nobody said that it is something else, and its heading does not name the measure of another dataset."""
    if column.index in stated:
        name = stated[column.index]
        return bool(name) and dataset.field(name).stored == dataset.spread
    return names(dataset, column) or not _names_one(column)


def _names_another(column: Column) -> bool:
    """Whether it is a month of what some dataset measures: "Jan Target", in a sheet that is read as something else."""
    return _names_one(column) and mark_of(column) is not None


def _names_one(column: Column) -> bool:
    return any(names(one, column) for one in datasets().values() if one.wide)


def names(dataset: Dataset, column: Column) -> bool:
    """Whether the heading has one of the dataset's own words: "目标" in "9月目标"."""
    words, compact = f" {column.heading.words} ", column.heading.compact
    return any(f" {word} " in words if word.isascii() else word in compact for word in dataset.hints)


def _may_stand_alone(
    dataset: Dataset, columns: Sequence[Column], index: int, hinted: Literal["hinted", "silent"]
) -> bool:
    column = next(one for one in columns if one.index == index)
    if names(dataset, column):
        return True
    figures = [one for one in columns if one.numbers and one.numbers >= FIGURES and not one.counts_up]
    return hinted == "hinted" and figures == [column]


def _of_the_years_named(marks: Mapping[int, Mark], named: Collection[int]) -> dict[int, Mark]:
    """Without months of years of which no column names the measure: "2025年9月" beside "2026年9月目标"."""
    years = {mark.year for index, mark in marks.items() if index in named}
    return {index: mark for index, mark in marks.items() if not years - {None} or mark.year in years | {None}}


def _going_on(found: Mapping[int, Mark], marks: Mapping[int, Mark], fields: Mapping[int, str]) -> dict[int, Mark]:
    """With longer spans that follow these: "Jul | Aug | Sep | Q4" is a plan for half a year."""
    years = {mark.year for mark in (*found.values(), *marks.values())} - {None}
    year = years.pop() if len(years) == 1 else SOME_YEAR
    ends = {fields[index]: mark.period(year) for index, mark in found.items()}
    for index, mark in found.items():
        ends[fields[index]] = max(filter(None, (ends[fields[index]], mark.period(year))), key=_end, default=None)
    further = dict(found)
    for index, mark in sorted(marks.items()):
        last, next_one = ends.get(fields[index]), mark.period(year)
        if last and next_one and next_one.starts_on == last.ends_before and index > max(found):
            further[index], ends[fields[index]] = mark, next_one
    return further


def _end(period: Period) -> date:
    return period.ends_before


def _unrepeated(marks: Mapping[int, Mark], named: Collection[int], fields: Mapping[int, str]) -> dict[int, Mark]:
    """Of two columns for one span and field the one that names the measure counts ("Jan Target"), else the first."""
    seen: dict[tuple[Mark, str], int] = {}
    for index, mark in sorted(marks.items(), key=lambda one: (one[0] not in named, one[0])):
        seen.setdefault((mark, fields[index]), index)
    return {index: marks[index] for index in sorted(seen.values())}
