-- One row per unit of the level but Unassigned. each_order: an order's lines that are credited to the unit,
-- bulk if one of them is. numbered: the unit's orders, largest first.
with
    each_order as (
        select
            unit, order_key,
            max(order_no) as order_no,
            cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount,
            sum(amount) as exact_amount,
            case when sum(case when order_type = 'bulk' then 1 else 0 end) > 0 then 'bulk' else 'sample' end as type,
            sum(case when is_primary then 1 else 0 end) > 0 as is_primary
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
        group by unit, order_key
    ),
    numbered as (
        select
            unit, order_no, exact_amount, type, is_primary,
            row_number() over (partition by unit order by amount desc, order_no nulls last, order_key) as place
        from each_order
    ),
    by_type as (
        select
            unit,
            cast(round(coalesce(sum(exact_amount) filter (where type = 'sample'), 0), 2) as decimal(38, 2))
                as sample_amount,
            cast(round(coalesce(sum(exact_amount) filter (where type = 'bulk'), 0), 2) as decimal(38, 2))
                as bulk_amount,
            max(case when place = 1 then order_no end) as largest_order_no,
            list_sort(list(distinct order_no) filter (where is_primary and type = 'sample' and order_no is not null))
                as sample_order_nos,
            list_sort(list(distinct order_no) filter (where is_primary and type = 'bulk' and order_no is not null))
                as bulk_order_nos
        from numbered
        group by unit
    )
select
    $level as level,
    units.name, units.company, units."group",
    coalesce(sold.amount, 0.00) as amount,
    coalesce(sold.orders, 0) as orders,
    coalesce(sold.sample_orders, 0) as sample_orders,
    coalesce(sold.bulk_orders, 0) as bulk_orders,
    coalesce(by_type.sample_amount, 0.00) as sample_amount,
    coalesce(by_type.bulk_amount, 0.00) as bulk_amount,
    sold.largest_order,
    coalesce(by_type.largest_order_no, '') as largest_order_no,
    coalesce(by_type.sample_order_nos, []) as sample_order_nos,
    coalesce(by_type.bulk_order_nos, []) as bulk_order_nos
from units
left join sold on sold.unit = units.unit
left join by_type on by_type.unit = units.unit
where units.unit <> 0 or $level = 'total'
order by amount desc, units.name
