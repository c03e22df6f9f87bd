-- The typed rows of a file's forecast sheets; the day of submission is part of the key, so a later one replaces nothing.
select
    md5_number_lower(concat_ws(
        '|', rows.level, coalesce(entities.folded, ''), rows.starts_on, rows.ends_before,
        coalesce(cast(rows.submitted_on as varchar), '')
    )) as forecast_key,
    rows.level, coalesce(entities.name_id, 0) as entity,
    rows.starts_on, rows.ends_before, rows.submitted_on, rows.forecast,
    cast($import as integer) as import, cast(rows.sheet_no as integer) as sheet_no, rows.row_no
from read_parquet($files) as rows
left join staged_names as entities on entities.raw = rows.entity
