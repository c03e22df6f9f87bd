-- One row per unit with confirmed orders in the period; of people, per company and group in which they sold.
select
    unit, company_id, group_id,
    cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount,
    count(*) filter (where is_primary) as orders,
    count(*) filter (where is_primary and not is_bulk) as sample_orders,
    count(*) filter (where is_primary and is_bulk) as bulk_orders,
    cast(round(max(amount), 2) as decimal(38, 2)) as largest_order
from each_order_by_place
group by unit, company_id, group_id
