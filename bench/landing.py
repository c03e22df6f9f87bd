"""What it costs to store: `python bench/landing.py [rows]`; ratios within one run, CPU of this process.

The floor is a bare `create table as` of the same parquet file in a new DuckDB file. Libraries are
loaded and files are made before anything is measured.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.text import text
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse

SMALL = 50_000
MAKE = """
copy (
    with
        lines as (select range as row, $first + range // 2 as number from range($rows))
    select
        'SO-' || lpad(cast(number as varchar), 9, '0') as order_no,
        date '2023-01-01' + cast(number % 1000000 * 1000 // 1000000 as integer) as order_date,
        date '2023-01-03' + cast(number % 1000000 * 1000 // 1000000 as integer) as confirm_date,
        'Person ' || number * 7919 % 400 as salesperson,
        'Company ' || number * 7919 % 400 % 36 as company,
        'Group ' || number * 7919 % 400 % 36 % 4 as "group",
        'Customer ' || hash(number) % 20000 as customer,
        'Country ' || hash(number) % 60 as country,
        'Product ' || hash(row) % 500 as product,
        case when hash(number) % 5 = 0 then 'sample' else 'bulk' end as order_type,
        cast(hash(row) % 1000000 / 100 + $more * (number % 2) as decimal(18, 6)) as amount,
        cast(null as varchar) as currency, cast(null as decimal(18, 8)) as fx_rate, 'confirmed' as status,
        cast(null as decimal(9, 6)) as credit_share, cast(hash(row) % 100 as decimal(18, 6)) as quantity,
        cast(null as varchar) as occurrence_key, 1 as sheet_no, row + 2 as row_no
    from lines
    order by confirm_date, row
) to '{path}' (format parquet)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall seconds of one step, and the size of the database file after it."""

    step: str
    cpu: float
    wall: float
    megabytes: float


def cpu() -> float:
    """CPU seconds of this process so far, user and system, all threads."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measured(step: str, database: Path, do: Callable[[], object]) -> Cost:
    started, began = cpu(), time.perf_counter()
    do()
    return Cost(step, cpu() - started, time.perf_counter() - began, database.stat().st_size / 1e6)


def made(path: Path, rows: int, first: int = 0, more: int = 0) -> FileReading:
    """A reading of `rows` order lines, two an order, numbered from `first`; `more` is added to every second order."""
    with duckdb.connect() as connection:
        connection.execute(MAKE.replace("{path}", str(path)), {"rows": rows, "first": first, "more": more})
    sheet = SheetReading(
        file=path.name,
        sheet="",
        sheet_no=1,
        dataset="orders",
        reason=text("Made by the benchmark."),
        rows_read=rows,
        loaded=rows,
        rows=path,
        typed_rows=rows,
    )
    return FileReading(path.name, f"{rows} {first} {more}", path.stat().st_size, Answers(), (sheet,))


def bare(database: Path, parquet: Path) -> None:
    with duckdb.connect(str(database), config={"storage_compatibility_version": "v1.5.0"}) as connection:
        connection.execute("create table orders as select * from read_parquet($path)", {"path": str(parquet)})


def landing(database: Path, reading: FileReading) -> Landed:
    """From an opened to a closed file, as one command does it."""
    with Warehouse.open(database) as warehouse:
        return land(warehouse, reading)


def undoing(database: Path, import_no: int) -> None:
    with Warehouse.open(database) as warehouse:
        undo(warehouse, import_no)


def costs(folder: Path, rows: int) -> list[Cost]:
    """All steps, the floor first."""
    first = made(folder / "first.parquet", rows)
    changed = made(folder / "changed.parquet", rows, more=1)
    second = made(folder / "second.parquet", rows, first=rows)
    small = made(folder / "small.parquet", SMALL, first=rows // 2 - SMALL // 4, more=1)
    floor, one, two = folder / "floor.duckdb", folder / "one.duckdb", folder / "two.duckdb"
    landing(folder / "warm.duckdb", small)
    landing(two, first)
    landing(two, second)
    return [
        measured(f"bare create table as, {rows:,} rows", floor, lambda: bare(floor, folder / "first.parquet")),
        measured(f"landing {rows:,} rows", one, lambda: landing(one, first)),
        measured("landing them again, half changed", one, lambda: landing(one, changed)),
        measured("undoing that", one, lambda: undoing(one, 2)),
        measured(f"landing {SMALL:,} rows into {2 * rows:,}, half known", two, lambda: landing(two, small)),
    ]


def table(found: list[Cost]) -> str:
    floor, one = found[0], found[1]
    lines = ["| step | CPU s | x bare | wall s | file MB | x one copy |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    lines += [
        f"| {cost.step} | {cost.cpu:.2f} | {cost.cpu / floor.cpu:.2f} | {cost.wall:.2f} "
        f"| {cost.megabytes:.0f} | {cost.megabytes / one.megabytes:.2f} |"
        for cost in found
    ]
    return "\n".join([*lines, "", f"Again against first: {found[2].cpu / found[1].cpu:.2f}"])


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        print(table(costs(Path(scratch), int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)))
