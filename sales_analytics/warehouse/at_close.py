"""What orders brought when their campaign was closed, where later lines, rates, people or returns say otherwise.

The files as they stood at that moment are laid out under the names of the tables, and orders are derived from them as
they are from what counts now. Kept are orders that come out differently, each with the import that may be why.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import duckdb

from sales_analytics.warehouse import deriving, settings
from sales_analytics.warehouse.closing import moments
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED

MADE = """
create table if not exists closing_orders as
select cast(null as timestamp) as closed_at, 0 as version, 0 as by_import, * from orders limit 0
"""
LATER = """
create or replace temp table later as
select distinct imports.import
from imports
join import_sheets using (import)
where
    imports.state = 'active' and imports.imported_at > $closed_at
    and list_contains($datasets, import_sheets.dataset)
"""
SEEN = """
create or replace temp table seen as
select import from imports where state = 'active' and imported_at <= $closed_at
"""
SPANS = """
create or replace temp table closed_spans as
select starts_on, ends_before from campaigns where list_contains($campaigns, campaign)
"""
AS_OF = """
select rows.*
from (select * from {stored} union all by name select * from {stored}_superseded) as rows
join (
    select key, max(import) as import
    from (
        select {key} as key, import from {stored}
        union all
        select {key}, import from {stored}_superseded
        union all
        select key, import from {retirements} where dataset = '{dataset}'
    ) as told
    where import in (select import from seen) and key in ({keys})
    group by key
) as newest on newest.key = rows.{key} and newest.import = rows.import
"""
EVERY_KEY = "select {key} from {stored} union all select {key} from {stored}_superseded"
KEYS_OF_SPANS = """
select order_key
from (
    select order_key, effective_on from {stored} union all select order_key, effective_on from {stored}_superseded
) as told
join closed_spans on told.effective_on >= closed_spans.starts_on and told.effective_on < closed_spans.ends_before
"""
DERIVABLE = """
create or replace temp view derivable as select *, 0 as version, order_key as own_key from then_told
"""
DERIVED = """
create or replace temp table then_counted as
with derived as ({derived})
select * from derived
union all
select * from then_told where order_key not in (select order_key from derived)
"""


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table, where a warehouse does not have it."""
    cursor.execute(MADE)


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Work it out anew for every moment at which campaigns were closed, where a later file may have changed orders."""
    if not deriving.was_ever_told(cursor):
        return
    closed = moments(cursor)
    cursor.execute("delete from closing_orders")
    for moment in sorted(set(closed.values())):
        cursor.execute(LATER, {"closed_at": moment, "datasets": list(deriving.SOURCES)})
        if cursor.execute("select 1 from later limit 1").fetchone():
            _renew(cursor, moment, sorted(one for one, at in closed.items() if at == moment))


def _renew(cursor: duckdb.DuckDBPyConnection, moment: datetime, campaigns: list[str]) -> None:
    cursor.execute(SEEN, {"closed_at": moment})
    cursor.execute(SPANS, {"campaigns": campaigns})
    currency = settings.reporting_currency(cursor)
    with _as_of(cursor):
        deriving.lay_out(cursor, currency)
        cursor.execute(DERIVABLE)
        cursor.execute(DERIVED.format(derived=statement("derive_orders")), {"currency": currency})
    cursor.execute(statement("keep_at_close"), {"closed_at": moment})


@contextmanager
def _as_of(cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """The tables of orders and of what completes them as they stood, instead of those that count."""
    (database,) = cursor.execute("select current_database()").fetchone() or ("",)
    cursor.execute(f"create or replace temp table then_told as {stood(database, 'orders', KEYS_OF_SPANS)}")
    views = {"orders": "from then_told", "orders_superseded": "from then_told limit 0"}
    views |= {STORED[name].table: stood(database, name, EVERY_KEY) for name in deriving.SOURCES}
    for table, rows in views.items():
        cursor.execute(f'create or replace temp view temp."{table}" as {rows}')
    try:
        yield
    finally:
        for table in views:
            cursor.execute(f'drop view temp."{table}"')


def stood(database: str, dataset: str, keys: str) -> str:
    """A select of the rows of a dataset as the imports in the table `seen` say them."""
    main = f'"{database}".main'
    words = {
        "stored": f"{main}.{STORED[dataset].table}",
        "key": STORED[dataset].key,
        "retirements": f"{main}.retirements",
    }
    return AS_OF.format(**words, dataset=dataset, keys=keys.format(**words))
