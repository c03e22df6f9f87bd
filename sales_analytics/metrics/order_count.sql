-- One row: what order_list has without its limit. counted: a shared order counts for its primary salesperson only.
select
    count(*) as lines,
    count(*) filter (where is_only_line) + count(distinct order_key) filter (where not is_only_line) as orders,
    coalesce(cast(round(sum(amount), 2) as decimal(38, 2)), 0.00) as amount,
    count(*) filter (where is_only_line and is_primary)
    + count(distinct order_key) filter (where not is_only_line and is_primary) as counted
from orders
where
    list_contains($statuses, status)
    and ((effective_on >= $starts_on and effective_on < $ends_before) or (effective_on is null and $undated = 1))
    and ($customer is null or customer in (select name_id from names where name = $customer))
    and ($country is null or country in (select name_id from names where name = $country))
    and ($order_key is null or order_key = $order_key)
