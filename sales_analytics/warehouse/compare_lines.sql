-- Where no key has more than one line in the file: how many rows that makes beside what is stored (more than keys,
-- where a stored key has several lines), how many keys the file adds, changes and repeats, and whether a line is of
-- another place than the stored one.
with
    stored as (
        select {key} as key, hash({content}) as digest{places}
        from {table}
        where rowid in (select place from touched)
    )
select
    count(*),
    count(*) filter (where stored.key is null),
    count(*) filter (where stored.digest <> hash({staged_content})),
    count(*) filter (where stored.digest = hash({staged_content})),
    coalesce(bool_or({elsewhere}), false)
from staged_{table} as staged
left join stored on stored.key = staged.{key}
