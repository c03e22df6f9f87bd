"""Refunds in a sheet of orders that name orders of other files: told as a sheet of returns would tell them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.added_up import COUNTED
from sales_analytics.ingest.lone_refunds import OF_AN_ORDER, OF_ORDERS
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.shaping import SQL_TYPE
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.text import text

MOVED = text("refund, taken off its order")
GIVEN = {
    "order_no": "order_no", "returned": "'yes'", "returned_on": "any_value(coalesce(confirm_date, order_date))",
    "amount": "-any_value(amount)", "currency": "any_value(currency)", "company": "any_value(company)",
}  # fmt: skip
RETURNS = """
copy (
    select {columns}, cast($sheet_no as integer) as sheet_no, row_no
    from read_parquet($path) where status = $refund group by order_no, row_no order by row_no, order_no
) to $rows (format parquet, compression uncompressed)
"""
KEPT = """
copy (select * from read_parquet($path) where status <> $refund or status is null)
to $rows (format parquet, compression uncompressed)
"""
RETURNED = """
select count(*), count(distinct row_no), cast(sum(amount) as decimal(38, 6)) from read_parquet($path)
"""
"""Returns and rows of the sheet: one that names two orders is two returns."""


def refunds_of_orders(
    connection: Connection, readings: Sequence[SheetReading], scratch: Path, sheets: int
) -> Iterator[SheetReading]:
    """The readings, without such rows, and behind them one more per sheet that has any."""
    number = max([sheets, *(one.sheet_no for one in readings)])
    returns = list[SheetReading]()
    for one in readings:
        is_meant = one.rows is not None and any(problem.code == OF_ORDERS for problem in one.problems)
        if is_meant:
            number += 1
            returns.append(_returns(connection, one, scratch, number))
        yield _kept(connection, one, scratch, returns[-1].loaded) if is_meant else one
    yield from returns


def _returns(connection: Connection, orders: SheetReading, scratch: Path, sheet_no: int) -> SheetReading:
    rows, returns = scratch / f"rows-{uuid4().hex}.parquet", datasets()["returns"]
    kinds = {field.stored: SQL_TYPE.get(field.kind, "varchar") for field in returns.fields}
    columns = ", ".join(f'{GIVEN.get(name, f"cast(null as {kind})")} as "{name}"' for name, kind in kinds.items())
    values = {"path": str(orders.rows), "rows": str(rows), "sheet_no": sheet_no, "refund": OF_AN_ORDER}
    connection.execute(RETURNS.format(columns=columns), values)
    found, read, amount = one_row(connection, RETURNED, path=str(rows))
    kept = ("order_no", "order_date", "confirm_date", "amount", "currency", "company", "status")
    return SheetReading(
        orders.file, orders.sheet, sheet_no, returns.name,
        text("{dataset}: refunds of orders in other files", dataset=returns.title), orders.fingerprint,
        orders.header_row, tuple((heading, field) for heading, field in orders.mapping if field in kept),
        rows_read=read, loaded=read, amount=amount, rows=rows, typed_rows=found, area=orders.area,
    )  # fmt: skip


def _kept(connection: Connection, orders: SheetReading, scratch: Path, moved: int) -> SheetReading:
    rows = scratch / f"rows-{uuid4().hex}.parquet"
    connection.execute(KEPT, {"path": str(orders.rows), "rows": str(rows), "refund": OF_AN_ORDER})
    count, amount = one_row(connection, COUNTED, path=str(rows))
    assert orders.rows is not None
    orders.rows.unlink()
    return replace(
        orders, rows=rows if count else None, typed_rows=count, amount=amount, loaded=orders.loaded - moved,
        skipped=orders.skipped + moved, skips=(*orders.skips, (MOVED, moved)),
    )  # fmt: skip
