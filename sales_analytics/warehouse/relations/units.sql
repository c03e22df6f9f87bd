-- Every unit to be listed at the level: roster members of the period, and whoever has orders, targets or
-- forecasts in it. A person who moved is listed where they stood last. At level total always the one unit.
select
    placed.unit,
    unit_names.name,
    case when $level = 'group' then '' else company_names.name end as company,
    group_names.name as "group",
    placed.on_roster
from (
    select
        unit, company, "group",
        max(case when on_roster then 1 else 0 end) over (partition by unit) = 1 as on_roster,
        row_number() over (partition by unit order by on_roster desc, since desc, company, "group") as candidate
    from (
        select
            case $level when 'salesperson' then person when 'company' then company else "group" end as unit,
            company, "group", since, on_roster
        from (
            select person, company, "group", max(starts_on) as since, true as on_roster
            from members
            where starts_on < $ends_before and ends_before > $starts_on
            group by person, company, "group"
            union all
            select person, company, "group", max(effective_on) as since, false as on_roster
            from orders
            where effective_on >= $starts_on and effective_on < $ends_before
            group by person, company, "group"
            union all
            select person, company, "group", starts_on as since, false as on_roster
            from targets
            where starts_on >= $starts_on and ends_before <= $ends_before
            union all
            select person, company, "group", starts_on as since, false as on_roster
            from forecasts
            where starts_on >= $starts_on and ends_before <= $ends_before
        ) as found
    ) as stated
    where unit is not null and $level <> 'total'
) as placed
join main.names as unit_names on unit_names.name_id = placed.unit
left join main.names as company_names on company_names.name_id = placed.company
left join main.names as group_names on group_names.name_id = placed."group"
where placed.candidate = 1
union all
select 0 as unit, 'Total' as name, '' as company, '' as "group", true as on_roster
where $level = 'total'
