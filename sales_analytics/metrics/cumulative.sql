-- One row per unit of the level and day of the period: the day's amount, the sum so far and the path to the target.
-- reached: the as-of date, or the last day with an order where that is later; after it there is no amount yet.
with
    sold_on as (
        select unit, effective_on as day, sum(amount) as amount
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
        group by unit, effective_on
    ),
    reached as (
        select max(day) as last_day
        from (select cast($as_of as date) as day union all select max(day) as day from sold_on) as days
    ),
    grid as (
        select
            units.unit, units.name, days.day, days.selling_so_far, days.selling_in_all,
            case when days.day <= reached.last_day then coalesce(sold_on.amount, 0) end as amount
        from units
        cross join (
            select
                day,
                sum(case when is_selling then 1 else 0 end) over (order by day) as selling_so_far,
                sum(case when is_selling then 1 else 0 end) over () as selling_in_all
            from calendar
            where day >= $starts_on and day < $ends_before
        ) as days
        cross join reached
        left join sold_on on sold_on.unit = units.unit and sold_on.day = days.day
        where units.is_listed or units.unit in (select unit from sold_on)
    )
select
    grid.name, grid.day,
    cast(round(grid.amount, 2) as decimal(38, 2)) as amount,
    case when grid.amount is not null then
        cast(round(sum(grid.amount) over (partition by grid.unit order by grid.day), 2) as decimal(38, 2))
    end as cumulative,
    cast(
        round(cast(nullif(settled_targets.target, 0) * 100 * grid.selling_so_far as double) / nullif(grid.selling_in_all, 0))
        / 100 as decimal(38, 2)
    ) as expected
from grid
left join settled_targets on settled_targets.unit = grid.unit
order by grid.name, grid.unit, grid.day
