"""A file with one bad cell in every hundred rows against the same file without: what doubt costs."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.apart import cost
from bench.files import HEADINGS, changed_file, csv_file
from bench.table import Line, paired
from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

ROWS = 100_000
EVERY = 100
REPEATS = 5
BAD = (("Amount", "twelve"), ("Order Date", "soon"), ("Confirmed On", "31/02/2026"), ("Status", "perhaps"),
       ("Amount", "$101,2000.00"), ("Order No", ""), ("Amount", "#REF!"), ("Order Date", "2026-13-45"))  # fmt: skip


def dirty_file(rows: int) -> Path:
    """The orders of the benchmark, with another kind of bad cell in every hundredth row."""
    return changed_file(f"dirty-{EVERY}", rows, _spoilt)


def _spoilt(number: int, row: list[str]) -> list[str]:
    if not number or number % EVERY:
        return row
    heading, cell = BAD[number // EVERY % len(BAD)]
    place = HEADINGS.index(heading)
    return [*row[:place], cell, *row[place + 1 :]]


def take_in(path: Path, loaded: int) -> int:
    """Import what can be read of a file, in a warehouse of its own."""
    with tempfile.TemporaryDirectory() as scratch, Warehouse.open(Path(scratch, "sales.duckdb")) as warehouse:
        reading = read_for_import(path, Path(scratch), known(warehouse))
        landed = land(warehouse, reading, keep="accept-rejects")
    if landed.state != "landed" or landed.added != loaded:
        raise RuntimeError(f"{path.name}: {landed.state}, {landed.added} orders, not {loaded}")
    return landed.added


def dirty() -> Iterator[Line]:
    """One bad cell in every hundredth of 100,000 rows, file to committed."""
    clean, spoilt = csv_file(ROWS), dirty_file(ROWS)
    pairs = [(cost(take_in, spoilt, ROWS - ROWS // EVERY), cost(take_in, clean, ROWS)) for _ in range(REPEATS)]
    yield paired(f"csv of {ROWS:,} rows with 1 % bad cells", pairs, "the same without", 1.3)
