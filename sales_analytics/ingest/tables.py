"""The tables of one sheet, side by side or one below the other; each becomes a sheet of its own, addresses kept."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

import pyarrow as pa
from pyarrow import compute

from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.header_rows import is_heading
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.spans_in_text import period_in, year_in
from sales_analytics.ingest.unit_words import NO_UNIT
from sales_analytics.ingest.units import sheet_unit
from sales_analytics.sources.sheet import RawSheet

IsTable = Callable[[RawSheet], bool]
"""Whether a part of a sheet tells by itself what it is."""
HEADED_WITHIN = 5
MOSTLY = 0.6
HAS_DIGIT = re.compile(r"\d")
MOST_BLOCKS = 300
LOOKED_AT = 60
SHORT = 5_000
"""Of sheets with no more rows every row is looked at for headings that no blank row parts from the data above, of
longer ones those that have the first heading again."""
SURELY = 3
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns of the cells of a sheet, half open, counted from 0."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Its place in the cells, and its headings folded."""

    row: int
    headings: tuple[str, ...]


def tables_of(sheet: RawSheet, is_table: IsTable) -> list[RawSheet]:
    """The sheet itself where it is one table (or none that is known), else one sheet per table.

    Blank columns and blank rows part tables where a heading row of another table follows. What stands beside or
    between and is no table stays with the table before it.
    """
    if sheet.cells is None or not sheet.cells.num_rows:
        return [sheet]
    whole = Area(0, sheet.cells.num_rows, 0, sheet.cells.num_columns)
    areas = _cut(sheet, whole, is_table, DEPTH)
    if len(areas) < 2:
        return [sheet]
    first, *others = (part_of(sheet, area) for area in areas)
    return [first, *(replace(one, titles=_titles(sheet, areas[0])) for one in others)]


def _titles(sheet: RawSheet, area: Area) -> tuple[str, ...]:
    """What stands above the headings of a table."""
    found = _heading_row(sheet, area)
    above = replace(area, bottom=found.row) if found else None
    return tuple(cell for row in _rows(sheet, above, HEADED_WITHIN) for cell in row if cell) if above else ()


def part_of(sheet: RawSheet, area: Area) -> RawSheet:
    """The cells of an area, where the spreadsheet shows them."""
    assert sheet.cells is not None
    count = area.bottom - area.top
    columns = [
        column.slice(area.top, count).combine_chunks()
        if area.left <= index < area.right
        else pa.nulls(count, pa.string())
        for index, column in enumerate(sheet.cells.columns)
    ]
    first_row = sheet.first_row + area.top
    rows = range(first_row, first_row + count)
    name = f"{letter(area.left)}{rows.start}:{letter(area.right - 1)}{rows.stop - 1}"
    notices = tuple(one for one in sheet.notices if one.row is None or one.row in rows)
    cells = pa.table(columns, names=sheet.cells.column_names)
    return replace(sheet, cells=cells, first_row=first_row, notices=notices, area=name)


def _cut(sheet: RawSheet, area: Area, is_table: IsTable, depth: int) -> list[Area]:
    for parts_of in (_side_by_side, _stacked) if depth else ():
        parts = parts_of(sheet, area, is_table)
        if len(parts) > 1:
            return [one for part in parts for one in _cut(sheet, part, is_table, depth - 1)]
    return [area]


def _side_by_side(sheet: RawSheet, area: Area, is_table: IsTable) -> list[Area]:
    blank = [_is_blank(sheet, area, index) for index in range(area.left, area.right)]
    starts = [
        area.left + place for place, is_blank in enumerate(blank) if not is_blank and (not place or blank[place - 1])
    ]
    if len(starts) < 2:
        return [area]
    ends = [*starts[1:], area.right]
    groups = [replace(area, left=start, right=end) for start, end in zip(starts, ends, strict=True)]
    heads = [one.left for one in groups if is_table(_beginning(sheet, one))]
    if len(heads) < 2:
        return [area]
    return [
        replace(area, left=left, right=right)
        for left, right in zip([area.left, *heads[1:]], [*heads[1:], area.right], strict=True)
    ]


def _is_blank(sheet: RawSheet, area: Area, index: int) -> bool:
    assert sheet.cells is not None
    column = sheet.cells.column(index).slice(area.top, area.bottom - area.top)
    return bool(column.null_count == len(column))


def _stacked(sheet: RawSheet, area: Area, is_table: IsTable) -> list[Area]:
    headed = [(block, found) for block in _blocks(sheet, area) if (found := _heading_row(sheet, block))]
    heads: list[int] = []
    headings: tuple[str, ...] = ()
    for block, found in headed if len(headed) > 1 else ():
        is_titled = found.row > block.top and _says_something(sheet, replace(block, bottom=found.row))
        is_repeated = bool(heads) and found.headings == headings and not is_titled
        if not is_repeated and is_table(_beginning(sheet, block)):
            heads.append(block.top if heads else area.top)
            headings = found.headings
    if len(heads) < 2:
        return [area]
    return [replace(area, top=top, bottom=bottom) for top, bottom in zip(heads, [*heads[1:], area.bottom], strict=True)]


def _beginning(sheet: RawSheet, area: Area) -> RawSheet:
    """As much of a part as recognising it takes."""
    return part_of(sheet, replace(area, bottom=min(area.bottom, area.top + LOOKED_AT)))


def _blocks(sheet: RawSheet, area: Area) -> list[Area]:
    """Runs of rows without a blank one; a few rows that have no headings belong to what follows, as titles do."""
    tops = sorted({*_after_blank_rows(sheet, area), *_headings_inside(sheet, area)})
    if len(tops) > MOST_BLOCKS:
        return [area]
    blocks = [replace(area, top=top, bottom=end) for top, end in zip(tops, [*tops[1:], area.bottom], strict=True)]
    found: list[Area] = []
    for block in blocks:
        is_below_title = bool(found) and _is_title(sheet, found[-1])
        found.append(replace(block, top=found.pop().top) if is_below_title else block)
    return found


def _after_blank_rows(sheet: RawSheet, area: Area) -> list[int]:
    """The first row, and each that stands below a blank one; nothing is looked at where some column is never blank."""
    assert sheet.cells is not None
    count = area.bottom - area.top
    columns = [sheet.cells.column(index).slice(area.top, count) for index in range(area.left, area.right)]
    columns = [one for one in columns if one.null_count < count]
    if not columns or min(one.null_count for one in columns) == 0:
        return [area.top]
    nowhere = reduce(compute.and_, (one.is_null() for one in columns))
    blank = set(compute.indices_nonzero(nowhere).to_pylist())
    starts = sorted({0} | {place + 1 for place in blank})
    return [area.top + place for place in starts if place not in blank and place < count]


def _headings_inside(sheet: RawSheet, area: Area) -> Iterator[int]:
    """Rows of words without any digit, most of them headings, below the first few rows or moved."""
    above: list[list[str]] = []
    is_short = area.bottom - area.top <= SHORT
    for place, row in enumerate(_rows(sheet, area, SHORT)) if is_short else _like_headings(sheet, area):
        if any(cell and not cell.isalpha() and HAS_DIGIT.search(cell) for cell in row):
            continue
        filled = [cell for cell in row if cell]
        hits = sum(map(is_heading, filled)) if len(filled) >= SURELY else 0
        if hits < SURELY or hits < MOSTLY * len(filled):
            continue
        if (is_short and place >= HEADED_WITHIN) or any(_is_other_order(one, filled) for one in above):
            yield area.top + place
        above.append(filled)


def _like_headings(sheet: RawSheet, area: Area) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """The headings of a long area, and the rows below them in which the first heading stands in any column."""
    head = _heading_row(sheet, area)
    if head is None:
        return
    assert sheet.cells is not None
    below = sheet.cells.slice(head.row, area.bottom - head.row)
    (headings,) = _rows(sheet, replace(area, top=head.row), 1)
    first = next(cell for cell in headings if cell)
    columns = (below.column(index) for index in range(area.left, area.right))
    has_first = reduce(compute.or_kleene, (compute.equal(one, first) for one in columns if one.null_count < len(one)))
    places = compute.indices_nonzero(has_first.fill_null(False)).to_pylist()
    for place in places if len(places) <= MOST_BLOCKS else ():
        (row,) = _rows(sheet, replace(area, top=head.row + place), 1)
        yield head.row - area.top + place, row


def _is_other_order(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether these are the same headings, moved: those of another export below the first."""
    return list(one) != list(other) and sorted(one) == sorted(other)


def _says_something(sheet: RawSheet, block: Area) -> bool:
    """Whether a title names a unit or a time of its own, so that the table below it is not the one above continued."""
    titles = [cell for row in _rows(sheet, block, LOOKED_AT) for cell in row if cell]
    is_title = _is_title(sheet, block)
    return is_title and (sheet_unit(titles, ()) != NO_UNIT or period_in(titles) is not None or bool(year_in(titles)))


def _is_title(sheet: RawSheet, block: Area) -> bool:
    """At most three rows of one cell, such as "二、九月目标"."""
    rows = list(_rows(sheet, block, 4))
    return len(rows) < 4 and all(sum(map(bool, row)) <= 1 for row in rows)


def _heading_row(sheet: RawSheet, block: Area) -> HeadingRow | None:
    """The row with headings among the first of a block."""
    for place, row in enumerate(_rows(sheet, block, HEADED_WITHIN)):
        if are_headings(row):
            return HeadingRow(block.top + place, tuple(fold_heading(cell).compact for cell in row if cell))
    return None


def are_headings(row: Sequence[str | None]) -> bool:
    """Whether most of the cells are known as headings."""
    filled = [cell for cell in row if cell]
    hits = sum(map(is_heading, filled))
    return hits > 1 and hits >= MOSTLY * len(filled)


def _rows(sheet: RawSheet, block: Area, most: int) -> Iterator[tuple[str | None, ...]]:
    assert sheet.cells is not None
    some = sheet.cells.slice(block.top, min(most, block.bottom - block.top))
    columns = [some.column(index).to_pylist() for index in range(block.left, block.right)]
    yield from (row for row in zip(*columns, strict=True))
