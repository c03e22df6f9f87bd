-- Orders that count for no salesperson, or for several.
select count(*)
from (
    select order_key
    from counted_orders
    group by order_key
    having
        count(*) filter (where is_primary) = 0
        or min(salesperson) filter (where is_primary) <> max(salesperson) filter (where is_primary)
) as unclear
