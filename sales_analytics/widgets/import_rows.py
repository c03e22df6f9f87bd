"""The first rows of a sheet twice: as they stand there, cell by cell, and as they will be stored."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from sales_analytics.datasets.declaration import Field, Kind
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.reading import SheetReading, WrittenRow
from sales_analytics.language import numbers
from sales_analytics.language.words import word
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import html
from sales_analytics.widgets.html import Cell
from sales_analytics.widgets.viewing import language, say

FIRST_ROWS = 6
TECHNICAL = ("sheet_no", "occurrence_key")
ROW = "row_no"
OTHER_TITLES: dict[str, Text] = {
    ROW: text("Row"),
    "starts_on": text("From"),
    "ends_before": text("Until before"),
    "credit_share": text("Split"),
    "entity": text("Whom it is for"),
    "aliases": text("Other names and numbers"),
}
"""Columns of a reading that are no field of the declaration."""


def before_and_after(sheet: SheetReading) -> None:
    """Both tables; nothing of what the sheet does not have."""
    if sheet.first_rows:
        html.block_title(text("As in the sheet"), text("Letters and numbers name the cells as the spreadsheet does"))
        written_rows(sheet.first_rows)
    if sheet.rows is not None and sheet.rows.exists():
        html.block_title(text("As it will be stored"), text("Each row with the number of the row that it comes from"))
        typed_table(sheet.dataset, first_rows(sheet))


def written_rows(rows: Sequence[WrittenRow]) -> None:
    """Cells under the letters of their columns, beside the numbers of their rows."""
    letters = list(dict.fromkeys(letter for row in rows for letter, _ in row.cells))
    letters.sort(key=lambda letter: (len(letter), letter))
    html.small_table(
        [Cell(""), *(Cell(letter) for letter in letters)],
        [[Cell(str(row.row), tone="missing"), *(_cell(dict(row.cells), letter) for letter in letters)] for row in rows],
    )


def _cell(cells: Mapping[str, str], letter: str) -> Cell:
    return Cell(cells.get(letter, ""))


def typed_table(dataset: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Typed rows under the titles of their fields, values as people write them."""
    names = [name for name in (rows[0] if rows else {}) if any(row[name] not in (None, [], "") for row in rows)]
    fields = {one.stored: one for one in datasets()[dataset].fields} if dataset in datasets() else {}
    html.small_table(
        [Cell(say(column_title(dataset, name)), _align(rows, name)) for name in names],
        [[Cell(in_words(row[name], fields.get(name)), _align(rows, name)) for name in names] for row in rows],
    )


def _align(rows: Sequence[Mapping[str, Any]], name: str) -> Any:
    return "right" if any(isinstance(row[name], Decimal) for row in rows) else "left"


def first_rows(sheet: SheetReading, most: int = FIRST_ROWS) -> list[dict[str, Any]]:
    """The first typed rows, their place before all else; empty where nothing was written."""
    with pq.ParquetFile(sheet.rows) as file:
        batches = list(islice(file.iter_batches(batch_size=most), 1))
    found = pa.Table.from_batches(batches).to_pylist() if batches else []
    return [{ROW: row.pop(ROW), **{name: row[name] for name in row if name not in TECHNICAL}} for row in found]


def column_title(dataset: str, name: str) -> Text:
    """What people call a column of a reading."""
    fields = datasets()[dataset].fields if dataset in datasets() else ()
    titles = {one.name: one.title for one in fields}
    stored = {one.stored: one.title for one in reversed(fields)}
    return titles.get(name) or OTHER_TITLES.get(name) or stored.get(name) or text("{field}", field=name)


def in_words(value: Any, field: Field | None = None) -> str:
    """One typed value as people write it."""
    spoken = language()
    if value is None:
        return ""
    if isinstance(value, bool):
        return say(text("yes")) if value else say(text("no"))
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, date):
        return numbers.day(value, spoken)
    if isinstance(value, Decimal):
        return _figure(value, field)
    return say(word(str(value))) if field is not None and field.kind is Kind.CHOICE else str(value)


def _figure(value: Decimal, field: Field | None) -> str:
    if field is not None and field.kind is Kind.SHARE:
        return numbers.share(float(value), language(), 1)
    digits = max(2, -int(value.normalize().as_tuple().exponent))
    is_whole = value == value.to_integral_value() and (field is None or field.kind is Kind.NUMBER)
    return numbers.number(value, language(), 0 if is_whole else digits)
