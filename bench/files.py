"""Order files of any size, the same whenever they are made, kept between runs."""

import csv
import hashlib
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

FOLDER = Path(tempfile.gettempdir()) / "sales_analytics_bench"
COMPANIES = 40
PEOPLE = 400
HEADINGS = (
    "Order No",
    "Order Date",
    "Confirmed On",
    "Salesperson",
    "Company",
    "Group",
    "Customer",
    "Country",
    "Order Type",
    "Product",
    "Amount",
    "Status",
)
ORDERS = f"""
    with
        numbered as (
            select
                i,
                date '2023-01-01' + cast(i * 1000 // $of as integer) as day,
                hash(i + 6) % 20 = 0 as is_open
            from range($first, $first + $rows) as numbers(i)
        )
    select
        'SO' || lpad(cast(i as varchar), 9, '0') as "Order No",
        day as "Order Date",
        case when not is_open then day + cast(hash(i + 7) % 30 as integer) end as "Confirmed On",
        'Person ' || hash(i) % {PEOPLE} as "Salesperson",
        'Company ' || hash(i) % {PEOPLE} % {COMPANIES} as "Company",
        'Group ' || hash(i) % {PEOPLE} % {COMPANIES} % 4 as "Group",
        'Customer ' || hash(i + 1) % 20000 as "Customer",
        'Country ' || hash(i + 2) % 60 as "Country",
        case when hash(i + 3) % 4 = 0 then 'Sample' else 'Bulk' end as "Order Type",
        'Product ' || hash(i + 4) % 500 as "Product",
        cast((hash(i + 5) % 2500000 + 5000 + $extra * (i % 2)) / 100.0 as decimal(18, 2)) as "Amount",
        case when is_open then 'Pending' else 'Confirmed' end as "Status"
    from numbered
    order by i
"""
VERSION = hashlib.sha256(ORDERS.encode()).hexdigest()[:8]


def csv_file(rows: int, first: int = 0, extra: int = 0, of: int = 0) -> Path:
    """`rows` orders from number `first`, as a shop exports them: by number, so nearly but not quite by day.

    With `extra` cents every second amount is another one. `of` orders (as many as `rows`, if not said) are spread
    over a thousand days; one in twenty is open and has no day of confirmation.
    """
    path = FOLDER / f"orders-{rows}-{first}-{extra}-{of or rows}-{VERSION}.csv"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        partly = path.with_suffix(".part")
        values = {"rows": rows, "first": first, "extra": extra, "of": of or rows}
        with duckdb.connect() as database:
            database.execute("set enable_progress_bar = false")
            database.sql(ORDERS, params=values).write_csv(str(partly), header=True)
        partly.rename(path)
    return path


def changed_file(name: str, rows: int, change: Callable[[int, list[str]], list[str]]) -> Path:
    """The same orders under another name, each line as `change` makes it of its number (headings: 0) and cells."""
    path = FOLDER / f"{name}-{rows}-{VERSION}.csv"
    if not path.exists():
        partly = path.with_suffix(".part")
        with partly.open("w", newline="", encoding="utf-8") as lines:
            csv.writer(lines).writerows(change(number, row) for number, row in enumerate(_rows_of(csv_file(rows))))
        partly.rename(path)
    return path


def xlsx_file(rows: int) -> Path:
    """The same orders as a workbook that Excel might have saved: shared texts, real dates, amounts as numbers."""
    path = FOLDER / f"orders-{rows}-{VERSION}.xlsx"
    if not path.exists():
        source = csv_file(rows)
        partly = path.with_suffix(".part")
        with xlsxwriter.Workbook(partly) as book:
            as_date = book.add_format({"num_format": "yyyy-mm-dd"})
            sheet = book.add_worksheet("Orders")
            for number, row in enumerate(_rows_of(source)):
                for column, value in enumerate(row):
                    _write(sheet, number, column, value, as_date)
        partly.rename(path)
    return path


def _write(sheet: Worksheet, row: int, column: int, value: str, as_date: Format) -> None:
    if not value:
        return
    if row and HEADINGS[column] in ("Order Date", "Confirmed On"):
        sheet.write_datetime(row, column, date.fromisoformat(value), as_date)
    elif row and HEADINGS[column] == "Amount":
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, value)


def _rows_of(path: Path) -> Iterator[list[str]]:
    with path.open(newline="", encoding="utf-8") as lines:
        yield from csv.reader(lines)
