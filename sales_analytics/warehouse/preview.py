"""What a reading would change, before anything is stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import duckdb

from sales_analytics.ingest.reading import FileReading
from sales_analytics.terms.text import InCurrencies
from sales_analytics.warehouse.comparing import compare, find_keys
from sales_analytics.warehouse.differences import Change, Vanished, changes_of, vanished_of
from sales_analytics.warehouse.landing import is_stored
from sales_analytics.warehouse.parting import part_known, part_others
from sales_analytics.warehouse.settings import reporting_currency
from sales_analytics.warehouse.staging import stage_names, stage_rows, staged_files
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.staying_out import hold_back, told
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.vanishing import count_held_back, find_vanished
from sales_analytics.warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class CompanyPreview:
    """One company's measure in one currency over the keys that the file is about: now, after landing, vanished."""

    company: str
    before: Decimal
    after: Decimal
    vanished: Decimal
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class DatasetPreview:
    """Keys of one dataset against what is stored.

    `vanished` are stored keys of the months and companies which the file covers and which it does
    not contain; their amount is part of `after`, as only a complete file retires them. Amounts are
    of confirmed orders in the reporting currency, where the file gives the rate, else as written, as all others are;
    each currency by itself.
    `changes` and `gone` tell the first fifty changed and vanished keys. `held_back` are stored keys that would have
    vanished, were there not rows that stay out and may be about them.
    """

    dataset: str
    added: int
    changed: int
    unchanged: int
    vanished: int
    companies: tuple[CompanyPreview, ...]
    changes: tuple[Change, ...] = ()
    gone: tuple[Vanished, ...] = ()
    held_back: int = 0

    @property
    def before(self) -> InCurrencies:
        return _by_currency((one.currency, one.before) for one in self.companies)

    @property
    def after(self) -> InCurrencies:
        return _by_currency((one.currency, one.after) for one in self.companies)

    @property
    def vanished_amount(self) -> InCurrencies:
        return _by_currency((one.currency, one.vanished) for one in self.companies if one.vanished)


def _by_currency(parts: Iterable[tuple[str, Decimal]]) -> InCurrencies:
    sums: dict[str, Decimal] = {}
    for currency, amount in parts:
        sums[currency] = sums.get(currency, Decimal(0)) + amount
    return tuple(sums.items())


@dataclass(frozen=True, slots=True)
class Preview:
    """All datasets of a file. `nothing_new`: the same bytes, read by the same answers, are stored already."""

    nothing_new: bool
    datasets: tuple[DatasetPreview, ...]

    @property
    def added(self) -> int:
        return sum(one.added for one in self.datasets)

    @property
    def changed(self) -> int:
        return sum(one.changed for one in self.datasets)

    @property
    def unchanged(self) -> int:
        return sum(one.unchanged for one in self.datasets)

    @property
    def vanished(self) -> int:
        return sum(one.vanished for one in self.datasets)


def preview(warehouse: Warehouse, reading: FileReading) -> Preview:
    """Compare a reading with what is stored. Stores nothing; readers and the writer go on meanwhile."""
    with staged_files(warehouse, reading) as files, warehouse.cursor() as cursor:
        cursor.begin()
        try:
            if files:
                stage_names(cursor, files)
                hold_back(cursor, told(reading))
            found = tuple(_dataset(warehouse, cursor, dataset, paths) for dataset, paths in files.items())
            return Preview(is_stored(cursor, reading, "partial"), found)
        finally:
            cursor.rollback()


def _dataset(warehouse: Warehouse, cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str]) -> DatasetPreview:
    stage_rows(cursor, dataset, paths)
    if dataset == "orders":
        part_known(cursor, "staged_orders", 0)
    changes = compare(cursor, dataset, find_keys(cursor, dataset))
    if changes.may_be_others and part_others(cursor, "staged_orders", 0):
        changes = compare(cursor, dataset, find_keys(cursor, dataset))
    vanished = find_vanished(cursor, dataset, warehouse.today())
    currency = reporting_currency(cursor)
    held_back = count_held_back(cursor, dataset, warehouse.today())
    spoken = tuple(changes_of(cursor, dataset)) if changes.changed else ()
    gone = tuple(vanished_of(cursor, dataset, currency)) if vanished else ()
    stored = STORED[dataset]
    sql = statement("preview").format(
        staged=stored.place.format(table=f"staged_{stored.table}"),
        stored=stored.place.format(table=f"stored_{stored.table}"),
    )
    rows = cursor.execute(sql, {"today": warehouse.today(), "currency": currency}).fetchall()
    companies = tuple(CompanyPreview(*row) for row in rows)
    counts = (changes.added, changes.changed, changes.unchanged, vanished)
    return DatasetPreview(dataset, *counts, companies, spoken, gone, held_back)
