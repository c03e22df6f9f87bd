-- One row per person and company in which they sold, also of people who sold nothing.
-- ranked: everybody with all that they sold, wherever.
with
    ranked as (
        select
            units.unit,
            rank() over (partition by units.unit = 0 order by coalesce(whole.amount, 0.00) desc) as rank
        from units
        left join (select unit, sum(amount) as amount from sold_by_place group by unit) as whole
            on whole.unit = units.unit
        where units.is_listed or whole.unit is not null
    )
select
    units.name,
    coalesce(companies.name, units.company) as company,
    coalesce(group_names.name, units."group") as "group",
    coalesce(sold_by_place.amount, 0.00) as amount,
    coalesce(sold_by_place.orders, 0) as orders,
    coalesce(sold_by_place.sample_orders, 0) as sample_orders,
    coalesce(sold_by_place.bulk_orders, 0) as bulk_orders,
    sold_by_place.largest_order,
    case when units.unit <> 0 then ranked.rank end as rank,
    coalesce(given_back.amount, 0.00) as returned,
    coalesce(sold_by_place.amount, 0.00) - coalesce(given_back.amount, 0.00) as amount_after_returns
from units
join ranked on ranked.unit = units.unit
left join sold_by_place on sold_by_place.unit = units.unit
left join given_back
    on given_back.unit = units.unit
    and given_back.company_id = coalesce(sold_by_place.company_id, 0)
    and given_back.group_id = coalesce(sold_by_place.group_id, 0)
left join names as companies on companies.name_id = sold_by_place.company_id
left join names as group_names on group_names.name_id = sold_by_place.group_id
order by units.unit = 0, amount desc, units.name, company, "group"
