-- The keys of a staged file: not stored yet, or stored with rows that say something else, or with the same ones.
-- A row counts for the file and against what is stored, and so does its hash: what says the same adds up to nothing,
-- in whatever order the rows stand.
create or replace temp table compared as
with
    sides as (
        select {key} as key, 1 as side, cast(hash({content}) as hugeint) as digest
        from staged_{table}
        union all
        select {key} as key, -1 as side, -cast(hash({content}) as hugeint) as digest
        from {table}
        where rowid in (select place from touched)
    )
select key, min(side) = 1 as is_new, sum(side) <> 0 or sum(digest) <> 0 as is_changed
from sides
group by key
