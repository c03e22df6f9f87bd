"""From file to committed, against bare readings of the same file."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import fastexcel
import pandas as pd

from bench.apart import MIB, Cost, cost
from bench.files import FOLDER, csv_file, xlsx_file
from bench.table import Line, ratio
from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

SHEET_ROWS = 100_000
ROWS = 1_000_000
FEW = 50_000


def take(path: Path, database: Path) -> int:
    """Import one file the whole way: recognised, cleaned, checked, with history, committed."""
    with Warehouse.open(database) as warehouse, tempfile.TemporaryDirectory() as scratch:
        reading = read_for_import(path, Path(scratch), known(warehouse))
        landed = land(warehouse, reading)
    if landed.state != "landed":
        raise RuntimeError(f"{path.name}: {landed.state} {landed.problems[:3]} {landed.questions[:3]}")
    return landed.added + landed.changed


def read_bare_xlsx(path: Path) -> int:
    sheet = fastexcel.read_excel(path).load_sheet(0, header_row=None, dtypes="string")
    return int(sheet.to_arrow().num_rows)


def read_by_pandas(path: Path) -> int:
    return len(pd.read_excel(path, engine="openpyxl"))


def read_bare_csv(path: Path) -> int:
    """All columns as text, landed in a table on disk and nothing else."""
    with _folder() as folder, duckdb.connect(str(folder / "bare.duckdb")) as database:
        database.execute(
            "create table bare as from read_csv($path, all_varchar = true, header = true)", {"path": str(path)}
        )
        (rows,) = database.execute("select count(*) from bare").fetchone() or (0,)
    return int(rows)


def workbook() -> Iterator[Line]:
    """One workbook of 100,000 rows and 12 columns."""
    path = xlsx_file(SHEET_ROWS)
    bare, slow = cost(read_bare_xlsx, path), cost(read_by_pandas, path)
    with _folder() as folder:
        ours = cost(take, path, folder / "sales.duckdb")
    name = f"xlsx, {SHEET_ROWS:,} x 12, file to committed"
    yield ratio(name, ours.cpu, "bare fastexcel text read", bare.cpu, 2.0)
    yield ratio(name, ours.cpu, "pandas.read_excel, openpyxl", slow.cpu, 0.25)
    yield Line(
        f"{name}, peak memory",
        f"{ours.peak:.0f} MiB",
        "libraries loaded",
        "",
        f"{ours.peak:.0f} MiB",
        "350 MiB",
        ours.peak <= 350,
    )


def delimited() -> Iterator[Line]:
    """A million rows, again with half of them changed, and a few into two millions."""
    first, changed = csv_file(ROWS), csv_file(ROWS, extra=1)
    bare = cost(read_bare_csv, first)
    with _folder() as folder:
        database = folder / "sales.duckdb"
        ours = cost(take, first, database)
        once = database.stat().st_size
        again = _checked(cost(take, changed, database), ROWS // 2)
        twice = database.stat().st_size
    yield ratio(f"csv, {ROWS:,} x 12, file to committed", ours.cpu, "bare read_csv into a table", bare.cpu, 2.5)
    yield ratio("the same again, half changed", again.cpu, "first import", ours.cpu, 1.5)
    yield Line(
        "database file after that",
        f"{twice / MIB:.0f} MiB",
        "one copy",
        f"{once / MIB:.0f} MiB",
        f"{twice / once:.2f}",
        "3.0",
        twice <= 3 * once,
    )
    with _folder() as folder:
        database = folder / "sales.duckdb"
        cost(take, csv_file(2 * ROWS), database)
        few = cost(take, csv_file(FEW, first=2 * ROWS - FEW // 2), database)
    yield Line(
        f"csv, {FEW:,} rows into {2 * ROWS:,}", f"{few.cpu:.2f} s", "", "", f"{few.cpu:.2f} s", "0.5 s", few.cpu <= 0.5
    )


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
