-- One row per unit of the level: the scored forecast against the amount, judged in exact decimals.
with
    judged as (
        select
            results.*,
            settled_forecasts.forecast, settled_forecasts.forecast_origin,
            settled_forecasts.submitted_on, settled_forecasts.revision,
            abs(results.amount - settled_forecasts.forecast) * 100 as miss,
            abs(settled_forecasts.forecast) as promise,
            nullif(results.target, 0) as held_to
        from results
        left join settled_forecasts on settled_forecasts.unit = results.unit
    )
select
    name, company, "group", amount, orders, forecast, forecast_origin,
    forecast - amount as error,
    cast(forecast - amount as double) / nullif(cast(promise as double), 0) as error_share,
    miss <= promise * cast($tolerance as decimal(9, 4)) as passed,
    case
        when forecast is null then 'not submitted'
        when miss <= promise * cast($tolerance as decimal(9, 4)) then 'passed'
        when miss <= promise * cast($amber as decimal(9, 4)) then 'amber'
        else 'failed'
    end as state,
    submitted_on, revision, target, attainment,
    case
        when held_to is null then null
        when forecast is null then 'no forecast'
        when miss <= promise * cast($tolerance as decimal(9, 4))
            then case when amount >= held_to then 'controlled win' else 'honest miss' end
        else case when amount >= held_to then 'lucky win' else 'blind miss' end
    end as control,
    on_roster and (unit <> 0 or $level = 'total') or forecast is not null as is_expected
from judged
order by unit = 0, error_share is null, abs(error_share), forecast is null, name
