"""What a file itself says of an order that was given the key, or the company, of another file's."""

from typing import Literal

import duckdb

Staged = Literal["orders", "staged_orders"]
"""Where the rows of a file stand: in the table itself, or beside it for a preview."""
MADE = """
create table if not exists restated (
    import integer, sheet_no integer, row_no bigint, order_key ubigint, stated_key ubigint, states_company boolean
)
"""
BEFORE = "create or replace temp table before_rekey (place bigint, order_key ubigint, company integer)"
NOTED = """
insert into before_rekey
select rowid, order_key, company
from {table}
where import = $import and order_key in ({keys}) and rowid not in (select place from before_rekey)
"""
KEPT = """
insert into restated
select distinct
    orders.import, orders.sheet_no, orders.row_no, orders.order_key, before_rekey.order_key,
    orders.company = before_rekey.company
from orders
join before_rekey on before_rekey.place = orders.rowid
where orders.order_key <> before_rekey.order_key or orders.company <> before_rekey.company
"""


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table of rows that stand under another key, or with another company, than their file says."""
    cursor.execute(MADE)


def begin(cursor: duckdb.DuckDBPyConnection) -> None:
    """Before the first order of an import may be given another key."""
    cursor.execute(BEFORE)


def note(cursor: duckdb.DuckDBPyConnection, table: Staged, import_no: int, keys: str) -> None:
    """Note what orders of the import say of themselves, those whose keys are in the select `keys`."""
    if table == "orders":
        cursor.execute(NOTED.format(table=table, keys=keys), {"import": import_no})


def keep(cursor: duckdb.DuckDBPyConnection) -> None:
    """Keep it of those that did change."""
    if cursor.execute("select 1 from before_rekey limit 1").fetchone():
        cursor.execute(KEPT)
