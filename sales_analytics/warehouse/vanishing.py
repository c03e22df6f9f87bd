"""Stored keys that a file should contain, by its months and companies, and does not."""

from datetime import date

import duckdb

from sales_analytics.warehouse import staying_out
from sales_analytics.warehouse.replacing import set_aside
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.stored_form import Stored

MADE = "create table if not exists left_out (dataset varchar, key ubigint, version integer, import integer)"
"""What each complete file leaves out, by the import that said it; `retirements` has what was gone by its word."""
UNTOLD = """
select distinct dataset
from retirements
where (dataset, key, import) not in (select (dataset, key, import) from left_out)
"""
TOLD = """
insert into left_out
select retired.dataset, retired.key, max(versions.import), retired.import
from retirements as retired
join imports as telling on telling.import = retired.import
join (select distinct {key} as key, import from {table}_superseded) as versions
    on versions.key = retired.key and versions.import < retired.import
join imports as said on said.import = versions.import
where
    retired.dataset = $dataset and coalesce(said.undone_at > telling.imported_at, true)
    and (retired.dataset, retired.key, retired.import) not in (select (dataset, key, import) from left_out)
group by retired.dataset, retired.key, retired.import
"""
"""Retirements of an earlier day: of the newest version that there was then."""
PAST = """
create or replace temp view past_{table} as
with
    versions as (
        select * from {table}
        union all
        select * from {table}_superseded
    )
select * replace (hash({key}, import) as {key})
from versions
where
    import in (select import from imports where state = 'active' and import < {import_no:d})
    and {key} not in (select key from staged_keys)
    and {key} not in (select key from held_back where dataset = '{dataset}');

create or replace temp view past_versions as
select {key} as key, import as version from {table} where {key} not in (select key from staged_keys)
union
select {key}, import from {table}_superseded where {key} not in (select key from staged_keys);

create or replace temp view newly_left_out as select key from left_out where import = {import_no:d}
"""
"""`past_<dataset>`: every version of an entry that the staged file does not name, as an entry of its own."""
STALE = """
delete from retirements
where
    dataset = $dataset and key in (select key from {keys})
    and import in (select import from imports where state = 'active')
    and (key, import) in (select (key, import) from left_out where dataset = $dataset)
    and (key, import) not in (select (key, import) from effective)
"""
KEEP = """
insert into retirements
select $dataset, key, import
from effective
where (key, import) not in (select (key, import) from retirements where dataset = $dataset)
"""


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """The table, and what a warehouse of an earlier day has retired."""
    cursor.execute(f"{MADE}; {staying_out.MADE}")
    for (dataset,) in cursor.execute(UNTOLD).fetchall():
        cursor.execute(TOLD.format(table=STORED[dataset].table, key=STORED[dataset].key), {"dataset": dataset})


def find_vanished(cursor: duckdb.DuckDBPyConnection, dataset: str, today: date, staged: str = "") -> int:
    """Fill `vanished` (key, company, currency, amount) against `staged`, else `staged_<dataset>`; returns how many keys
    that are.

    `today` places orders that have no date yet. After `hold_back` of staying_out.py.
    """
    stored = STORED[dataset]
    cursor.execute(_placed("vanish", stored, f"stored_{stored.table}", staged), {"today": today, "dataset": dataset})
    cursor.execute("select count(distinct key) from vanished")
    (count,) = cursor.fetchone() or (0,)
    return int(count)


def count_held_back(cursor: duckdb.DuckDBPyConnection, dataset: str, today: date) -> int:
    """How many stored keys would have vanished, were there not rows that stay out and may be about them."""
    if not staying_out.is_any_held_back(cursor, dataset):
        return 0
    stored = STORED[dataset]
    cursor.execute(_placed("held_back", stored, f"stored_{stored.table}"), {"today": today, "dataset": dataset})
    (count,) = cursor.fetchone() or (0,)
    return int(count)


def retire(cursor: duckdb.DuckDBPyConnection, dataset: str, import_no: int, today: date) -> int:
    """Take what vanished out of what counts, by the word of this import; returns how many keys."""
    count = find_vanished(cursor, dataset, today)
    say_left_out(cursor, dataset, import_no, today)
    if count:
        set_aside(cursor, dataset, "vanished")
    settle(cursor, dataset, "newly_left_out", import_no)
    return count


def say_left_out(
    cursor: duckdb.DuckDBPyConnection, dataset: str, import_no: int, today: date, staged: str = ""
) -> None:
    """Keep what the staged rows, those of a complete import, leave out of every version before them."""
    stored = STORED[dataset]
    cursor.execute(PAST.format(table=stored.table, key=stored.key, dataset=dataset, import_no=import_no))
    cursor.execute(
        _placed("left_out", stored, f"past_{stored.table}", staged),
        {"today": today, "dataset": dataset, "import": import_no},
    )


def settle(cursor: duckdb.DuckDBPyConnection, dataset: str, keys: str, landing: int = 0) -> None:
    """Put `retirements` right for the keys in the table `keys`: what is gone by the word of the imports that count.

    `landing` counts although it is not recorded yet.
    """
    cursor.execute("select exists (select 1 from left_out where dataset = $dataset)", {"dataset": dataset})
    if not (cursor.fetchone() or (False,))[0]:
        return
    words = {"table": STORED[dataset].table, "key": STORED[dataset].key, "keys": keys}
    cursor.execute(statement("effective").format(**words), {"dataset": dataset, "landing": landing})
    for one in (STALE, KEEP):
        cursor.execute(one.format(keys=keys), {"dataset": dataset})


def _placed(name: str, stored: Stored, table: str, staged: str = "") -> str:
    """A statement about where the rows of the staged file stand, and those of another table."""
    return statement(name).format(
        staged=stored.place.format(table=staged or f"staged_{stored.table}"), stored=stored.place.format(table=table)
    )
