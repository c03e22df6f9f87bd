"""What the sheets of an import come to, each currency by itself, as the sheets name them."""

import duckdb

from sales_analytics.ingest.reading import FileReading
from sales_analytics.terms.text import InCurrencies
from sales_analytics.warehouse.columns import insert_few

MADE = """
create table if not exists sheet_sums (
    import integer, sheet_no integer, place integer, currency varchar, amount decimal(38, 6)
)
"""
KINDS = {
    "import": "integer", "sheet_no": "integer", "place": "integer", "currency": "varchar", "amount": "decimal(38, 6)",
}  # fmt: skip
KEPT = "select sheet_no, currency, amount from sheet_sums where import = $import order by sheet_no, place"


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table, where a warehouse does not have it; of imports before it the one sum of a sheet is known."""
    cursor.execute(MADE)


def keep_sums(cursor: duckdb.DuckDBPyConnection, reading: FileReading, import_no: int) -> None:
    rows = [
        (import_no, sheet.sheet_no, place, currency, amount)
        for sheet in reading.sheets
        for place, (currency, amount) in enumerate(sheet.amounts)
    ]
    insert_few(cursor, "sheet_sums", KINDS, rows)


def sums_of(cursor: duckdb.DuckDBPyConnection, import_no: int) -> dict[int, InCurrencies]:
    """Number of the sheet to its sums."""
    found: dict[int, InCurrencies] = {}
    for sheet_no, currency, amount in cursor.execute(KEPT, {"import": import_no}).fetchall():
        found[sheet_no] = (*found.get(sheet_no, ()), (currency, amount))
    return found
