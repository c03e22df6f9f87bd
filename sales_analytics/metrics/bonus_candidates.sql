-- One row per unit of the level but Unassigned. numbered: the unit's orders, largest first.
with
    numbered as (
        select
            unit, order_no, amount, is_bulk, is_primary,
            row_number() over (
                partition by unit order by round(amount, 2) desc nulls last, order_no nulls last, order_key
            ) as place
        from each_order
    ),
    by_type as (
        select
            unit,
            cast(round(coalesce(sum(amount) filter (where not is_bulk), 0), 2) as decimal(38, 2))
                as sample_amount,
            cast(round(coalesce(sum(amount) filter (where is_bulk), 0), 2) as decimal(38, 2))
                as bulk_amount,
            max(case when place = 1 then order_no end) as largest_order_no,
            list_sort(list(distinct order_no) filter (where is_primary and not is_bulk and order_no is not null))
                as sample_order_nos,
            list_sort(list(distinct order_no) filter (where is_primary and is_bulk and order_no is not null))
                as bulk_order_nos
        from numbered
        group by unit
    )
select
    $level as level,
    units.name, units.companies as company, units."groups" as "group",
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
where (units.is_listed or sold.unit is not null) and (units.unit <> 0 or $level = 'total')
order by amount desc, units.name
