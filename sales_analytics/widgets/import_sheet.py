"""One sheet as it was understood: what it is and why, its counts, its columns, its first rows."""

from typing import Literal

import streamlit as st

from sales_analytics.datasets.registry import every_dataset
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language import numbers
from sales_analytics.language.speech import spoken as spoken_value
from sales_analytics.terms.text import Sums, Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.html import Cell
from sales_analytics.widgets.import_rows import before_and_after
from sales_analytics.widgets.viewing import language, say

UNIT_WORDS: dict[str, Text] = {
    "one": text("as they stand"),
    "thousand": text("in thousands"),
    "wan": text("in 万 (ten thousands)"),
}


def dataset_title(name: str) -> Text:
    """What people call a dataset."""
    return every_dataset()[name].title if name in every_dataset() else text("not recognised")


def sheet_view(sheet: SheetReading, key: str, first: Literal["shown", "folded"] = "folded") -> None:
    """What was read from one sheet; how each column was read, and the first rows."""
    sheet_title(sheet)
    if not sheet.dataset:
        return
    html.small_table(
        [Cell(say(text("Sheet"))), *(Cell(say(heading), "right") for heading, _ in _counts(sheet))],
        [[Cell(_name(sheet)), *(Cell(shown, "right") for _, shown in _counts(sheet))]],
    )
    for reason, rows in sheet.skips:
        html.notice(
            texts("{count} row was skipped: {reason}", "{count} rows were skipped: {reason}", rows, reason=reason)
        )
    columns_read(sheet)
    opened = st.expander(
        say(text("The first rows, as in the sheet and as understood")),
        expanded=first == "shown",
        key=f"look_{key}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            before_and_after(sheet)


def sheet_title(sheet: SheetReading) -> None:
    """Which sheet, what it holds, and why that is thought."""
    title = text("{sheet}: {dataset}", sheet=_name(sheet), dataset=dataset_title(sheet.dataset))
    html.block_title(title, sheet.reason)


def columns_read(sheet: SheetReading) -> None:
    """Each heading with the field that it was read as."""
    html.pairs(
        [(heading, say(field_title(sheet.dataset, field))) for heading, field in sheet.mapping if field],
        [(heading, say(text("kept out"))) for heading in sheet.extras],
    )


def _name(sheet: SheetReading) -> str:
    return " ".join(part for part in (sheet.sheet or sheet.file, sheet.area) if part)


def _counts(sheet: SheetReading) -> list[tuple[Text, str]]:
    spoken = language()
    amount = spoken_value(Sums(sheet.amounts), spoken) if sheet.amounts else numbers.NOTHING
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
    known = {one.name: one.title for one in every_dataset()[dataset].every_field} if dataset in every_dataset() else {}
    return known.get(field.partition(":")[0], text("{field}", field=field))
