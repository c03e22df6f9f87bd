-- One row per unit: what was confirmed, what is still open, what was lost or cancelled; of people, one for each company.
-- An open order without any date belongs to every period: nobody can say that it is not in this one.
with
    unsold as (
        select
            unit,
            case when $level = 'salesperson' then company end as company_id,
            case when $level = 'salesperson' then "group" end as group_id,
            count(distinct order_key) filter (where is_primary and status = 'pending') as open_orders,
            count(distinct order_key) filter (where is_primary and status = 'lost') as lost_orders,
            count(distinct order_key) filter (where is_primary and status = 'cancelled') as cancelled_orders
        from orders
        where
            status <> 'confirmed'
            and (effective_on is null or (effective_on >= $starts_on and effective_on < $ends_before))
        group by
            unit,
            case when $level = 'salesperson' then company end,
            case when $level = 'salesperson' then "group" end
    ),
    counted as (
        select
            unit, company_id, group_id,
            sum(amount) as amount, sum(orders) as orders,
            sum(sample_orders) as sample_orders, sum(bulk_orders) as bulk_orders,
            sum(open_orders) as open_orders, sum(lost_orders) as lost_orders, sum(cancelled_orders) as cancelled_orders
        from (
            select
                unit, company_id, group_id, amount, orders, sample_orders, bulk_orders,
                0 as open_orders, 0 as lost_orders, 0 as cancelled_orders
            from sold_by_place
            union all
            select
                unit, company_id, group_id, 0.00 as amount, 0 as orders, 0 as sample_orders, 0 as bulk_orders,
                open_orders, lost_orders, cancelled_orders
            from unsold
        ) as parts
        group by unit, company_id, group_id
    )
select
    units.name,
    coalesce(companies.name, units.company) as company,
    coalesce(group_names.name, units."group") as "group",
    cast(coalesce(counted.amount, 0) as decimal(38, 2)) as amount,
    cast(coalesce(counted.orders, 0) as bigint) as orders,
    cast(coalesce(counted.sample_orders, 0) as bigint) as sample_orders,
    cast(coalesce(counted.bulk_orders, 0) as bigint) as bulk_orders,
    cast(coalesce(counted.open_orders, 0) as bigint) as open_orders,
    cast(coalesce(counted.lost_orders, 0) as bigint) as lost_orders,
    cast(coalesce(counted.cancelled_orders, 0) as bigint) as cancelled_orders
from units
left join counted on counted.unit = units.unit
left join names as companies on companies.name_id = counted.company_id
left join names as group_names on group_names.name_id = counted.group_id
where units.is_listed or counted.unit is not null
order by units.unit = 0, orders desc, amount desc, units.name, company, "group"
