"""What the first reader does not tell of kinds whose inside this project cannot read: xls, xlsb, ods."""

from pathlib import Path

import python_calamine

from sales_analytics.sources.faults import damaged, unbroken
from sales_analytics.sources.merges import MOST_MERGES
from sales_analytics.sources.span import Span


def read_again(path: Path, sheet_no: int) -> tuple[int, tuple[Span, ...]]:
    """How many empty columns stand in front of the sheet, and what is merged where the kind tells."""
    with unbroken(path.name):
        try:
            with python_calamine.CalamineWorkbook.from_path(path) as book:
                sheet = book.get_sheet_by_index(sheet_no - 1)
                start, merged = sheet.start, sheet.merged_cell_ranges or []
        except python_calamine.CalamineError as error:
            raise damaged(path.name) from error
    spans = (Span(top, bottom, left, right) for (top, left), (bottom, right) in merged[:MOST_MERGES])
    return start[1] if start else 0, tuple(sorted(spans))
