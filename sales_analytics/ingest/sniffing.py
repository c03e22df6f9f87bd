"""What columns hold whose headings say nothing, told by their cells; only where that is beyond doubt."""

from collections.abc import Collection, Sequence

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.matching import Match, choice_words, is_ruled_out
from sales_analytics.ingest.unit_words import CURRENCIES

SNIFFED = 0.6
SURELY = 0.8
KNOWN_AS = {
    "salesperson": "people",
    "name": "people",
    "entity": "people",
    "company": "companies",
    "group": "groups",
}
CODES = frozenset(
    ("usd", "cny", "rmb", "eur", "gbp", "hkd", "jpy", "aud", "cad", "sgd", "inr", "krw", "chf", "aed", "mxn", "brl")
)
SNIFFED_KINDS = frozenset((Kind.NAME, Kind.CURRENCY, Kind.CHOICE))
SIGNS = CODES | CURRENCIES.keys()


def sniff(
    dataset: Dataset, columns: Sequence[Column], matches: Sequence[Match], taken: Collection[str], known: Known
) -> list[Match]:
    """Fields for columns that nothing matched: names that the roster knows, currencies, sample or bulk.

    A field goes to a column only where it is the only one that holds such cells.
    """
    settled = {one.column.index for one in matches}
    fields = {one.field for one in matches} | set(taken)
    needs = {dataset.field(name).one_of for name in fields if name} - {""}
    open_columns = [one for one in columns if one.index not in settled and one.sample]
    for said in (one.column for one in matches if one.field and dataset.field(one.field).kind is Kind.CURRENCY):
        open_columns = [one for one in open_columns if _currencies(one) != _currencies(said)]
    found: dict[int, Match] = {}
    for field in dataset.fields:
        if field.name not in fields and field.one_of not in needs:
            fitting = [one for one in open_columns if one.index not in found and _holds(one, field, known)]
            if len(fitting) == 1:
                found[fitting[0].index] = Match(fitting[0], field.name, SNIFFED)
                needs |= {field.one_of} - {""}
    return list(found.values())


def _currencies(column: Column) -> list[str]:
    """The codes of its cells: a column of them beside one of names says the same again."""
    return [CURRENCIES.get(cell, cell.upper()) for cell in column.folded]


def _holds(column: Column, field: Field, known: Known) -> bool:
    if field.kind not in SNIFFED_KINDS or is_ruled_out(column, field):
        return False
    if field.kind is Kind.NAME and field.name in KNOWN_AS:
        owned = known.owned if field.known_as else frozenset()
        return _share(column, getattr(known, KNOWN_AS[field.name]) | owned) >= SURELY
    if field.kind is Kind.CURRENCY:
        return _share(column, SIGNS) == 1
    if field.kind is Kind.CHOICE and field.if_blank and field.if_blank[0] == field.name:
        return len(set(column.sample)) > 1 and _share(column, choice_words(field)) == 1
    return False


def _share(column: Column, words: Collection[str]) -> float:
    if not words:
        return 0.0
    return sum(cell in words for cell in column.folded) / len(column.sample)
