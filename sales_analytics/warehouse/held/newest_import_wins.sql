-- Keys whose current rows, or their absence, are not what the newest active import says.
with
    facts as ({facts}),
    versions as (
        select distinct dataset, key, import, true as has_rows, is_current from facts
        union all
        select dataset, key, import, false, false from retirements
    ),
    newest as (
        select
            versions.dataset, versions.key,
            arg_max(versions.has_rows, versions.import) as has_rows,
            arg_max(versions.is_current, versions.import) as is_current
        from versions
        join imports on imports.import = versions.import and imports.state = 'active'
        group by versions.dataset, versions.key
    )
select count(*) from newest where has_rows <> is_current
