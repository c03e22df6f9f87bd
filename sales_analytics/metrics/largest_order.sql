-- At most one row: the order that brought most, of equals the one with the lowest key.
select order_key
from each_order
where amount is not null
order by amount desc, order_key
limit 1
