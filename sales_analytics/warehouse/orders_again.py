"""Orders of whose identity there may be a doubt, once an import was undone: they come again, file by file.

Which order is which depends on what was stored when a file came (parting.py, stated_later.py). The rows of the files
that stay are taken in as these say them, one file after the other, in temporary tables that stand for the stored ones.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date

import duckdb

from sales_analytics.warehouse import restating, staying_out
from sales_analytics.warehouse.comparing import compare, find_keys
from sales_analytics.warehouse.numbers import fold_numbers
from sales_analytics.warehouse.parting import part_known, part_others
from sales_analytics.warehouse.people_then import people_then
from sales_analytics.warehouse.replacing import move_aside, set_aside
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.vanishing import find_vanished, say_left_out, settle

SHADOWED = ("orders", "orders_superseded", "stated_later", "parted", "restated", "left_out", "retirements")
EVERY_ORDER = "(select * from {main}.orders union all by name select * from {main}.orders_superseded)"
WAS_GIVEN = """
select
    exists (select 1 from restated) or exists (select 1 from stated_later) or exists (select 1 from parted)
"""
IS_MIXED = f"""
select
    exists (select 1 from {EVERY_ORDER} as orders where company = 0)
    and exists (select 1 from {EVERY_ORDER} as orders where company <> 0)
    or coalesce((select min(country) < max(country) from {EVERY_ORDER} as orders where country <> 0), false)
"""
IS_LATER = """
select 1
from import_sheets
join imports using (import)
where state = 'active' and dataset = 'orders' and import > $import
limit 1
"""
CONCERNED = f"""
create or replace temp table concerned as
select distinct order_key as key from {EVERY_ORDER} as orders where $every or import = $import
union
select key from left_out where dataset = 'orders' and import = $import
"""
NUMBERED = f"""
create or replace temp view numbered_orders as
select orders.*, coalesce(folded_numbers.folded, lower(trim(orders.order_no))) as number
from {EVERY_ORDER} as orders
left join folded_numbers on folded_numbers.raw = orders.order_no
"""
COMES = """
set variable import_no = {import_no:d};
create or replace temp view staged_orders as from orders where import = getvariable('import_no');
create or replace temp view stored_orders as from orders where import <> getvariable('import_no')
"""
NAMED = """
select sheet_no, row_no, salesperson, min(case when is_primary then 0 else rowid + 1 end) as place
from again
where import = getvariable('import_no')
group by sheet_no, row_no, salesperson
"""
"""Whoever of one cell its file counted the order for stands first."""
TOLD = """
create or replace temp view told_before as select * from {every_order} where import = {import_no:d};
create or replace temp view told_by_import as
select * from orders where import = {import_no:d}
union all by name
select * from {every_order} where import = {import_no:d} and order_key not in (select key from keys_again)
"""
"""All orders of a file: as they are stored, and with those that came again."""
COVERED = "select distinct span, company from ({place})"
IS_COVERED_OTHERWISE = """
select exists (({before}) except ({after})) or exists (({after}) except ({before}))
"""
MOVED = """
with
    before as (
        select import, sheet_no, row_no, order_no, salesperson
        from {main}.orders
        where order_key in (select key from keys_again)
    ),
    after as (select import, sheet_no, row_no, order_no, salesperson from temp.orders)
select
    (select count(*) from (from before except all from after)),
    (select count(*) from (from after except all from before))
"""
_COMMENT = re.compile(r"--[^\n]*")


def find_doubts(cursor: duckdb.DuckDBPyConnection, import_no: int, concerns: Collection[str]) -> int:
    """Fill `numbers_in_doubt` with those that an import which was undone concerns; returns how many.

    `concerns`: "orders" where it had orders, "people" where who is who in any order may hang on it.
    """
    main = _main(cursor)
    later = cursor.execute(IS_LATER, {"import": import_no}).fetchone()
    (is_any,) = cursor.execute(WAS_GIVEN).fetchone() or (False,)
    if not is_any and later:
        (is_any,) = cursor.execute(IS_MIXED.format(main=main)).fetchone() or (False,)
    if not concerns or not is_any:
        return 0
    fold_numbers(cursor)
    cursor.execute(CONCERNED.format(main=main), {"import": import_no, "every": "people" in concerns})
    cursor.execute(NUMBERED.format(main=main))
    cursor.execute(statement("orders_in_doubt"), {"import": import_no})
    (count,) = cursor.execute("select count(*) from numbers_in_doubt").fetchone() or (0,)
    return int(count)


def come_again(
    cursor: duckdb.DuckDBPyConnection, imports: Mapping[int, bool], today: date
) -> tuple[set[int], int, int]:
    """Take `numbers_in_doubt` in again. `imports`: those with orders that count, and whether each is complete.

    Returns the complete ones that now cover other months and companies, and how many rows stopped counting, and began.
    """
    main = _main(cursor)
    for one in _statements("lay_out_again"):
        cursor.execute(one)
    covers = set[int]()
    with _shadows(cursor, main):
        for import_no, is_complete in sorted(imports.items()):
            _comes(cursor, import_no)
            if is_complete and _leaves_out(cursor, main, import_no, today):
                covers.add(import_no)
        removed, restored = cursor.execute(MOVED.format(main=main)).fetchone() or (0, 0)
        for one in _statements("keep_again"):
            cursor.execute(one.format(main=main))
    return covers, removed, restored


def _comes(cursor: duckdb.DuckDBPyConnection, import_no: int) -> None:
    """As landing.py takes it in."""
    cursor.execute(
        "insert into orders select * replace (true as is_primary) from again where import = $import",
        {"import": import_no},
    )
    cursor.execute(COMES.format(import_no=import_no))
    part_known(cursor, "orders", import_no)
    keys = find_keys(cursor, "orders")
    if compare(cursor, "orders", keys).may_be_others and part_others(cursor, "orders", import_no):
        keys = find_keys(cursor, "orders")
    if keys.most_lines > 1:
        cursor.execute(statement("mark_primary").format(named=NAMED))
    restating.keep(cursor)
    move_aside(cursor, "orders", "touched")


def _leaves_out(cursor: duckdb.DuckDBPyConnection, main: str, import_no: int, today: date) -> bool:
    """What the file leaves out of the orders that come again; whether it covers other months and companies by now."""
    place = STORED["orders"].place
    with people_then(cursor, import_no):
        cursor.execute(TOLD.format(every_order=EVERY_ORDER.format(main=main), import_no=import_no))
        staying_out.hold_back(cursor, staying_out.kept(cursor, import_no))
        gone = find_vanished(cursor, "orders", today, "told_by_import")
        say_left_out(cursor, "orders", import_no, today, "told_by_import")
        before, after = (COVERED.format(place=place.format(table=one)) for one in ("told_before", "told_by_import"))
        cursor.execute(IS_COVERED_OTHERWISE.format(before=before, after=after), {"today": today})
        (is_covered_otherwise,) = cursor.fetchone() or (False,)
    if gone:
        set_aside(cursor, "orders", "vanished")
    settle(cursor, "orders", "newly_left_out", import_no)
    return bool(is_covered_otherwise)


@contextmanager
def _shadows(cursor: duckdb.DuckDBPyConnection, main: str) -> Iterator[None]:
    """Empty temporary tables instead of the stored ones."""
    for name in SHADOWED:
        cursor.execute(f"create or replace temp table {name} as from {main}.{name} limit 0")
    cursor.execute("create temp table if not exists staged_names (folded varchar)")
    try:
        yield
    finally:
        for name in SHADOWED:
            cursor.execute(f"drop table temp.{name}")


def _statements(name: str) -> list[str]:
    return _COMMENT.sub("", statement(name)).split(";\n")


def _main(cursor: duckdb.DuckDBPyConnection) -> str:
    (database,) = cursor.execute("select current_database()").fetchone() or ("",)
    return f'"{database}".main'
