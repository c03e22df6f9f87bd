-- One row: what order_list has without its limit.
select
    count(*) as lines,
    count(*) filter (where is_only_line) + count(distinct order_key) filter (where not is_only_line) as orders
from orders
where list_contains($statuses, status) and effective_on >= $starts_on and effective_on < $ends_before
