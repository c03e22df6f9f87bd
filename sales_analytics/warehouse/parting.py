"""Two orders that share a number: branches in two countries may count alike."""

import duckdb

from sales_analytics.warehouse import restating, stated_later
from sales_analytics.warehouse.restating import Staged
from sales_analytics.warehouse.statements import statement

MADE = "create table if not exists parted (order_key ubigint, country integer, own_key ubigint)"
REKEY = """
update {table} set order_key = parted.own_key
from parted
where {table}.order_key = parted.order_key and {table}.country = parted.country and {table}.import = $import
"""
PARTED = "select order_key from parted"
NOT_THE_STORED_ONE = """
and not exists (
    select 1
    from orders as stored
    where
        stored.order_key = parted.order_key and stored.customer = {table}.customer and stored.import <> $import
)
"""
"""An order whose customer has the number already is that one, wherever its country now is said to be."""


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table of keys that stand for a number in one country."""
    cursor.execute(MADE)
    stated_later.make(cursor)
    restating.make(cursor)


def part_known(cursor: duckdb.DuckDBPyConnection, table: Staged, import_no: int) -> None:
    """Give orders that were told apart before the key that they had then, and those that are stored the stored one."""
    restating.begin(cursor)
    stated_later.unite(cursor, table, import_no)
    cursor.execute("select exists (select 1 from parted)")
    if (cursor.fetchone() or (False,))[0]:
        restating.note(cursor, table, import_no, PARTED)
        cursor.execute((REKEY + NOT_THE_STORED_ONE).format(table=table), {"import": import_no})


def part_others(cursor: duckdb.DuckDBPyConnection, table: Staged, import_no: int) -> bool:
    """Give a key of their own to orders of the file that are not the stored ones of their number; True if any are."""
    cursor.execute(statement("two_orders"))
    (found,) = cursor.fetchone() or (0,)
    if found:
        restating.note(cursor, table, import_no, PARTED)
        cursor.execute(REKEY.format(table=table), {"import": import_no})
    return bool(found)
