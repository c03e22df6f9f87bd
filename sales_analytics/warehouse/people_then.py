"""In whose company somebody was, as far as the files said that had come by an import and still count."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from sales_analytics.warehouse import membership
from sales_analytics.warehouse.at_close import EVERY_KEY, stood
from sales_analytics.warehouse.stored import STORED

PEOPLE = ("roster", "territories", "accepted_names")
"""Datasets that say in whose company somebody is."""
RESULTS = ("standing", "companies", "namesakes")
"""Tables that `membership` works out of them."""
IS_LATER = """
select 1
from import_sheets
join imports using (import)
where state = 'active' and import > $import and list_contains($datasets, dataset)
limit 1
"""
SEEN = "create or replace temp table seen as select import from imports where state = 'active' and import <= $import"


@contextmanager
def people_then(cursor: duckdb.DuckDBPyConnection, import_no: int) -> Iterator[None]:
    """`standing` and its like as they were when the import came; as they are, where no later file says more."""
    if not cursor.execute(IS_LATER, {"import": import_no, "datasets": list(PEOPLE)}).fetchone():
        yield
        return
    (database,) = cursor.execute("select current_database()").fetchone() or ("",)
    cursor.execute(SEEN, {"import": import_no})
    for name in PEOPLE:
        cursor.execute(f'create or replace temp view temp."{STORED[name].table}" as {stood(database, name, EVERY_KEY)}')
    for name in RESULTS:
        cursor.execute(f'create or replace temp table {name} as from "{database}".main.{name} limit 0')
    try:
        membership.renew(cursor)
        yield
    finally:
        for name in PEOPLE:
            cursor.execute(f'drop view temp."{STORED[name].table}"')
        for name in RESULTS:
            cursor.execute(f"drop table temp.{name}")
