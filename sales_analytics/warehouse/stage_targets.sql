-- The typed rows of a file's target sheets; one key is one promise: of whom, about what, for which span.
select
    md5_number_lower(concat_ws(
        '|', rows.level, coalesce(entities.folded, ''), rows.metric, rows.tier, rows.origin, rows.starts_on, rows.ends_before
    )) as target_key,
    rows.level, coalesce(entities.name_id, 0) as entity, rows.metric, rows.tier, rows.origin,
    rows.starts_on, rows.ends_before, rows.target,
    cast($import as integer) as import, cast(rows.sheet_no as integer) as sheet_no, rows.row_no
from read_parquet($files) as rows
left join staged_names as entities on entities.raw = rows.entity
