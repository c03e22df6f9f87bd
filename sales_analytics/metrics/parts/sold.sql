-- One row per unit with confirmed orders in the period. First to orders (an order's lines belong together), then
-- to units: an order counts where its primary salesperson is, and is bulk if one of its lines is.
select
    unit,
    cast(round(sum(amount), 2) as decimal(38, 2)) as amount,
    count(*) filter (where primary_lines > 0) as orders,
    count(*) filter (where primary_lines > 0 and bulk_lines = 0) as sample_orders,
    count(*) filter (where primary_lines > 0 and bulk_lines > 0) as bulk_orders,
    cast(round(max(amount), 2) as decimal(38, 2)) as largest_order
from (
    select
        unit, order_key,
        sum(amount) as amount,
        sum(case when is_primary then 1 else 0 end) as primary_lines,
        sum(case when order_type = 'bulk' then 1 else 0 end) as bulk_lines
    from orders
    where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
    group by unit, order_key
) as each_order
group by unit
