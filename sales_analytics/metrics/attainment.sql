-- One row per unit of the level. Expected, pace, landing by the selling days gone of all (clock: gone of days).
-- Money is worked out in whole cents, so that it rounds half up exactly.
with
    judged as (
        select
            results.*,
            nullif(results.target, 0) as held_to,
            clock.gone, clock.days, clock.left_over
        from results
        cross join clock
    )
select
    name, company, "group", amount, orders, target, target_origin, attainment,
    amount - held_to as variance,
    cast(amount - held_to as double) / cast(held_to as double) as variance_share,
    cast(round(cast(held_to * 100 * gone as double) / days) / 100 as decimal(38, 2)) as expected,
    cast(amount * days as double) / nullif(cast(held_to * gone as double), 0) as pace,
    cast(
        round(cast(case when held_to > amount then held_to - amount when held_to is not null then 0.00 end * 100 as double) / nullif(left_over, 0))
        / 100 as decimal(38, 2)
    ) as needed_per_day,
    case when gone * 5 >= days then
        cast(round(cast(amount * 100 * days as double) / nullif(gone, 0)) / 100 as decimal(38, 2))
    end as landing,
    case when unit <> 0 and attainment is not null then
        rank() over (partition by unit = 0, attainment is null order by round(attainment, 12) desc)
    end as rank,
    case
        when held_to is null then null
        when amount * 100 >= held_to * 120 then '120'
        when amount >= held_to then '100'
        when amount * 100 >= held_to * 80 then '80'
        when amount * 100 >= held_to * 60 then '60'
        else 'below'
    end as band
from judged
order by unit = 0, attainment desc nulls last, amount desc, name
