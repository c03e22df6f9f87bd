"""The sample festival: the spreadsheets in data/sample, taken in like any others and marked as the sample."""

from pathlib import Path
from tempfile import TemporaryDirectory

from sales_analytics.ingest.read import read_for_import
from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.history import ImportRecord, imports
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
IMPORTED_BY = "sample"


class SampleRefusedError(SalesAnalyticsError):
    """A file of the sample was not taken in as it is."""

    def __init__(self, file: str) -> None:
        super().__init__(text("The sample file {file} was refused.", file=file))


def load_demo(warehouse: Warehouse) -> None:
    """Import the sample, or the rest of it, unless somebody's own import is active.

    Raises SampleRefusedError when a file of the sample is changed so that it is no longer clean.
    """
    active = _active(warehouse)
    if any(one.imported_by != IMPORTED_BY for one in active):
        return
    there = {one.file for one in active}
    for file in _files():
        if file.name in there:
            continue
        with TemporaryDirectory(prefix="sales_analytics_") as scratch:
            reading = read_for_import(file, Path(scratch), known(warehouse))
            if land(warehouse, reading, imported_by=IMPORTED_BY).state == "refused":
                raise SampleRefusedError(file.name)


def is_demo(warehouse: Warehouse) -> bool:
    """Whether what is shown is the sample and nothing else."""
    active = _active(warehouse)
    return bool(active) and all(one.imported_by == IMPORTED_BY for one in active)


def remove_demo(warehouse: Warehouse) -> int:
    """Take the sample's imports back, the newest first; returns how many they were."""
    mine = [one.import_no for one in _active(warehouse) if one.imported_by == IMPORTED_BY]
    for number in sorted(mine, reverse=True):
        undo(warehouse, number)
    return len(mine)


def _active(warehouse: Warehouse) -> list[ImportRecord]:
    return [one for one in imports(warehouse) if one.state == "active"]


def _files() -> list[Path]:
    """The roster first, so that the others' names are known."""
    files = [*SAMPLE.glob("*.xlsx"), *SAMPLE.glob("*.csv")]
    return sorted(files, key=lambda one: (one.stem != "roster", one.name))
