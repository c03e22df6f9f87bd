"""The imports so far: what each file brought, what stayed out of it and why."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from sales_analytics.terms.problem import Severity
from sales_analytics.terms.text import InCurrencies, Text
from sales_analytics.warehouse.settings import reporting_currency
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored_text import from_json
from sales_analytics.warehouse.sums import sums_of
from sales_analytics.warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One file taken in. Row counts are of source rows over all sheets; `added` to `retired` count keys.

    `state` is "active" or "undone"; moments are universal time. `amount` is the sum of the measure
    of the loaded rows, None where the file holds several datasets or currencies, or none with a measure; `sums` has
    it by currency.
    """

    import_no: int
    file: str
    imported_at: datetime
    imported_by: str
    state: str
    undone_at: datetime | None
    datasets: str
    sheets: int
    rows_read: int
    loaded: int
    rejected: int
    skipped: int
    amount: Decimal | None
    added: int
    changed: int
    unchanged: int
    retired: int
    is_complete: bool
    sums: InCurrencies = ()


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One sheet of an import; rows_read = loaded + rejected + skipped.

    `mapping` is heading to field, `sums` the amount by currency.
    """

    import_no: int
    sheet_no: int
    sheet: str
    dataset: str
    header_row: int
    mapping: dict[str, str]
    unit: str
    rows_read: int
    loaded: int
    rejected: int
    skipped: int
    amount: Decimal | None
    skips: tuple[tuple[Text, int], ...]
    sums: InCurrencies = ()


@dataclass(frozen=True, slots=True)
class ProblemRecord:
    """One fault of a stored file; `amount` is what its row would have brought, on the first fault of a row."""

    import_no: int
    sheet_no: int
    sheet: str
    row: int | None
    column: str
    header: str
    code: str
    severity: Severity
    expected: Text
    found: str
    remedy: Text | None
    amount: Decimal | None
    effective_on: date | None
    salesperson: str
    company: str


def imports(warehouse: Warehouse) -> list[ImportRecord]:
    """All imports, the newest first, the undone ones among them."""
    with warehouse.cursor() as cursor:
        currency = reporting_currency(cursor)
        rows = cursor.execute(statement("list_imports"), {"currency": currency}).fetchall()
    return [replace(ImportRecord(*row), sums=_sums(row[-1])) for row in rows]


def is_file_of(warehouse: Warehouse, import_no: int, content: bytes) -> bool:
    """Whether these are the bytes that the import took in."""
    with warehouse.cursor() as cursor:
        cursor.execute("select sha256 from imports where import = $import", {"import": import_no})
        return cursor.fetchall() == [(sha256(content).hexdigest(),)]


def sheets(warehouse: Warehouse, import_no: int) -> list[SheetRecord]:
    """The sheets of one import as they stand in the file; empty where no import has that number."""
    with warehouse.cursor() as cursor:
        rows = cursor.execute(statement("list_sheets"), {"import": import_no}).fetchall()
        found, currency = sums_of(cursor, import_no), reporting_currency(cursor)
    read = [SheetRecord(*_read(row, {"mapping": json.loads, "skips": _skips}, SheetRecord)) for row in rows]
    return [replace(one, sums=found.get(one.sheet_no) or _alone(one, currency)) for one in read]


def problems(warehouse: Warehouse, import_no: int) -> list[ProblemRecord]:
    """All rejects and notices of one import, by sheet and row."""
    with warehouse.cursor() as cursor:
        rows = cursor.execute(statement("list_problems"), {"import": import_no}).fetchall()
    return [ProblemRecord(*_read(row, {"expected": from_json, "remedy": from_json}, ProblemRecord)) for row in rows]


def _read(
    row: Sequence[Any], stored: Mapping[str, Callable[[str], object]], record: type[SheetRecord] | type[ProblemRecord]
) -> Iterator[Any]:
    """The row's values, those that are stored as JSON read."""
    for one, value in zip(fields(record), row, strict=False):
        yield stored[one.name](value) if one.name in stored and value is not None else value


def _sums(stored: Sequence[Mapping[str, Any]] | None) -> InCurrencies:
    return tuple((one["currency"], one["amount"]) for one in stored or ())


def _alone(one: SheetRecord, currency: str) -> InCurrencies:
    return () if one.amount is None else ((currency, one.amount),)


def _skips(stored: str) -> tuple[tuple[Text, int], ...]:
    return tuple((from_json(json.dumps(one["reason"])), one["rows"]) for one in json.loads(stored))
