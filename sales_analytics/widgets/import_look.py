"""What was recognised of a file while its rows are still being checked."""

from collections.abc import Iterable

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.terms.text import text
from sales_analytics.widgets import html
from sales_analytics.widgets.import_rows import written_rows
from sales_analytics.widgets.import_sheet import columns_read, sheet_title
from sales_analytics.widgets.window import width

MOST, FEW = 3, 3
"""Sheets shown so early, and rows of each on a narrow screen; the whole preview shows all."""


def first_looks(sheets: Iterable[SheetReading]) -> None:
    """Each sheet with what it holds and why, how its columns are read, and its first rows as they stand there."""
    for sheet in list(sheets)[:MOST]:
        sheet_title(sheet)
        columns_read(sheet)
        if sheet.first_rows:
            html.block_title(text("The first rows, as in the sheet"), text("All others are still being checked"))
            written_rows(sheet.first_rows if width() == "wide" else sheet.first_rows[:FEW])
