"""The questions that pages ask about one month of ten million orders, against bare column scans."""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from bench.apart import cost
from bench.files import COMPANIES, FOLDER, PEOPLE
from bench.table import Line, only_shown, ratio
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.metrics.amounts import amounts, amounts_by
from sales_analytics.metrics.attainment import attainment, cumulative
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.metrics.leaderboard import leaderboard
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import text
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.warehouse import Warehouse

ROWS = 10_000_000
MONTH = Filters(Period.month(2025, 9), "salesperson")
REPEATS = 5
SCANNED = ("salesperson", "company", "group", "customer", "country", "product", "amount", "import", "row_no")
QUESTIONS: dict[str, Callable[[Reader], object]] = {
    "amounts by person": lambda reader: amounts(reader, MONTH),
    "amounts by company": lambda reader: amounts(reader, replace(MONTH, level="company")),
    "amounts a day": lambda reader: amounts_by(reader, replace(MONTH, level="total"), "day"),
    "amounts by country": lambda reader: amounts_by(reader, replace(MONTH, level="total"), "country"),
    "attainment by person": lambda reader: attainment(reader, MONTH),
    "attainment by company": lambda reader: attainment(reader, replace(MONTH, level="company")),
    "cumulative by group": lambda reader: cumulative(reader, replace(MONTH, level="group")),
    "forecasts by person": lambda reader: forecasts(reader, MONTH),
    "leaderboard": lambda reader: leaderboard(reader, MONTH),
}

ROWS_OF = {
    "roster": """
        select 'Person ' || i as name, cast([] as varchar[]) as aliases, 'Company ' || i % $companies as company,
            'Group ' || i % $companies % 4 as "group", '' as manager, '' as title,
            cast(null as date) as joined_on, cast(null as date) as left_on, cast(1 as integer) as sheet_no, i as row_no
        from range($people) as numbers(i)""",
    "targets": """
        select 'salesperson' as level, 'Person ' || i as entity, 'amount' as metric,
            'target' as tier, 'given' as origin,
            month::date as starts_on, (month + interval 1 month)::date as ends_before,
            cast(50000 + i * 100 as decimal(18, 6)) as target, cast(null as varchar) as within,
            cast(1 as integer) as sheet_no, i as row_no
        from range($people) as numbers(i),
            range(date '2024-01-01', date '2027-01-01', interval 1 month) as months(month)""",
    "forecasts": """
        select 'salesperson' as level, 'Person ' || i as entity,
            month::date as starts_on, (month + interval 1 month)::date as ends_before, month::date as submitted_on,
            cast(45000 + i * 100 as decimal(18, 6)) as forecast, cast(null as varchar) as within,
            cast(1 as integer) as sheet_no, i as row_no
        from range($people) as numbers(i),
            range(date '2024-01-01', date '2027-01-01', interval 1 month) as months(month)""",
    "orders": """
        select 'SO' || i as order_no, day as order_date, day as confirm_date,
            'Person ' || hash(i) % $people as salesperson,
            'Company ' || hash(i) % $people % $companies as company,
            'Group ' || hash(i) % $people % $companies % 4 as "group",
            'Customer ' || hash(i + 1) % 20000 as customer, 'Country ' || hash(i + 2) % 60 as country,
            'Product ' || hash(i + 4) % 500 as product,
            case when hash(i + 3) % 4 = 0 then 'sample' else 'bulk' end as order_type,
            cast(cast(hash(i + 5) % 2500000 + 5000 as decimal(18, 2)) / 100 as decimal(18, 6)) as amount,
            cast(null as varchar) as currency, cast(null as decimal(18, 8)) as fx_rate,
            case when hash(i + 6) % 20 = 0 then 'pending' else 'confirmed' end as status,
            cast(null as decimal(9, 6)) as credit_share, cast(null as decimal(18, 6)) as quantity,
            cast(null as varchar) as occurrence_key, cast(1 as integer) as sheet_no, i as row_no
        from (
            select i, date '2024-01-01' + cast(i * 1095 // $orders as integer) as day
            from range($orders) as numbers(i)
        )""",
}


def fill(database: Path, orders: int) -> int:
    """Land roster, targets, forecasts and `orders` orders over three years, by the door that imports use."""
    sizes = {"orders": orders, "people": PEOPLE, "companies": COMPANIES}
    with Warehouse.open(database) as warehouse:
        for dataset, sql in ROWS_OF.items():
            path = warehouse.scratch / f"{dataset}.parquet"
            with duckdb.connect() as maker:
                maker.execute("set enable_progress_bar = false")
                named = {name: value for name, value in sizes.items() if f"${name}" in sql}
                maker.sql(sql, params=named).write_parquet(str(path))
                (rows,) = maker.execute("select count(*) from read_parquet($path)", {"path": str(path)}).fetchone() or (
                    0,
                )
            land(warehouse, _reading(dataset, path, int(rows)))
            path.unlink()
    return orders


def _reading(dataset: str, path: Path, rows: int) -> FileReading:
    sheet = SheetReading(
        file=path.name,
        sheet="",
        sheet_no=1,
        dataset=dataset,
        reason=text("made for measuring"),
        rows_read=rows,
        loaded=rows,
        rows=path,
        typed_rows=rows,
    )
    return FileReading(path.name, dataset, path.stat().st_size, Answers(), (sheet,))


def ask_all(database: Path) -> dict[str, tuple[float, float]]:
    """CPU seconds of every question and of every bare scan: the median of some repeats, all warm."""
    with Warehouse.open(database, today=lambda: date(2026, 12, 31)) as warehouse:
        reader = warehouse.reader()
        asked = {name: (_median(partial(question, reader)), 0.0) for name, question in QUESTIONS.items()}
        scans = {name: (0.0, _median(partial(_scan, warehouse, name))) for name in SCANNED}
    return {**asked, **{f"scan of {name}": one for name, one in scans.items()}}


def _scan(warehouse: Warehouse, column: str) -> object:
    with warehouse.cursor() as cursor:
        cursor.execute(f'select sum("{column}") from orders')
        return cursor.fetchall()


def _median(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return sorted(taken)[len(taken) // 2]


def questions() -> Iterator[Line]:
    """Nine questions of the pages against nine scans, each the sum of one whole column."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        database = Path(folder) / "sales.duckdb"
        cost(fill, database, ROWS)
        found: dict[str, tuple[float, float]] = cost(ask_all, database).result
    ours, bare = (sum(one[side] for one in found.values()) for side in (0, 1))
    yield ratio(f"nine page questions, a month of {ROWS:,} orders", ours, "nine bare column scans", bare, 4.0)
    for name, (asked, _) in found.items():
        if asked:
            yield only_shown(f"of these, {name}", asked, 3)
