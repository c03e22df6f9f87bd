"""A delimited text with blank lines inside, as cells, so that several tables in it can be told apart.

A short text is held as cells before anything is read of it. A long one is read as one table first, which is all that
it takes for a clean one; only where rows of it are no orders is it looked through for the headings of another table.
"""

import csv
import mmap
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

import pyarrow as pa
from pyarrow import compute

from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.sorting_out import REASONS
from sales_analytics.ingest.tables import HEADED_WITHIN, MOST_BLOCKS, IsTable, are_headings, tables_of
from sales_analytics.sources.rows import all_rows
from sales_analytics.sources.sheet import Delimited, LongLine, RawSheet
from sales_analytics.sources.text_file import first_records

SHORT = 1 << 20  # bytes
MOST_BYTES = 1 << 28
BLANK_LINE = re.compile(rb"\n[ ,;\t|\"]*\r?\n")
WORDS_ALONE = re.compile(rb"^[^\d\r\n]+$", re.MULTILINE)
"""A line without any digit, as headings are."""
BATCH = 20_000  # rows
LONGEST_LINE = 1 << 16


def tables_at_once(sheet: RawSheet, is_table: IsTable) -> list[RawSheet]:
    """The tables of a workbook's sheet, or of a short text; a text that is one table as it was."""
    found = sheet.delimited
    if found is None:
        return tables_of(sheet, is_table)
    if found.path.stat().st_size > SHORT:
        return [sheet]
    if not BLANK_LINE.search(found.path.read_bytes()) and not _is_side_by_side(found):
        return [sheet]
    return _told_apart(sheet, is_table)


def tables_afterwards(sheet: RawSheet, reading: SheetReading, is_table: IsTable) -> list[RawSheet]:
    """The tables of a text of which not every row could be taken, after it was read as one: of a long one, and of one
    in which headings stand again in another order.
    """
    found = sheet.delimited
    if found is None or _is_clean(reading) or found.path.stat().st_size > MOST_BYTES:
        return [sheet]
    is_long = found.path.stat().st_size > SHORT
    has_more = _has_moved_headings(found, reading) or (is_long and _has_more_headings(found))
    return _told_apart(sheet, is_table) if has_more else [sheet]


def _is_side_by_side(found: Delimited) -> bool:
    """Whether one of the first lines has headings on both sides of a blank cell."""
    return any(_has_gap(row) and are_headings(row) for row in first_records(found, HEADED_WITHIN))


def _has_gap(row: Sequence[str]) -> bool:
    """Whether a blank cell stands between two that are filled."""
    filled = [place for place, cell in enumerate(row) if cell.strip()]
    return bool(filled) and filled[-1] - filled[0] >= len(filled)


def _told_apart(sheet: RawSheet, is_table: IsTable) -> list[RawSheet]:
    try:
        held, widths = _held(sheet)
    except csv.Error:
        return [sheet]
    parts = tables_of(held, is_table)
    return [_with_long_lines(one, parts, widths) for one in parts] if len(parts) > 1 else [sheet]


def _is_clean(reading: SheetReading) -> bool:
    """Headings are no figure: where every row has one, no row is the headings of another table."""
    return reading.amount is not None and 0 < reading.loaded == reading.rows_read


def _has_moved_headings(found: Delimited, reading: SheetReading) -> bool:
    """Whether a row that was passed over as repeated headings has them in other columns."""
    if not any(reason == REASONS["heading"] for reason, _ in reading.skips):
        return False
    headings = _folded(first_records(found, reading.header_row)[-1])
    with found.path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        lines = (one.group().decode("utf-8", "replace") for one in islice(WORDS_ALONE.finditer(content), MOST_BLOCKS))
        rows = list(csv.reader(lines, delimiter=found.delimiter, quotechar=found.quote or '"'))
    return any(are_headings(row) and _folded(row) != headings for row in rows)


def _folded(row: Sequence[str]) -> list[str]:
    folded = [fold_heading(cell).compact for cell in row]
    return folded[: max((place for place, one in enumerate(folded, 1) if one), default=0)]


def _has_more_headings(found: Delimited) -> bool:
    """Whether headings stand in one of the first lines below a blank one."""
    with found.path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        for blank in islice(BLANK_LINE.finditer(content), MOST_BLOCKS):
            content.seek(blank.end())
            lines = [content.readline()[:LONGEST_LINE].decode("utf-8", "replace") for _ in range(HEADED_WITHIN)]
            if any(map(are_headings, csv.reader(lines, delimiter=found.delimiter, quotechar=found.quote or '"'))):
                return True
    return False


def _held(sheet: RawSheet) -> tuple[RawSheet, list[int]]:
    """The same sheet in memory, and how many cells each of its lines has."""
    widths: list[int] = []
    cells = pa.concat_tables(_batches(sheet, widths), promote_options="default")
    return replace(sheet, cells=cells, delimited=None, parted_by=sheet.delimiter), widths


def _batches(sheet: RawSheet, widths: list[int]) -> Iterator[pa.Table]:
    rows = all_rows(sheet)
    while batch := list(islice(rows, BATCH)):
        widths += map(len, batch)
        width = max(map(len, batch))
        cells = [[row[place] if place < len(row) else None for row in batch] for place in range(width)]
        yield pa.table([pa.array(one, pa.string()) for one in cells], names=[f"c{place}" for place in range(width)])


def _with_long_lines(part: RawSheet, parts: Sequence[RawSheet], widths: Sequence[int]) -> RawSheet:
    """The table, and which of its lines have more cells than it has columns: a sign that parts cells may stand in one.

    It has as many columns as its headings, or as most of its lines. Lines of tables side by side belong to none alone,
    and where most lines between two blank ones are longer, they are no lines of this table.
    """
    assert part.cells is not None
    lines = _lines_of(part)
    if sum(bool(range(max(lines.start, one.start), min(lines.stop, one.stop))) for one in map(_lines_of, parts)) > 1:
        return part
    head = next((place for place, row in enumerate(_first_rows(part)) if are_headings(row)), 0)
    below = widths[lines.start + head : lines.stop]
    columns = max(below[0], Counter(below).most_common(1)[0][0])
    filled = (compute.indices_nonzero(one.is_valid()).to_pylist() for one in part.cells.columns[columns:])
    longer = {place for places in filled for place in places if place > head}
    if not longer:
        return part
    blocks = groupby(range(head, len(lines)), key=lambda place: any(_cells(part, place)))
    found = [place for is_filled, block in blocks if is_filled for place in _fewer(list(block), longer)]
    return replace(
        part, long_lines=tuple(LongLine(part.first_row + place, _cells(part, place), columns) for place in found)
    )


def _fewer(block: list[int], longer: Collection[int]) -> list[int]:
    """Those of the block that are longer, unless most are."""
    found = [place for place in block if place in longer]
    return found if 2 * len(found) <= len(block) else []


def _lines_of(part: RawSheet) -> range:
    assert part.cells is not None
    return range(part.first_row - 1, part.first_row - 1 + part.cells.num_rows)


def _first_rows(part: RawSheet) -> list[tuple[str | None, ...]]:
    assert part.cells is not None
    return [*zip(*part.cells.slice(0, HEADED_WITHIN).to_pydict().values(), strict=True)]


def _cells(part: RawSheet, place: int) -> tuple[str | None, ...]:
    assert part.cells is not None
    return tuple(column[place].as_py() for column in part.cells.columns)
