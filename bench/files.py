"""Order files of any size, the same whenever they are made, kept between runs."""

import csv
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import xlsxwriter

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
    select
        'SO' || lpad(cast(i as varchar), 9, '0') as "Order No",
        strftime(date '2024-01-01' + cast(i // greatest($rows // 1000, 1000) as integer), '%Y-%m-%d') as "Order Date",
        strftime(date '2024-01-02' + cast(i // greatest($rows // 1000, 1000) as integer), '%Y-%m-%d') as "Confirmed On",
        'Person ' || hash(i) % {PEOPLE} as "Salesperson",
        'Company ' || hash(i) % {PEOPLE} % {COMPANIES} as "Company",
        'Group ' || hash(i) % {PEOPLE} % {COMPANIES} % 4 as "Group",
        'Customer ' || hash(i + 1) % 20000 as "Customer",
        'Country ' || hash(i + 2) % 60 as "Country",
        case when hash(i + 3) % 4 = 0 then 'Sample' else 'Bulk' end as "Order Type",
        'Product ' || hash(i + 4) % 500 as "Product",
        cast((hash(i + 5) % 2500000 + 5000 + $extra * (i % 2)) / 100.0 as decimal(18, 2)) as "Amount",
        case when hash(i + 6) % 20 = 0 then 'Pending' else 'Confirmed' end as "Status"
    from range($first, $first + $rows) as numbers(i)
"""


def csv_file(rows: int, first: int = 0, extra: int = 0) -> Path:
    """`rows` orders from number `first`; with `extra` cents every second amount is another one."""
    path = FOLDER / f"orders-{rows}-{first}-{extra}.csv"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        partly = path.with_suffix(".part")
        with duckdb.connect() as database:
            database.execute("set enable_progress_bar = false")
            found = database.sql(ORDERS, params={"rows": rows, "first": first, "extra": extra})
            found.write_csv(str(partly), header=True)
        partly.rename(path)
    return path


def xlsx_file(rows: int) -> Path:
    """The same orders as a workbook: amounts as numbers, the rest as text."""
    path = FOLDER / f"orders-{rows}.xlsx"
    if not path.exists():
        partly = path.with_suffix(".part")
        book = xlsxwriter.Workbook(partly, {"constant_memory": True})
        sheet = book.add_worksheet("Orders")
        for number, row in enumerate(_rows_of(csv_file(rows))):
            for column, value in enumerate(row):
                if number and HEADINGS[column] == "Amount":
                    sheet.write_number(number, column, float(value))
                else:
                    sheet.write_string(number, column, value)
        book.close()
        partly.rename(path)
    return path


def _rows_of(path: Path) -> Iterator[list[str]]:
    with path.open(newline="", encoding="utf-8") as lines:
        yield from csv.reader(lines)
