"""One sheet as it was understood: what it is and why, its counts, its columns, its first rows."""

from collections.abc import Sequence
from itertools import islice

import pyarrow as pa
import pyarrow.parquet as pq
import streamlit as st

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language import numbers
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.html import Cell
from sales_analytics.widgets.viewing import CURRENCY, language, say

FIRST_ROWS = 8
UNIT_WORDS: dict[str, Text] = {
    "one": text("as they stand"),
    "thousand": text("in thousands"),
    "wan": text("in 万 (ten thousands)"),
}


def dataset_title(name: str) -> Text:
    """What people call a dataset."""
    return datasets()[name].title if name in datasets() else text("not recognised")


def sheet_view(sheet: SheetReading, key: str) -> None:
    """What was read from one sheet; how each column was read, and the first rows."""
    name = sheet.sheet or sheet.file
    html.block_title(text("{sheet}: {dataset}", sheet=name, dataset=dataset_title(sheet.dataset)), sheet.reason)
    if not sheet.dataset:
        return
    html.small_table(
        [Cell(say(heading), "right") for heading, _ in _counts(sheet)],
        [[Cell(shown, "right") for _, shown in _counts(sheet)]],
    )
    for reason, rows in sheet.skips:
        html.notice(
            texts("{count} row was skipped: {reason}", "{count} rows were skipped: {reason}", rows, reason=reason)
        )
    html.pairs(
        [(heading, say(field_title(sheet.dataset, field))) for heading, field in sheet.mapping if field],
        [(heading, say(text("kept out"))) for heading in sheet.extras],
    )
    with st.expander(say(text("The first rows as they were understood")), key=f"look_{key}"):
        _first_rows(sheet)


def _counts(sheet: SheetReading) -> list[tuple[Text, str]]:
    spoken = language()
    amount = numbers.NOTHING if sheet.amount is None else numbers.money(sheet.amount, CURRENCY, spoken)
    return [
        (text("Heading row"), numbers.count(sheet.header_row, spoken)),
        (text("Rows read"), numbers.count(sheet.rows_read, spoken)),
        (text("Good"), numbers.count(sheet.loaded, spoken)),
        (text("Rejected"), numbers.count(sheet.rejected, spoken)),
        (text("Skipped"), numbers.count(sheet.skipped, spoken)),
        (text("Amounts"), say(UNIT_WORDS.get(sheet.unit, text("as they stand")))),
        (text("Sum"), amount),
    ]


def field_title(dataset: str, field: str) -> Text:
    """What people call a field, such as "order_date" or "order_date:day-first"."""
    known = {one.name: one.title for one in datasets()[dataset].fields} if dataset in datasets() else {}
    return known.get(field.partition(":")[0], text("{field}", field=field))


def _first_rows(sheet: SheetReading) -> None:
    if sheet.rows is None or not sheet.rows.exists():
        return
    st.dataframe(first_rows(sheet), hide_index=True, row_height=30)


def first_rows(sheet: SheetReading, most: int = FIRST_ROWS) -> pa.Table:
    """The first typed rows, with the columns that hold something, under the fields' titles."""
    with pq.ParquetFile(sheet.rows) as file:
        batches = list(islice(file.iter_batches(batch_size=most), 1))
    if not batches:
        return pa.table({})
    found = pa.Table.from_batches(batches)
    kept = [name for name in found.column_names if found[name].null_count < len(found) and name not in _TECHNICAL]
    shown = {_title(sheet.dataset, name, kept): _readable(found[name]) for name in kept}
    return pa.table(shown)


_TECHNICAL = ("sheet_no", "occurrence_key")


def _title(dataset: str, name: str, others: Sequence[str]) -> str:
    title = say(field_title(dataset, name))
    return title if [say(field_title(dataset, other)) for other in others].count(title) == 1 else f"{title} ({name})"


def _readable(column: pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """Lists joined and decimals as numbers, so that the table shows them as people write them."""
    if pa.types.is_list(column.type):
        return pa.array([None if value is None else ", ".join(value) for value in column.to_pylist()])
    return column.cast(pa.float64()) if pa.types.is_decimal(column.type) else column
