"""Columns of figures whose heading is a value of their rows: the day of daily figures, the currency of rates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.currency_headings import Says, currency_headings
from sales_analytics.ingest.day_headings import Day, day_headings
from sales_analytics.ingest.wide_columns import measure_of
from sales_analytics.ingest.words import Around


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a heading says of its figures: columns of the reading with their values, or a day yet to be placed."""

    says: Says = ()
    day: Day | None = None


def spoken_headings(
    dataset: Dataset,
    columns: Sequence[Column],
    stated: Mapping[int, str],
    above: Sequence[str],
    hinted: Literal["hinted", "silent"],
) -> dict[int, Spoken]:
    """Column to what its heading says, where something around the table speaks of the dataset."""
    if not dataset.headed or hinted == "silent":
        return {}
    free = [one for one in columns if stated.get(one.index, dataset.spread) == dataset.spread]
    if dataset.field(dataset.headed).kind is Kind.DATE:
        days = day_headings(free)
        return {} if any(day.beside for day in days.values()) else {at: Spoken(day=day) for at, day in days.items()}
    return {index: Spoken(says) for index, says in currency_headings(free, above).items()}


def field_of(dataset: Dataset, spoken: Spoken, around: Around) -> Field | None:
    """The figure's field with what its heading says; None for a day that there is not, or that nobody can place."""
    measure = measure_of(dataset)
    if spoken.day is None:
        return replace(measure, says=spoken.says)
    day = spoken.day.within(around.period, around.year)
    return replace(measure, says=((dataset.headed, day.isoformat()),)) if day else None
