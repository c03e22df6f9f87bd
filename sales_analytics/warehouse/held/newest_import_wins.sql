-- Keys whose current rows, or their absence, are not what the newest active import says.
with
    versions as (
        select distinct 'orders' as dataset, order_key as key, import, true as has_rows, true as is_current from orders
        union all select distinct 'orders', order_key, import, true, false from orders_superseded
        union all select distinct 'targets', target_key, import, true, true from targets
        union all select distinct 'targets', target_key, import, true, false from targets_superseded
        union all select distinct 'forecasts', forecast_key, import, true, true from forecasts
        union all select distinct 'forecasts', forecast_key, import, true, false from forecasts_superseded
        union all select distinct 'roster', roster_key, import, true, true from roster
        union all select distinct 'roster', roster_key, import, true, false from roster_superseded
        union all select dataset, key, import, false, false from retirements
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
