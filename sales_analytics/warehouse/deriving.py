"""Orders completed from other files: their lines, salesperson, rate of exchange and what was given back.

`orders` keeps what the order files say. An order of which another file says more stands in `orders_derived`, whole and
as it counts; questions read `counted_orders`, which is `orders` itself while nothing is derived. What replaced
versions of orders would bring, read in the same way, stands in `versions_derived`, each by the import that said it.
"""

import re

import duckdb

from sales_analytics.warehouse import campaign_days, settings
from sales_analytics.warehouse.statements import statement

SOURCES = ("customers", "territories", "order_lines", "exchange_rates", "returns")
PLAIN = "select * from orders"
COMPLETED = """
select * from orders where order_key not in (select order_key from orders_derived)
union all
select * from orders_derived
"""
MADE = f"""
create table if not exists orders_derived as from orders limit 0;
create table if not exists versions_derived as from orders limit 0;
create table if not exists order_regions (import integer, sheet_no integer, row_no bigint, region integer);
create table if not exists returned_orders (order_key ubigint);
create table if not exists returns_of_nobody (import integer, sheet_no integer, row_no bigint);
create table if not exists places (alias integer);
create table if not exists contested_places (
    place varchar, name integer, person integer, salesperson integer, starts_on date, ends_before date
);
create table if not exists rates_used (
    currency varchar, day date, rate decimal(38, 18), step integer, source varchar, target varchar, kind varchar,
    import integer, sheet_no integer, row_no bigint
);
create view if not exists counted_orders as {PLAIN};
"""
DERIVABLE = {
    "orders": "select *, 0 as version, order_key as own_key from orders",
    "versions": """
        select * replace (hash(order_key, import) as order_key), import as version, order_key as own_key
        from orders_superseded
    """,
}
"""A version of an order is an order of its own here: told by its import, as `version` (0: what counts)."""
VERSIONS = """
insert into versions_derived
select derived.* replace (versions.order_key as order_key, versions.import as import)
from ({derived}) as derived
join (
    select distinct hash(order_key, import) as version, order_key, import from orders_superseded
) as versions on versions.version = derived.order_key
"""
NOBODYS = "insert into returns_of_nobody select distinct import, sheet_no, row_no from given_back where is_nobodys"
"""Returns of a number that several orders have, or only one of another company."""
RETURNED = """
insert into returned_orders
select distinct order_key
from orders
where lower(trim(order_no)) in (
    select lower(trim(order_no)) from "returns"
    where
        amount is null and returned is distinct from 'no'
        and ("returns".company = 0 or orders.company = 0 or "returns".company = orders.company)
)
"""
UNKNOWN = """
insert into standing
select distinct name, date '0001-01-01', date '9999-12-31', name, 0, 0, false
from (select {name} as name from {table}) as named
where name not in (select alias from standing)
"""
FORGOTTEN = f"""
delete from standing where alias in (select alias from places);
{UNKNOWN.format(name="alias", table="places")};
delete from places
"""
"""Regions and countries stand for themselves again."""
EVER = f"select 1 from import_sheets where dataset in {SOURCES} limit 1"
RESULTS = ("versions_derived", "returned_orders", "places", "rates_used", "contested_places", "returns_of_nobody")
_COMMENT = re.compile(r"--[^\n]*")


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The tables and the view, where a warehouse does not have them."""
    cursor.execute(MADE)


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Derive everything anew; without anything to derive from, or derived before, nothing is looked at."""
    if not was_ever_told(cursor):
        return
    has_source = any(_is_filled(cursor, f'"{name}"') for name in SOURCES)
    was_completed = _is_filled(cursor, "orders_derived")
    if not (has_source or was_completed or any(_is_filled(cursor, name) for name in RESULTS)):
        return
    cursor.execute(
        "delete from orders_derived; delete from versions_derived; delete from returned_orders; "
        f"delete from rates_used; delete from contested_places; delete from returns_of_nobody; {FORGOTTEN}"
    )
    if has_source:
        _derive(cursor)
    is_completed = _is_filled(cursor, "orders_derived")
    if is_completed is not was_completed:
        cursor.execute(f"create or replace view counted_orders as {COMPLETED if is_completed else PLAIN}")


def was_ever_told(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Whether any import had something that orders are completed from; asked first, as most have not."""
    return cursor.execute(EVER).fetchone() is not None


def _derive(cursor: duckdb.DuckDBPyConnection) -> None:
    currency = settings.reporting_currency(cursor)
    lay_out(cursor, currency)
    cursor.execute(statement("keep_derived"), {"currency": currency})
    cursor.execute(UNKNOWN.format(name="salesperson", table="owners"))
    cursor.execute(statement("derive_places"))
    derived = statement("derive_orders")
    cursor.execute(f"create or replace temp view derivable as {DERIVABLE['orders']}")
    cursor.execute(f"insert into orders_derived {derived}", {"currency": currency})
    if _is_filled(cursor, "orders_superseded"):
        cursor.execute(f"create or replace temp view derivable as {DERIVABLE['versions']}")
        cursor.execute(VERSIONS.format(derived=derived), {"currency": currency})
    cursor.execute(RETURNED)
    cursor.execute(NOBODYS)


def lay_out(cursor: duckdb.DuckDBPyConnection, currency: str) -> None:
    """Fill the temporary tables that orders are derived from: owners, lines, rates of days, what was given back."""
    campaign_days.renew(cursor)
    for one in _COMMENT.sub("", f"{statement('derive_from')};\n{statement('derive_rates')}").split(";\n"):
        cursor.execute(one, {"currency": currency} if "$currency" in one else {})


def _is_filled(cursor: duckdb.DuckDBPyConnection, table: str) -> bool:
    """Asked of each table by itself: one statement about all of them takes ten times as long to plan."""
    return cursor.execute(f"select 1 from {table} limit 1").fetchone() is not None
