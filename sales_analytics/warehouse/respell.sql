-- The roster says how a name is written, whoever wrote it before.
update names set name = said.name
from (
    select
        spellings.name_id,
        coalesce(
            min(trim(spellings.raw)) filter (spellings.raw <> upper(spellings.raw)), min(trim(spellings.raw))
        ) as name
    from staged_names as spellings
    join (
        select name as raw from read_parquet($files)
        union select company from read_parquet($files)
        union select "group" from read_parquet($files)
        union select manager from read_parquet($files)
    ) as rows on rows.raw = spellings.raw
    where spellings.name_id <> 0
    group by spellings.name_id
) as said
where names.name_id = said.name_id and names.name <> said.name
