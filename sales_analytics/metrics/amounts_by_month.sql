-- One row per month with confirmed orders and unit; `period` is the month's first day.
-- Orders of one line count without being compared.
select
    dated.period, units.name, units.company, units."group",
    cast(round(coalesce(sum(dated.amount), 0), 2) as decimal(38, 2)) as amount,
    cast(sum(dated.orders) as bigint) as orders
from (
    select cast(date_trunc('month', effective_on) as date) as period, unit, sum(amount) as amount, count(*) filter (where is_primary) as orders
    from orders
    where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and is_only_line
    group by cast(date_trunc('month', effective_on) as date), unit
    union all
    select
        cast(date_trunc('month', effective_on) as date) as period, unit, sum(amount) as amount,
        count(distinct order_key) filter (where is_primary) as orders
    from orders
    where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and not is_only_line
    group by cast(date_trunc('month', effective_on) as date), unit
) as dated
join units on units.unit = dated.unit
group by dated.period, dated.unit, units.name, units.company, units."group"
order by dated.period, dated.unit = 0, units.name
limit $most
