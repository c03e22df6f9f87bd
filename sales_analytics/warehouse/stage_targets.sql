-- The typed rows of a file's target sheets; one key is one promise: of whom, about what, for which span.
-- within: the company that stands beside a person, and tells who of several people of that name is meant.
select
    {key} as target_key,
    rows.level, coalesce(meant.name_id, entities.name_id, 0) as entity, rows.metric, rows.tier, rows.origin,
    rows.starts_on, rows.ends_before, rows.target,
    cast($import as integer) as import, cast(rows.sheet_no as integer) as sheet_no, rows.row_no
from (select *, {told_apart} as told_apart from read_parquet($files)) as rows
left join staged_names as entities on entities.raw = coalesce(rows.told_apart, rows.entity)
left join staged_names as bare on bare.raw = rows.entity
left join staged_names as companies on companies.raw = rows.within
left join namesakes
    on namesakes.alias = bare.name_id and namesakes.company = companies.name_id and rows.level = 'salesperson'
left join names as meant on meant.name_id = namesakes.salesperson
