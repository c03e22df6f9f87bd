-- One row: what order_list has without its limit.
select count(*) as lines, count(distinct order_key) as orders
from orders
where status = any($statuses) and effective_on >= $starts_on and effective_on < $ends_before
