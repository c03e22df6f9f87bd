-- One row per unit: what was confirmed, what is still open, what was lost or cancelled.
-- An open order without any date belongs to every period: nobody can say that it is not in this one.
with
    unsold as (
        select
            unit,
            count(distinct order_key) filter (where is_primary and status = 'pending') as open_orders,
            count(distinct order_key) filter (where is_primary and status = 'lost') as lost_orders,
            count(distinct order_key) filter (where is_primary and status = 'cancelled') as cancelled_orders
        from orders
        where
            status <> 'confirmed'
            and (effective_on is null or (effective_on >= $starts_on and effective_on < $ends_before))
        group by unit
    )
select
    units.name, units.company, units."group",
    coalesce(sold.amount, 0.00) as amount,
    coalesce(sold.orders, 0) as orders,
    coalesce(sold.sample_orders, 0) as sample_orders,
    coalesce(sold.bulk_orders, 0) as bulk_orders,
    coalesce(unsold.open_orders, 0) as open_orders,
    coalesce(unsold.lost_orders, 0) as lost_orders,
    coalesce(unsold.cancelled_orders, 0) as cancelled_orders
from units
left join sold on sold.unit = units.unit
left join unsold on unsold.unit = units.unit
where units.is_listed or sold.unit is not null or unsold.unit is not null
order by units.unit = 0, orders desc, amount desc, units.name
