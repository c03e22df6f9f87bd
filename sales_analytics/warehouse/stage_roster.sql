-- The typed rows of a file's roster sheets; the manager's name is the company where none is given. A manager may be
-- given by the number that somebody of the same file has.
with
    leaders as (
        select raw, min(name) as name
        from (select unnest(aliases) as raw, name from read_parquet($files))
        group by raw
        having min(name) = max(name)
    ),
    aliases as (
        select rows.sheet_no, rows.row_no, list_sort(list(distinct staged_names.name_id)) as name_ids
        from (select sheet_no, row_no, unnest(aliases) as raw from read_parquet($files)) as rows
        join staged_names on staged_names.raw = rows.raw
        where staged_names.name_id <> 0
        group by rows.sheet_no, rows.row_no
    )
select
    md5_number_lower(concat_ws('|', coalesce(people.folded, ''), coalesce(companies.folded, ''))) as roster_key,
    coalesce(people.name_id, 0) as name,
    coalesce(aliases.name_ids, []) as aliases,
    coalesce(companies.name_id, 0) as company,
    coalesce("groups".name_id, 0) as "group",
    coalesce(managers.name_id, 0) as manager,
    rows.title, rows.joined_on, rows.left_on,
    cast($import as integer) as import, cast(rows.sheet_no as integer) as sheet_no, rows.row_no
from (
    -- How databases write that nothing is there; a person may be called so, a company or team is not.
    select * replace (
        nullif(company, 'NULL') as company, nullif("group", 'NULL') as "group", nullif(manager, 'NULL') as manager
    )
    from read_parquet($files)
) as rows
left join aliases on aliases.sheet_no = rows.sheet_no and aliases.row_no = rows.row_no
left join staged_names as people on people.raw = coalesce(nullif(rows.name, ''), rows.aliases[1])
left join leaders on leaders.raw = rows.manager
left join staged_names as companies
    on companies.raw = coalesce(nullif(rows.company, ''), leaders.name, rows.manager)
left join staged_names as "groups" on "groups".raw = rows."group"
left join staged_names as managers on managers.raw = coalesce(leaders.name, rows.manager)
