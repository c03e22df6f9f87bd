-- Numbers under which a file has another order than the one that is stored: another customer in another country on
-- another day, on every line. Each gets a key of its own, which `parted` remembers for the next time.
insert into parted
select order_key, country, cast(md5_number(order_key || '|' || country) >> 64 as ubigint) as own_key
from (
    select staged.order_key, min(staged.country) as country
    from staged_orders as staged
    join orders as stored on stored.order_key = staged.order_key
    where stored.rowid in (select place from touched)
    group by staged.order_key
    having
        min(staged.country) = max(staged.country)
        and bool_and(
            staged.country <> 0 and stored.country <> 0 and staged.country <> stored.country
            and staged.customer <> 0 and stored.customer <> 0 and staged.customer <> stored.customer
            and coalesce(staged.order_date <> stored.order_date, false)
        )
) as others
where (order_key, country) not in (select (order_key, country) from parted)
