-- Keys that a staged file shares with what is stored, and whether their rows say something else than before.
-- The sum of the hashes of a key's rows does not depend on the order of the rows.
create or replace temp table compared as
with
    known as (
        select {key} as key, count(*) as rows, sum(hash({content})) as digest
        from stored_{table}
        where {key} in (select key from staged_keys)
        group by {key}
    ),
    staged as (
        select {key} as key, count(*) as rows, sum(hash({content})) as digest
        from staged_{table}
        where {key} in (select key from known)
        group by {key}
    )
select known.key, known.rows <> staged.rows or known.digest <> staged.digest as is_changed
from known
join staged on staged.key = known.key
