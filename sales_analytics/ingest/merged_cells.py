"""Merged cells: a heading stands above every column of its merge, a group beside every row of its own."""

from collections.abc import Collection
from dataclasses import replace

import pyarrow as pa

from sales_analytics.ingest.header_rows import HEADER_WITHIN, Rows
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.span import Span


def spread(rows: Rows, sheet: RawSheet) -> Rows:
    """The first rows with the value of each merge in all of its cells; rows begin at the sheet's first."""
    top = sheet.first_row - 1
    merges = [one for one in sheet.merges if top <= one.first_row < top + min(len(rows), HEADER_WITHIN)]
    if not merges or not rows:
        return rows
    cells = [list(row) for row in rows]
    for one in merges:
        if one.first_column < len(cells[0]):
            value = cells[one.first_row - top][one.first_column]
            for row in cells[one.first_row - top : one.last_row - top + 1]:
                last = min(one.last_column + 1, len(row))
                row[one.first_column : last] = [value] * (last - one.first_column)
    return cells


def filled_within(sheet: RawSheet, columns: Collection[int]) -> RawSheet:
    """The sheet with the value of each merge in all rows of its first column, for the columns named."""
    tall = [one for one in sheet.merges if one.last_row > one.first_row and one.first_column in columns]
    if not tall or sheet.cells is None:
        return sheet
    cells = sheet.cells
    for index in sorted({one.first_column for one in tall}):
        mine = [one for one in tall if one.first_column == index]
        filled = _filled(cells.column(index).to_pylist(), mine, sheet.first_row - 1)
        cells = cells.set_column(index, cells.column_names[index], pa.array(filled, pa.string()))
    return replace(sheet, cells=cells)


def _filled(cells: list[str | None], merges: Collection[Span], top: int) -> list[str | None]:
    for one in merges:
        if top <= one.first_row < top + len(cells):
            last = min(one.last_row - top + 1, len(cells))
            cells[one.first_row - top : last] = [cells[one.first_row - top]] * (last - one.first_row + top)
    return cells
