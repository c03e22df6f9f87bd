-- One row per order type with confirmed orders and unit; an order is bulk if one of its lines is.
select
    case when sold_as.is_bulk then 'bulk' else 'sample' end as type,
    units.name, units.company, units."group", sold_as.amount, sold_as.orders
from (
    select
        is_bulk, unit,
        cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount,
        count(*) filter (where is_primary) as orders
    from each_order
    group by is_bulk, unit
) as sold_as
join units on units.unit = sold_as.unit
order by sold_as.amount desc, sold_as.is_bulk, units.unit = 0, units.name
limit $most
