-- Every spelling in the file, its folded form and its number: that of `names`, or the next free one.
-- spellings: (raw, places, folded) of the file, folded '' where nothing is named.
create or replace temp table staged_names as
with
    known as (
        select spellings.raw, spellings.places, spellings.folded, names.name_id
        from spellings
        left join names on names.folded = spellings.folded
    ),
    fresh as (
        select
            folded,
            coalesce(min(trim(raw)) filter (raw <> upper(raw)), min(trim(raw))) as name  -- Amy rather than AMY or amy
        from known
        where name_id is null
        group by folded
    ),
    numbered as (
        select
            folded, name,
            cast((select max(name_id) from names) + row_number() over (order by folded) as integer) as name_id
        from fresh
    )
select
    known.raw, known.places, known.folded, coalesce(known.name_id, numbered.name_id) as name_id,
    numbered.name as fresh_name
from known
left join numbered on numbered.folded = known.folded
