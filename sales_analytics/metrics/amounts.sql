-- One row per unit of a level above people, also of those that sold nothing.
select
    units.name, units.company, units."group",
    coalesce(sold.amount, 0.00) as amount,
    coalesce(sold.orders, 0) as orders,
    coalesce(sold.sample_orders, 0) as sample_orders,
    coalesce(sold.bulk_orders, 0) as bulk_orders,
    sold.largest_order,
    case when units.unit <> 0 then
        rank() over (partition by units.unit = 0 order by coalesce(sold.amount, 0.00) desc)
    end as rank,
    coalesce(given_back.amount, 0.00) as returned,
    coalesce(sold.amount, 0.00) - coalesce(given_back.amount, 0.00) as amount_after_returns
from units
left join sold on sold.unit = units.unit
left join given_back on given_back.unit = units.unit
where units.is_listed or sold.unit is not null
order by units.unit = 0, amount desc, units.name
