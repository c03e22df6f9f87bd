-- Numbers of orders that an import which was undone concerned (concerned: keys), of whose identity there may be a doubt:
-- some rows state a company and others do not, or name several countries, or were given another key before.
create or replace temp table numbers_in_doubt as
with
    given as (
        select unnest([order_key, own_key]) as key from stated_later
        union
        select unnest([order_key, own_key]) from parted
        union
        select unnest([order_key, stated_key]) from restated
    )
select orders.number
from numbered_orders as orders
left join given on given.key = orders.order_key
where
    orders.number in (select number from numbered_orders where order_key in (select key from concerned))
    and (orders.import = $import or orders.import in (select import from imports where state = 'active'))
group by orders.number
having
    bool_or(orders.company = 0) and bool_or(orders.company <> 0)
    or count(distinct orders.country) filter (where orders.country <> 0) > 1
    or count(given.key) > 0
