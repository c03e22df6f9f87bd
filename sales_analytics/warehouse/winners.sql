-- For each affected key the newest active import that says something of it. Where that is a retirement, no rows
-- of it are in history, and none come back.
create or replace temp table winners as
with
    versions as (
        select {key} as key, import from {table}_superseded where {key} in (select key from affected)
        union
        select key, import from retirements where dataset = $dataset and key in (select key from affected)
    )
select versions.key, max(versions.import) as import
from versions
join imports on imports.import = versions.import and imports.state = 'active'
group by versions.key
