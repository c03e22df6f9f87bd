"""Whether a sheet's column of currencies speaks of the amount that is read, or of another one beside it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.unit_words import CURRENCIES, Unit
from sales_analytics.ingest.vocabulary import score_words
from sales_analytics.ingest.working_out import Pair

OF_THE_BOOKS = re.compile(r"本位?币|\b(?:base|functional|home) currency\b")
"""Words of an amount that is converted already, in the currency in which the books are kept."""
LIKELY = 0.7
OF_CHINESE_BOOKS = "CNY"


def with_own_currencies(dataset: Dataset, pairs: Sequence[Pair], columns: Iterable[Column]) -> list[Pair]:
    """Without currencies and rates, where they are those of another amount: "Amount | Currency | Amount USD"."""
    amounts = [(field, column) for field, column, mark in pairs if field.stored == dataset.measure and not mark]
    currencies = [column for field, column, _ in pairs if field.kind is Kind.CURRENCY]
    if len(amounts) != 1 or not currencies:
        return list(pairs)
    field, column = amounts[0]
    taken = {one.index for _, one, _ in pairs}
    beside = (one for one in columns if one.index not in taken)
    if is_of_the_books(column) or (column.heading.unit.currency and any(_is_rival(field, one) for one in beside)):
        return [pair for pair in pairs if pair[0].kind not in (Kind.CURRENCY, Kind.RATE)]
    return list(pairs)


def is_of_the_books(column: Column) -> bool:
    """Whether the heading says that the amounts are in the currency of the books."""
    return OF_THE_BOOKS.search(column.heading.words) is not None


def _is_rival(field: Field, other: Column) -> bool:
    """A column of amounts that names no currency of its own."""
    is_amount = score_words(other.heading, field.headings, field.exactly, field.never) > LIKELY
    return is_amount and not other.heading.unit.currency and bool(other.numbers)


def in_books(dataset: Dataset, column: Column, unit: Unit, columns: Sequence[Column]) -> Unit:
    """The currency of the books: that of the rows whose rate is 1, else the yuan."""
    if unit.currency or not is_of_the_books(column) or all(one.name != "fx_rate" for one in dataset.fields):
        return unit
    return replace(unit, currency=_at_rate_one(dataset, columns) or OF_CHINESE_BOOKS)


def _at_rate_one(dataset: Dataset, columns: Sequence[Column]) -> str:
    rates, currencies = (_column_of(dataset, name, columns) for name in ("fx_rate", "currency"))
    if rates is None or currencies is None or len(rates.sample) != len(currencies.sample):
        return ""
    pairs = zip(rates.sample, currencies.folded, strict=True)
    return next((CURRENCIES.get(name, name.upper()) for rate, name in pairs if rate in ("1", "1.0", "1.00")), "")


def _column_of(dataset: Dataset, name: str, columns: Iterable[Column]) -> Column | None:
    field = dataset.field(name)
    found = ((score_words(one.heading, field.headings, field.exactly, field.never), one) for one in columns)
    return next((one for score, one in found if score > LIKELY), None)
