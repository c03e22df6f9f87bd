-- One row per unit and confirmed order of the period. An order's lines belong together; most orders have one, so
-- that nothing has to be looked for. An order counts where its primary salesperson is, and is bulk if one of its
-- lines is.
select unit, order_key, order_no, amount, is_primary, order_type = 'bulk' as is_bulk
from orders
where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and is_only_line
union all
select
    unit, order_key,
    max(order_no) as order_no,
    sum(amount) as amount,
    max(is_primary) as is_primary,
    max(order_type = 'bulk') as is_bulk
from orders
where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and not is_only_line
group by unit, order_key
