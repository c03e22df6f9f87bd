-- One row per customer with confirmed orders and unit. Orders of one line count without being compared.
select
    names.name as customer, units.name, units.company, units."group", sold_to.amount, sold_to.orders
from (
    select
        customer, unit,
        cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount,
        cast(sum(orders) as bigint) as orders
    from (
        select customer, unit, sum(amount) as amount, count(*) filter (where is_primary) as orders
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and is_only_line
        group by customer, unit
        union all
        select customer, unit, sum(amount) as amount, count(distinct order_key) filter (where is_primary) as orders
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and not is_only_line
        group by customer, unit
    ) as each_count
    group by customer, unit
    order by amount desc, customer, unit
    limit $most
) as sold_to
join units on units.unit = sold_to.unit
join names on names.name_id = sold_to.customer
order by sold_to.amount desc, names.name, units.unit = 0, units.name
