"""From file to committed, against bare readings of the same file."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import fastexcel
import pandas as pd

from bench.apart import Cost, cost
from bench.files import FOLDER, csv_file, xlsx_file
from bench.table import Line, at_most, median, only_shown, paired
from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

SHEET_ROWS = 100_000
ROWS = 1_000_000
FEW = 50_000
SHEET_REPEATS = 7
FEW_REPEATS = 9
REPEATS = 3


def take(warehouse: Warehouse, path: Path) -> int:
    """Import one file the whole way: recognised, cleaned, checked, with history, committed, and the file closed."""
    with warehouse, tempfile.TemporaryDirectory() as scratch:
        reading = read_for_import(path, Path(scratch), known(warehouse))
        landed = land(warehouse, reading)
    if landed.state != "landed":
        raise RuntimeError(f"{path.name}: {landed.state} {landed.problems[:3]} {landed.questions[:3]}")
    return landed.added + landed.changed


def open_and_close(database: Path) -> None:
    """What an import by the command line costs beside the import."""
    Warehouse.open(database).close()


def read_bare_xlsx(path: Path) -> int:
    sheet = fastexcel.read_excel(path).load_sheet(0, header_row=None, dtypes="string")
    return int(sheet.to_arrow().num_rows)


def read_by_pandas(path: Path) -> int:
    return len(pd.read_excel(path, engine="openpyxl"))


def read_bare_csv(path: Path, database: Path | None) -> int:
    """All columns as text, landed in a table, on disk or in memory, and nothing else."""
    with duckdb.connect(str(database or ":memory:")) as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute(
            "create table bare as from read_csv($path, all_varchar = true, header = true)", {"path": str(path)}
        )
        (rows,) = connection.execute("select count(*) from bare").fetchone() or (0,)
    return int(rows)


def workbook() -> Iterator[Line]:
    """One workbook of 100,000 rows and 12 columns."""
    path = xlsx_file(SHEET_ROWS)
    pairs = [(_fresh(path), cost(read_bare_xlsx, path)) for _ in range(SHEET_REPEATS)]
    slow = cost(read_by_pandas, path)
    name = f"xlsx of {SHEET_ROWS:,} x 12, file to committed"
    yield paired(name, pairs, "bare fastexcel text read", 2.0)
    yield paired(name, [(ours, slow) for ours, _ in pairs], "pandas.read_excel with openpyxl", 0.25)
    peak = median(ours.peak for ours, _ in pairs)
    yield at_most(f"{name}: peak memory over the loaded libraries", peak, 350, "MiB")


@dataclass(frozen=True, slots=True)
class Million:
    """A million rows: read bare to disk and to memory, imported, imported again with half of them changed."""

    on_disk: Cost
    in_memory: Cost
    first: Cost
    again: Cost
    growth: float


def delimited() -> Iterator[Line]:
    """A million rows, again with half of them changed, and a few into two millions."""
    found = [_million() for _ in range(REPEATS)]
    name = f"csv of {ROWS:,} x 12, file to committed"
    yield paired(name, [(one.first, one.on_disk) for one in found], "bare read_csv into a table on disk", 2.5)
    yield paired(name, [(one.first, one.in_memory) for one in found], "bare read_csv into a table in memory", None)
    yield paired("the same again, half changed", [(one.again, one.first) for one in found], "its first import", 1.5)
    growth = median(one.growth for one in found)
    yield at_most("database file after both", growth, 3, "copies")
    yield from _few()


def _million() -> Million:
    with _folder() as folder:
        on_disk = cost(read_bare_csv, csv_file(ROWS), folder / "bare.duckdb")
        in_memory = cost(read_bare_csv, csv_file(ROWS), None)
        database = folder / "sales.duckdb"
        first = _checked(cost(take, csv_file(ROWS), database=database), ROWS)
        once = database.stat().st_size
        again = _checked(cost(take, csv_file(ROWS, extra=1), database=database), ROWS // 2)
        return Million(on_disk, in_memory, first, again, database.stat().st_size / once)


def _few() -> Iterator[Line]:
    """Half of them known, and of these half changed."""
    few = csv_file(FEW, first=2 * ROWS - FEW // 2, extra=1, of=2 * ROWS)
    with _folder() as folder:
        stored, database = folder / "stored.duckdb", folder / "sales.duckdb"
        cost(take, csv_file(2 * ROWS), database=stored)
        costs, opened = [], []
        for _ in range(FEW_REPEATS):
            shutil.copyfile(stored, database)
            opened.append(cost(open_and_close, database).cpu)
            costs.append(_checked(cost(take, few, database=database), FEW * 3 // 4))
    name = f"csv of {FEW:,} rows into {2 * ROWS:,}, file to committed"
    yield at_most(name, median(one.cpu for one in costs), 0.5, "s")
    yield only_shown("opening and closing that warehouse", median(opened))


def _fresh(path: Path) -> Cost:
    with _folder() as folder:
        return cost(take, path, database=folder / "sales.duckdb")


def _checked(found: Cost, rows: int) -> Cost:
    if found.result != rows:
        raise RuntimeError(f"{found.result} orders changed, {rows} were different")
    return found


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder on the same disk as the files, gone afterwards."""
    FOLDER.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=FOLDER))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
