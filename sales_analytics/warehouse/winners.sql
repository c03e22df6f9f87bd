-- For each affected key the newest active import that says something of it; of those, the ones that have rows.
create or replace temp table winners as
with
    versions as (
        select {key} as key, import, true as has_rows from {table}_superseded where {key} in (select key from affected)
        union
        select key, import, false as has_rows from retirements where dataset = $dataset and key in (select key from affected)
    ),
    newest as (
        select versions.key, max(versions.import) as import, arg_max(versions.has_rows, versions.import) as has_rows
        from versions
        join imports on imports.import = versions.import and imports.state = 'active'
        group by versions.key
    )
select key, import from newest where has_rows
