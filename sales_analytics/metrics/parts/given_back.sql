-- One row per unit, and of people per company and group: the amount of the period's orders that a sheet of returns
-- names.
select
    orders.unit,
    case when $level = 'salesperson' then orders.company else 0 end as company_id,
    case when $level = 'salesperson' then orders."group" else 0 end as group_id,
    cast(round(coalesce(sum(orders.amount), 0), 2) as decimal(38, 2)) as amount
from orders
join returned on returned.order_key = orders.order_key
where orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
group by
    orders.unit,
    case when $level = 'salesperson' then orders.company else 0 end,
    case when $level = 'salesperson' then orders."group" else 0 end
