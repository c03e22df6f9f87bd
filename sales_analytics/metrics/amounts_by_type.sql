-- One row per order type with confirmed orders and unit; an order is bulk if one of its lines is.
select
    sold_as.type, units.name, units.company, units."group", sold_as.amount, sold_as.orders
from (
    select
        type, unit,
        cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount,
        count(*) filter (where primary_lines > 0) as orders
    from (
        select
            unit, order_key,
            case when sum(case when order_type = 'bulk' then 1 else 0 end) > 0 then 'bulk' else 'sample' end as type,
            sum(amount) as amount,
            sum(case when is_primary then 1 else 0 end) as primary_lines
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
        group by unit, order_key
    ) as each_order
    group by type, unit
) as sold_as
join units on units.unit = sold_as.unit
order by sold_as.amount desc, sold_as.type, units.unit = 0, units.name
limit $most
