"""Merged cells: a heading stands above every column of its merge, a group beside every row of its own."""

from collections.abc import Collection
from dataclasses import replace

import pyarrow as pa

from sales_analytics.ingest.header_rows import HEADER_WITHIN, Rows
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.span import Span

TALL = 3
"""Rows of a merged heading that no title and no group of two levels has."""


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
    return _tall_headings_in_one_row(cells, merges, top)


def _tall_headings_in_one_row(cells: list[list[str | None]], merges: Collection[Span], top: int) -> Rows:
    """Where a heading is merged down over three rows and more, all levels beside it in the last of these rows."""
    first = next((index for index, row in enumerate(cells) if any(row)), 0)
    last = max((one.last_row - top for one in merges if one.first_row - top == first), default=first)
    below = [one for one in merges if first <= one.first_row - top <= last]
    if last - first < TALL - 1 or last >= len(cells) or any(one.last_row - top > last for one in below):
        return cells
    block = cells[first : last + 1]
    names = [" ".join(dict.fromkeys(one.strip() for one in column if one)) for column in zip(*block, strict=True)]
    empty: list[str | None] = [None] * len(names)
    return [*cells[:first], *([empty] * (last - first)), [name or None for name in names], *cells[last + 1 :]]


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
