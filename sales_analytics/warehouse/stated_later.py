"""An order that one file names with its company and another without it: one order, though its key says the company."""

import duckdb

from sales_analytics.warehouse import restating
from sales_analytics.warehouse.numbers import fold_numbers
from sales_analytics.warehouse.restating import Staged
from sales_analytics.warehouse.statements import statement

MADE = "create table if not exists stated_later (order_key ubigint, own_key ubigint)"
"""Keys with a company that stand for an order which was stored before anybody named its company."""
KNOWN = """
update {table} set order_key = stated_later.own_key
from stated_later
where {table}.order_key = stated_later.order_key and {table}.import = $import
"""
KEPT = """
update {table} set company = stored.company
from (
    select order_key, min(company) as company
    from orders
    where import <> $import and order_key in (select own_key from stated_later)
    group by order_key
    having min(company) = max(company)
) as stored
where {table}.order_key = stored.order_key and {table}.company = 0 and {table}.import = $import
"""
"""A key without a company may have got one meanwhile."""
MIXED = """
select coalesce(
    bool_or(company <> 0) and exists (select 1 from orders where company = 0 and import <> $import)
    or bool_or(company = 0) and exists (select 1 from orders where company <> 0 and import <> $import), false)
from {table}
where import = $import
"""
REMEMBERED = "insert into stated_later select key, own_key from same_orders where company = 0"
REKEY = """
update {table}
set
    order_key = same_orders.own_key,
    company = case when {table}.company = 0 then same_orders.company else {table}.company end
from same_orders
where {table}.order_key = same_orders.key and {table}.import = $import
"""


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table of keys that were given a company later."""
    cursor.execute(MADE)


def unite(cursor: duckdb.DuckDBPyConnection, table: Staged, import_no: int) -> None:
    """Give orders of the file the keys of the stored orders that they are.

    The same number, the same salesperson, and the same day, amount or customer, where only one of the two states a
    company; a file that states none keeps the one that is known.
    """
    values = {"import": import_no}
    cursor.execute(f"select exists (select 1 from stated_later), ({MIXED.format(table=table)})", values)
    has_known, is_mixed = cursor.fetchone() or (False, False)
    if has_known:
        restating.note(cursor, table, import_no, "select unnest([order_key, own_key]) from stated_later")
        cursor.execute(KNOWN.format(table=table), values)
        cursor.execute(KEPT.format(table=table), values)
    if is_mixed:
        fold_numbers(cursor, table)
        cursor.execute(statement("same_orders").format(table=table), values)
        (found,) = cursor.fetchone() or (0,)
        if found:
            restating.note(cursor, table, import_no, "select key from same_orders")
            cursor.execute(REMEMBERED)
            cursor.execute(REKEY.format(table=table), values)
