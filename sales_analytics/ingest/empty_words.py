"""What stands in a cell that counts as empty, such as "n/a" or "-": a row that needs the cell is told with it."""

import csv
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.few_lines import few_lines
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.terms.problem import Problem

Cells = Sequence[str | None]


def with_empty_words(reading: SheetReading, sheet: RawSheet) -> SheetReading:
    """The reading, its rejects with what their cells say."""
    silent = [one for one in reading.problems if _is_silent(one)]
    if not silent:
        return reading
    try:
        rows = _rows(sheet, sorted({one.row or 0 for one in silent}))
    except (csv.Error, UnicodeDecodeError):  # a damaged text: its rows stay out all the same
        return reading
    told = tuple(_told(one, rows) if _is_silent(one) else one for one in reading.problems)
    return replace(reading, problems=told)


def _is_silent(one: Problem) -> bool:
    """Whether a cell was asked for and nothing is told of it."""
    return one.severity == "reject" and not one.found and bool(one.row and one.column)


def _rows(sheet: RawSheet, wanted: Sequence[int]) -> Mapping[int, Cells]:
    """These rows as they are written."""
    if sheet.delimited is not None:
        picked = few_lines(sheet.delimited, wanted)
        return dict(zip(wanted, picked, strict=True)) if picked else _records(sheet.delimited, set(wanted))
    cells, first = sheet.cells, sheet.first_row
    assert cells is not None
    within = [row for row in wanted if first <= row < first + cells.num_rows]
    picked = cells.take([row - first for row in within])
    return dict(zip(within, zip(*(one.to_pylist() for one in picked.columns), strict=True), strict=True))


def _records(found: Delimited, wanted: Collection[int]) -> dict[int, Cells]:
    """Where a record may be several lines: read one after the other, down to the last that is wanted."""
    with found.path.open(encoding="utf-8-sig", newline="") as stream:
        lines = islice(stream, found.skip, None)
        records = csv.reader(lines, delimiter=found.delimiter, quotechar=found.quote or '"')
        until = islice(enumerate(records, start=1), max(wanted))
        return {number: record for number, record in until if number in wanted}


def _told(one: Problem, rows: Mapping[int, Cells]) -> Problem:
    """The problem with what can be seen in its cell; digits are of a line that is another than the row."""
    cells = rows.get(one.row or 0, ())
    cell = next((cell for place, cell in enumerate(cells) if cell and letter(place) == one.column), "")
    written = "".join(filter(str.isprintable, cell)).strip()
    return one if any(map(str.isdigit, written)) else replace(one, found=written)
