-- Confirmed amount, orders and lines by unit of one level; `orders` is narrowed to everybody.
select unit, cast(sum(amount) as decimal(38, 6)) as amount, count(*) as lines
from orders
where status = 'confirmed'
group by unit
order by unit
