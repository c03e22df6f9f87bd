"""After an undo: what the files that stay would say, had they come alone, one after the other.

Most of it is known without more: the newest import of a key gives its rows. Two things depend on what was stored when a
file came, and are worked out again where they may differ: which order is which (orders_again.py), and what a complete
file leaves out, by what its own rows and the roster said then.
"""

from collections.abc import Collection, Mapping
from datetime import date

import duckdb

from sales_analytics.warehouse import staying_out
from sales_analytics.warehouse.orders_again import come_again, find_doubts
from sales_analytics.warehouse.people_then import PEOPLE, people_then
from sales_analytics.warehouse.replacing import bring_back, set_aside
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.vanishing import say_left_out, settle

SHEETS = """
select import, dataset, any_value(is_complete)
from import_sheets
join imports using (import)
where state = 'active' and typed_rows > 0
group by import, dataset
"""
STAGED = """
create or replace temp view staged_{table} as
select * from {table} where import = {import_no:d}
union all by name
select * from {table}_superseded where import = {import_no:d};
create or replace temp table said_before as
select key, version from left_out where dataset = '{dataset}' and import = {import_no:d};
delete from left_out where dataset = '{dataset}' and import = {import_no:d}
"""
OTHERWISE = """
create or replace temp table affected as
with said_now as (select key, version from left_out where dataset = $dataset and import = $import)
select key from (from said_before except from said_now)
union
select key from (from said_now except from said_before)
"""


def renew(
    cursor: duckdb.DuckDBPyConnection, import_no: int, datasets: Collection[str], today: date
) -> tuple[set[str], int, int]:
    """Put right what an import that was undone, with these datasets, had a part in without saying it.

    Returns the datasets of which rows changed, and how many rows stopped counting, and began.
    """
    sheets = _sheets(cursor)
    later = {one for one, is_complete in sheets.items() if is_complete and one[0] > import_no}
    is_of_people = bool(later) and not set(PEOPLE).isdisjoint(datasets)
    looks_again = later if is_of_people else set[tuple[int, str]]()
    changed, removed, restored = set[str](), 0, 0
    concerns = {"orders"} & set(datasets) | ({"people"} if is_of_people else set())
    if concerns and find_doubts(cursor, import_no, concerns):
        covers, removed, restored = _orders(cursor, import_no, concerns, sheets, today)
        changed.add("orders")  # those that only got another key as well
        looks_again |= {(one, "orders") for one in covers}
    for one, name in sorted(looks_again):
        out, into = _look_again(cursor, one, name, today)
        changed |= {name} if out or into else set()
        removed, restored = removed + max(0, out - into), restored + max(0, into - out)
    return changed, removed, restored


def _orders(
    cursor: duckdb.DuckDBPyConnection,
    import_no: int,
    concerns: Collection[str],
    sheets: Mapping[tuple[int, str], bool],
    today: date,
) -> tuple[set[int], int, int]:
    """As `come_again`, after `find_doubts`; of every order in doubt, where a complete file covers otherwise then."""
    imports = {one: is_complete for (one, name), is_complete in sheets.items() if name == "orders"}
    covers, removed, restored = come_again(cursor, imports, today)
    if covers and "people" not in concerns and find_doubts(cursor, import_no, {*concerns, "people"}):
        further, *counts = come_again(cursor, imports, today)
        return covers | further, removed + counts[0], restored + counts[1]
    return covers, removed, restored


def _sheets(cursor: duckdb.DuckDBPyConnection) -> dict[tuple[int, str], bool]:
    """(import, dataset) of all that counts, and whether it came complete."""
    return {(one, name): is_complete for one, name, is_complete in cursor.execute(SHEETS).fetchall() if name in STORED}


def _look_again(cursor: duckdb.DuckDBPyConnection, import_no: int, dataset: str, today: date) -> tuple[int, int]:
    """What a complete import leaves out of one dataset; how many rows of what it says otherwise went out, and in."""
    if dataset in staying_out.forgotten(cursor, import_no):
        return 0, 0  # of an earlier day: what it left out stays as it was said then
    stored = STORED[dataset]
    with people_then(cursor, import_no):
        cursor.execute(STAGED.format(table=stored.table, dataset=dataset, import_no=import_no))
        cursor.execute(statement("keys").format(table=stored.table, key=stored.key))
        cursor.execute("create temp table if not exists staged_names (folded varchar)")
        staying_out.hold_back(cursor, staying_out.kept(cursor, import_no))
        say_left_out(cursor, dataset, import_no, today)
    cursor.execute(OTHERWISE, {"dataset": dataset, "import": import_no})
    out = set_aside(cursor, dataset, "affected")
    if not out and not cursor.execute("select 1 from affected limit 1").fetchone():
        return 0, 0
    settle(cursor, dataset, "affected")
    cursor.execute(statement("winners").format(table=stored.table, key=stored.key), {"dataset": dataset})
    return out, bring_back(cursor, dataset)
