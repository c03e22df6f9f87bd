-- Of the keys in {keys}: which imports found the newest version before them, and left it out.
-- $landing: an import that counts although it is not recorded yet.
create or replace temp table effective as
with
    counted as (
        select import from imports where state = 'active'
        union
        select cast($landing as integer)
    ),
    versions as (
        select distinct {key} as key, import from {table} where {key} in (select key from {keys})
        union
        select distinct {key}, import from {table}_superseded where {key} in (select key from {keys})
    ),
    active as (select key, import from versions where import in (select import from counted))
select distinct left_out.key, left_out.import
from left_out
join active as newest on newest.key = left_out.key and newest.import = left_out.version
where
    left_out.dataset = $dataset
    and left_out.import in (select import from counted)
    and not exists (
        select 1
        from active as later
        where later.key = left_out.key and later.import > left_out.version and later.import < left_out.import
    )
