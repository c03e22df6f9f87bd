"""A sheet row by row, for what Python itself must write again; reading for an import never goes this way."""

import csv
from collections.abc import Iterator

from sales_analytics.sources.sheet import Delimited, RawSheet

BATCH = 10_000
LONGEST_FIELD = 1 << 24  # characters


def all_rows(sheet: RawSheet) -> Iterator[list[str | None]]:
    """Every row from row `first_row` on; a short line of a text stays short."""
    if sheet.delimited is not None:
        yield from _records(sheet.delimited)
    elif sheet.cells is not None:
        for batch in sheet.cells.to_batches(max_chunksize=BATCH):
            yield from (list(row) for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))


def _records(found: Delimited) -> Iterator[list[str | None]]:
    csv.field_size_limit(LONGEST_FIELD)
    with found.path.open(encoding="utf-8-sig", newline="") as stream:
        for _ in range(found.skip):
            stream.readline()
        for record in csv.reader(stream, delimiter=found.delimiter, quotechar=found.quote or '"'):
            yield [cell or None for cell in record]
