"""Whose a target or forecast is, of several people of one name: the company beside the name says it, and a roster who.

The roster may come later than the target, or be undone; then the row is told anew whose it is, and its key with it.
"""

from collections.abc import Mapping

import duckdb

from sales_analytics.warehouse.replacing import bring_back, set_aside
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import PROMISE_KEYS, STORED
from sales_analytics.warehouse.vanishing import settle

MADE = """
create table if not exists stated_within (
    dataset varchar, import integer, sheet_no integer, row_no bigint, entity integer, told integer, named integer,
    company integer
)
"""
"""Rows that name a company beside a salesperson. `entity`: whose row it is, as stored; `told`: whose without a roster;
`named`: the name as it is written."""
STATED = """
insert into stated_within
select distinct
    $dataset, cast($import as integer), rows.sheet_no, rows.row_no,
    coalesce(namesakes.salesperson, entities.name_id, 0), coalesce(entities.name_id, 0), bare.name_id, companies.name_id
from (select *, {told_apart} as told_apart from read_parquet($files)) as rows
left join staged_names as entities on entities.raw = coalesce(rows.told_apart, rows.entity)
join staged_names as bare on bare.raw = rows.entity
join staged_names as companies on companies.raw = rows.within
left join namesakes on namesakes.alias = bare.name_id and namesakes.company = companies.name_id
where rows.level = 'salesperson' and companies.name_id <> 0
"""
MEANT = """
create or replace temp table meant_now as
select stated.*, coalesce(namesakes.salesperson, stated.told) as meant
from stated_within as stated
left join namesakes on namesakes.alias = stated.named and namesakes.company = stated.company
where coalesce(namesakes.salesperson, stated.told) <> stated.entity
"""
PLACES = "select import, sheet_no, row_no, entity, meant from meant_now where dataset = '{dataset}'"
MOVED = """
create or replace temp table keys_moved as
select distinct rows.{key} as key, rows.import as version, {new_key} as new_key
from (select * from {table} union all by name select * from {table}_superseded) as rows
join ({places}) as places using (import, sheet_no, row_no, entity)
join names on names.name_id = places.meant
where rows.level = 'salesperson'
"""
RENAMED = """
update {table} set entity = places.meant, {key} = {new_key}
from ({places}) as places
join names on names.name_id = places.meant
where
    {table}.import = places.import and {table}.sheet_no = places.sheet_no and {table}.row_no = places.row_no
    and {table}.entity = places.entity and {table}.level = 'salesperson'
"""
LEFT_OUT = """
insert into left_out
select distinct left_out.dataset, moved.new_key, left_out.version, left_out.import
from left_out
join keys_moved as moved on moved.key = left_out.key and moved.version = left_out.version
where left_out.dataset = '{dataset}'
"""
LEFT = """
delete from left_out
where
    dataset = '{dataset}' and (key, version) in (select (key, version) from keys_moved)
    and (key, version) not in (
        select ({key}, import) from {table}
        union all
        select ({key}, import) from {table}_superseded
    )
"""
AFFECTED = """
create or replace temp table affected as select unnest([key, new_key]) as key from keys_moved;
delete from retirements
where
    dataset = '{dataset}' and key in (select key from affected)
    and import in (select import from imports where state = 'active')
"""
KEPT = """
update stated_within as stated set entity = meant_now.meant
from meant_now
where
    stated.dataset = meant_now.dataset and stated.import = meant_now.import and stated.sheet_no = meant_now.sheet_no
    and stated.row_no = meant_now.row_no and stated.entity = meant_now.entity
"""
UNKNOWN = """
insert into standing
select distinct entity, date '0001-01-01', date '9999-12-31', entity, 0, 0, false
from {table}
where level = 'salesperson' and entity not in (select alias from standing)
"""


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table, where a warehouse does not have it."""
    cursor.execute(MADE)


def keep(cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str], import_no: int, told_apart: str) -> None:
    """Keep which rows of an import name a company beside a salesperson, and whom."""
    cursor.execute(STATED.format(told_apart=told_apart), {"dataset": dataset, "import": import_no, "files": paths})


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Once the roster says otherwise who is a namesake of whom: give every such row to whom it means by now."""
    cursor.execute(MEANT)
    for (dataset,) in cursor.execute("select distinct dataset from meant_now").fetchall():
        stored = STORED[dataset]
        words = {"dataset": dataset, "table": stored.table, "key": stored.key}
        words |= {"places": PLACES.format(dataset=dataset)}
        _rename(cursor, words, PROMISE_KEYS[dataset])
        set_aside(cursor, dataset, "affected")
        settle(cursor, dataset, "affected")
        cursor.execute(statement("winners").format(table=stored.table, key=stored.key), {"dataset": dataset})
        bring_back(cursor, dataset)
        cursor.execute(UNKNOWN.format(**words))
    cursor.execute(KEPT)


def _rename(cursor: duckdb.DuckDBPyConnection, words: Mapping[str, str], new_key: str) -> None:
    """Rows, and what complete files left out of them; `affected` has the keys that were, and those that are."""
    cursor.execute(MOVED.format(**words, new_key=new_key.format(rows="rows", folded="names.folded")))
    for table in (words["table"], f"{words['table']}_superseded"):
        key = new_key.format(rows=table, folded="names.folded")
        cursor.execute(RENAMED.format(**{**words, "table": table}, new_key=key))
    for one in (LEFT_OUT, LEFT, AFFECTED):
        cursor.execute(one.format(**words))
