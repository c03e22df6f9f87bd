"""`given("orders", "a whitespace table")`: rows of a dataset, landed in a warehouse as an import of their own.

Columns are two or more spaces apart; a `-` is an empty cell; `1,2` in aliases is a list. What a
table does not state has the default of `DEFAULTS`, else it is empty.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sales_analytics.datasets.declaration import Kind
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.text import text
from sales_analytics.warehouse.declared import columns_of
from sales_analytics.warehouse.landing import Complete, Landed, land
from sales_analytics.warehouse.warehouse import Warehouse

MONEY = pa.decimal128(18, 6)
PLACE = [("sheet_no", pa.int32()), ("row_no", pa.int64())]
SCHEMAS: dict[str, pa.Schema] = {
    "orders": pa.schema([
        ("order_no", pa.string()), ("order_date", pa.date32()), ("confirm_date", pa.date32()),
        ("salesperson", pa.string()), ("company", pa.string()), ("group", pa.string()), ("customer", pa.string()),
        ("country", pa.string()), ("product", pa.string()), ("order_type", pa.string()), ("amount", MONEY),
        ("currency", pa.string()), ("fx_rate", pa.decimal128(18, 8)), ("status", pa.string()),
        ("credit_share", pa.decimal128(9, 6)), ("quantity", MONEY), ("occurrence_key", pa.string()), *PLACE,
    ]),
    "targets": pa.schema([
        ("level", pa.string()), ("entity", pa.string()), ("metric", pa.string()), ("tier", pa.string()),
        ("origin", pa.string()), ("starts_on", pa.date32()), ("ends_before", pa.date32()), ("target", MONEY),
        ("within", pa.string()), *PLACE,
    ]),
    "forecasts": pa.schema([
        ("level", pa.string()), ("entity", pa.string()), ("starts_on", pa.date32()), ("ends_before", pa.date32()),
        ("submitted_on", pa.date32()), ("forecast", MONEY), ("within", pa.string()), *PLACE,
    ]),
    "roster": pa.schema([
        ("name", pa.string()), ("aliases", pa.list_(pa.string())), ("company", pa.string()), ("group", pa.string()),
        ("manager", pa.string()), ("title", pa.string()), ("joined_on", pa.date32()), ("left_on", pa.date32()), *PLACE,
    ]),
}  # fmt: skip
PLAIN = {
    Kind.MONEY: MONEY, Kind.NUMBER: MONEY, Kind.RATE: pa.decimal128(18, 8), Kind.SHARE: pa.decimal128(9, 6),
    Kind.DATE: pa.date32(),
}  # fmt: skip
SCHEMAS |= {
    name: pa.schema([*((column, PLAIN.get(kind, pa.string())) for column, kind in columns_of(one).items()), *PLACE])
    for name, one in datasets().items()
    if name not in SCHEMAS
}
MEASURES = {"orders": "amount", "targets": "target", "forecasts": "forecast"}
DEFAULTS: dict[str, dict[str, object]] = {
    "orders": {"order_type": "bulk", "status": "confirmed", "order_date": date(2026, 3, 2), "amount": Decimal(0)},
    "targets": {
        "level": "salesperson", "metric": "amount", "tier": "target", "origin": "given",
        "starts_on": date(2026, 3, 1), "ends_before": date(2026, 4, 1),
    },
    "forecasts": {"level": "salesperson", "starts_on": date(2026, 3, 1), "ends_before": date(2026, 4, 1)},
    "roster": {"aliases": []},
}  # fmt: skip

Given = Callable[..., Landed]


def given_into(warehouse: Warehouse, folder: Path) -> Given:
    """The function `given(dataset, table, file="", complete="partial")` for one warehouse."""
    numbers = count(1)

    def given(dataset: str, table: str, file: str = "", complete: Complete = "partial") -> Landed:
        number = next(numbers)
        reading = reading_of(dataset, table, folder / f"given{number}.parquet", file or f"{dataset}_{number}.xlsx")
        return land(warehouse, reading, complete=complete)

    return given


def reading_of(dataset: str, table: str, parquet: Path, file: str) -> FileReading:
    """The table as ingest would hand it over: typed rows in `parquet`, in the order of the table."""
    rows = typed_rows(dataset, table)
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMAS[dataset]), parquet)
    measure = MEASURES.get(dataset, datasets()[dataset].measure)
    sheet = SheetReading(
        file=file, sheet="Sheet1", sheet_no=1, dataset=dataset, reason=text("Given by a test."), header_row=1,
        rows_read=len(rows), loaded=len(rows), rows=parquet, typed_rows=len(rows),
        amount=sum((Decimal(str(row.get(measure) or 0)) for row in rows), Decimal(0)) if measure else None,
    )  # fmt: skip
    return FileReading(file, sha256=f"{file} {table}", bytes=len(table), answers=Answers(), sheets=(sheet,))


def typed_rows(dataset: str, table: str) -> list[dict[str, object]]:
    """One dictionary per line under the heading; row numbers are those of a sheet with one heading row."""
    heading, *lines = [re.split(r"\s{2,}", line.strip()) for line in table.strip().splitlines() if line.strip()]
    schema = SCHEMAS[dataset]
    rows = []
    for row_no, cells in enumerate(lines, start=2):
        stated = dict(zip(heading, cells, strict=True))
        unknown = set(stated) - set(schema.names)
        assert not unknown, f"{dataset} have no {unknown}"
        typed = {name: typed_cell(cell, schema.field(name).type) for name, cell in stated.items()}
        rows.append({**DEFAULTS.get(dataset, {}), "sheet_no": 1, "row_no": row_no, **typed})
    return rows


def typed_cell(cell: str, kind: pa.DataType) -> object:
    if cell == "-":
        return [] if pa.types.is_list(kind) else None
    if pa.types.is_date(kind):
        return date.fromisoformat(cell)
    if pa.types.is_decimal(kind):
        return Decimal(cell)
    if pa.types.is_list(kind):
        return cell.split(",")
    return cell
