"""From file to the first look: what was recognised, with the first rows, while the rest is still to be checked."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.apart import cost
from bench.files import csv_file, xlsx_file
from bench.importing import ROWS, SHEET_ROWS, read_bare_csv, read_bare_xlsx
from bench.table import Line, paired
from sales_analytics.ingest.first_looks import LOOK, first_look
from sales_analytics.ingest.read import read_for_import

REPEATS = 5
LIMIT = 1.5


class SeenError(Exception):
    """The first look is there; nothing else is measured."""


def look_at(path: Path) -> int:
    """Read a file until a page can show what it is. Returns how many rows are shown."""
    with tempfile.TemporaryDirectory() as scratch:

        def tell(step: str, _count: int) -> None:
            if step == LOOK:
                raise SeenError

        try:
            read_for_import(path, Path(scratch), progress=tell)
        except SeenError:
            return len(first_look(Path(scratch), 1).first_rows)
    raise RuntimeError(f"{path.name}: read to its end without a first look")


def previews() -> Iterator[Line]:
    """The workbook of 100,000 rows, the text of as many, and the one of a million."""
    workbook = xlsx_file(SHEET_ROWS)
    pairs = [(cost(look_at, workbook), cost(read_bare_xlsx, workbook)) for _ in range(REPEATS)]
    yield paired(f"xlsx of {SHEET_ROWS:,} x 12, file to first look", pairs, "bare fastexcel text read", LIMIT)
    for rows in (SHEET_ROWS, ROWS):
        text = csv_file(rows)
        pairs = [(cost(look_at, text), cost(read_bare_csv, text, None)) for _ in range(REPEATS)]
        yield paired(f"csv of {rows:,} x 12, file to first look", pairs, "bare read_csv into memory", LIMIT)
