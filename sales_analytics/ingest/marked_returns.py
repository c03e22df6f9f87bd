"""Orders that a column of the sheet itself marks as returned: told as a sheet of returns would tell it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from uuid import uuid4

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.shaping import SQL_TYPE
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

MARK = "returned"
MARKED = """
copy (
    select {columns}, cast($sheet_no as integer) as sheet_no, row_no
    from (
        select order_no, row_no, place, case when marked = lines then 'yes' else 'no' end as returned
        from ({orders})
    )
    order by place
) to $rows (format parquet, compression uncompressed)
"""
ORDERS = """
select min(order_no) as order_no, min(row_no) as row_no, min(file_row_number) as place, count(distinct row_no) as lines,
       count(distinct row_no) filter (where returned = 'yes') as marked
from read_parquet($path)
where order_no is not null
group by lower(trim(order_no))
"""


def with_marked_returns(
    connection: Connection, readings: Sequence[SheetReading], scratch: Path, sheets: int
) -> list[SheetReading]:
    """The readings, and one more per sheet of orders that marks any of them: each order once, returned or not.

    They have numbers after those of all `sheets` and tables. Orders that are not returned are told as well, so that
    a corrected file takes a mark back. Marks of orders without numbers cannot be told of; that is said.
    """
    numbers = count(max([sheets, *(one.sheet_no for one in readings)]) + 1)
    found = [_unnumbered(connection, one) if _marks(one) and not _marks(one, "order_no") else one for one in readings]
    marking = zip((one for one in found if _marks(one) and _marks(one, "order_no")), numbers, strict=False)
    return [*found, *(_returns(connection, one, scratch, number) for one, number in marking)]


def _marks(one: SheetReading, field: str = MARK) -> bool:
    return one.dataset == "orders" and one.rows is not None and field in dict(one.mapping).values()


def _unnumbered(connection: Connection, orders: SheetReading) -> SheetReading:
    marked, first = one_row(
        connection,
        "select count(distinct row_no), min(row_no) from read_parquet($path) where returned = 'yes'",
        path=str(orders.rows),
    )
    if not marked:
        return orders
    expected = texts(
        "order numbers beside marks of returns; {count} row is marked and counts as if it were not",
        "order numbers beside marks of returns; {count} rows are marked and count as if they were not",
        marked,
    )  # fmt: skip
    heading = next(heading for heading, field in orders.mapping if field == MARK)
    problem = Problem("returns-without-number", expected, "", first, header=heading, sheet=orders.sheet,
                      severity="notice", remedy=text("Add the order numbers, or delete the rows."))  # fmt: skip
    return replace(orders, problems=(*orders.problems, problem))


def _returns(connection: Connection, orders: SheetReading, scratch: Path, sheet_no: int) -> SheetReading:
    rows = scratch / f"rows-{uuid4().hex}.parquet"
    returns = datasets()["returns"]
    values = {"path": str(orders.rows), "rows": str(rows), "sheet_no": sheet_no}
    connection.execute(MARKED.format(columns=_columns(returns), orders=ORDERS), values)
    (found,) = one_row(connection, "select count(*) from read_parquet($path)", path=str(rows))
    kept = tuple((heading, field) for heading, field in orders.mapping if field in ("order_no", MARK))
    heading = next(heading for heading, field in kept if field == MARK)
    return SheetReading(
        file=orders.file,
        sheet=orders.sheet,
        sheet_no=sheet_no,
        dataset=returns.name,
        reason=text("{dataset}: column “{heading}” of the orders says which came back",
                    dataset=returns.title, heading=heading),
        fingerprint=orders.fingerprint,
        header_row=orders.header_row,
        mapping=kept,
        problems=tuple(_partial(connection, orders, heading)),
        rows_read=found,
        loaded=found,
        rows=rows,
        typed_rows=found,
        area=orders.area,
    )  # fmt: skip


def _partial(connection: Connection, orders: SheetReading, heading: str) -> Iterator[Problem]:
    """Orders of which some rows are marked: how much of them came back, only amounts of returns can tell."""
    some, first, number = one_row(
        connection,
        f"select count(*), min(row_no), min_by(order_no, place) from ({ORDERS}) where marked between 1 and lines - 1",
        path=str(orders.rows),
    )
    if some:
        expected = texts(
            "all rows of an order to be marked or none; of {count} order some are, and it is not told as returned",
            "all rows of an order to be marked or none; of {count} orders some are, and they are not told as returned",
            some,
        )  # fmt: skip
        remedy = text("Import a sheet of returns with the amounts that were given back.")
        yield Problem("order-partly-returned", expected, number, first, header=heading, sheet=orders.sheet,
                      severity="notice", remedy=remedy)  # fmt: skip


def _columns(dataset: Dataset) -> str:
    """The columns of a reading of the dataset, of which orders give two."""
    kinds = {field.stored: field.kind for field in dataset.fields}
    return ", ".join(
        f'"{name}"' if name in ("order_no", MARK) else f'cast(null as {SQL_TYPE.get(kind, "varchar")}) as "{name}"'
        for name, kind in kinds.items()
    )
