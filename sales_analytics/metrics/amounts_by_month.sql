-- One row per month with confirmed orders and unit; `period` is the month's first day.
select
    dated.period, units.name, units.company, units."group", dated.amount, dated.orders
from (
    select
        cast(date_trunc('month', effective_on) as date) as period,
        unit,
        cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount,
        count(distinct order_key) filter (where is_primary) as orders
    from orders
    where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
    group by cast(date_trunc('month', effective_on) as date), unit
) as dated
join units on units.unit = dated.unit
order by dated.period, units.unit = 0, units.name
limit $most
