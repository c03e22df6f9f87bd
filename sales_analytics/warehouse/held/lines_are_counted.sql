-- Orders with a line that takes itself for the only one and is not, or the other way round.
select count(*)
from (
    select order_key
    from counted_orders
    group by order_key
    having count(*) filter (where is_only_line) <> case when count(*) = 1 then 1 else 0 end
) as mistaken
