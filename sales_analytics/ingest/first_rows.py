"""Headings and first rows as they stand in the sheet, for whoever compares them with what was understood."""

from collections.abc import Iterator, Sequence

from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.reading import WrittenRow

MOST = 7


def first_rows(rows: Sequence[Sequence[str | None]], first_row: int, header_row: int) -> tuple[WrittenRow, ...]:
    """At most `MOST` filled rows from `header_row` on; `rows` begin with the spreadsheet's row `first_row`."""
    written = ((first_row + place, cells) for place, cells in enumerate(rows) if first_row + place >= header_row)
    filled = (WrittenRow(row, tuple(_cells(cells))) for row, cells in written if any(cells))
    return tuple(one for one, _ in zip(filled, range(MOST), strict=False))


def _cells(cells: Sequence[str | None]) -> Iterator[tuple[str, str]]:
    """Column letter and content of every cell that holds something."""
    return ((letter(place), cell) for place, cell in enumerate(cells) if cell)
