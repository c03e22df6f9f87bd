-- Keys whose current rows come from several imports.
with
    facts as (
        select 'orders' as dataset, order_key as key, import from orders
        union all select 'targets', target_key, import from targets
        union all select 'forecasts', forecast_key, import from forecasts
        union all select 'roster', roster_key, import from roster
    )
select count(*)
from (select dataset, key from facts group by dataset, key having min(import) <> max(import)) as doubled
