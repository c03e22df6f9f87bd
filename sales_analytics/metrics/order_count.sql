-- One row: what order_list has without its limit. counted: a shared order counts for its primary salesperson only.
select
    count(*) as lines,
    count(*) filter (where is_only_line) + count(distinct order_key) filter (where not is_only_line) as orders,
    coalesce(cast(round(sum(amount), 2) as decimal(38, 2)), 0.00) as amount,
    count(*) filter (where is_only_line and is_primary)
    + count(distinct order_key) filter (where not is_only_line and is_primary) as counted
from listed_lines
