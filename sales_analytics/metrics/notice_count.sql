-- One row: what notice_lines has without its limit; a shared order is one order, whoever it counts for.
select
    count(*) as lines,
    count(*) filter (where is_only_line) + count(distinct order_key) filter (where not is_only_line) as orders,
    cast(round(sum(amount), 2) as decimal(38, 2)) as amount
from noticed_lines
