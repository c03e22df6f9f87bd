-- One row per unit of the level: what it sold, in how many orders, against which target.
-- attainment null: no target, or one of 0. Of somebody who changed company within the period all are named.
select
    units.unit, units.name, units.companies as company, units."groups" as "group", units.on_roster,
    coalesce(sold.amount, 0.00) as amount,
    coalesce(sold.orders, 0) as orders,
    settled_targets.target,
    settled_targets.target_origin,
    cast(coalesce(sold.amount, 0.00) as double) / nullif(cast(settled_targets.target as double), 0) as attainment
from units
left join sold on sold.unit = units.unit
left join settled_targets on settled_targets.unit = units.unit
where units.is_listed or sold.unit is not null
