-- Every unit that an answer at the level may name. is_listed: to be shown also without orders, being on the roster,
-- or having a target or forecast, in the period; the others are whoever was ever named in an order.
-- place: where a unit stands in the period, by the roster before others, the later before the earlier. Whose company is
-- not known may be of several groups: they are of none.
-- companies, groups: of somebody who changed them within the period all, in their order ("A → B"); else the same one.
-- At level total the one unit.
select
    placed.unit,
    unit_names.name,
    case when $level = 'group' then '' else company_names.name end as company,
    group_names.name as "group",
    placed.place.on_roster,
    placed.place.is_listed,
    coalesce(of_companies.path, case when $level = 'group' then '' else company_names.name end) as companies,
    coalesce(of_groups.path, group_names.name) as "groups"
from (
    select unit, max(place) as place
    from (
        select
            case $level when 'salesperson' then person when 'company' then company else "group" end as unit,
            struct_pack(
                is_listed := is_listed, on_roster := on_roster, since := since, company := company,
                "group" := case when $level <> 'company' or company <> 0 then "group" else 0 end
            ) as place
        from (
            select person, company, "group", starts_on as since, true as on_roster, true as is_listed
            from members
            where starts_on < $ends_before and ends_before > $starts_on
            union all
            select person, company, "group", starts_on as since, false as on_roster, true as is_listed
            from targets
            where starts_on >= $starts_on and ends_before <= $ends_before
            union all
            select person, company, "group", starts_on as since, false as on_roster, true as is_listed
            from forecasts
            where starts_on >= $starts_on and ends_before <= $ends_before
            union all
            select person, company, "group", since, false as on_roster, false as is_listed
            from traded
        ) as found
    ) as stated
    where unit is not null and $level <> 'total'
    group by unit
) as placed
join main.names as unit_names on unit_names.name_id = placed.unit
left join main.names as company_names on company_names.name_id = placed.place.company
left join main.names as group_names on group_names.name_id = placed.place."group"
left join (
    select stays.person, string_agg(names.name, ' → ' order by stays.since, names.name) as path
    from (
        select person, company, min(starts_on) as since
        from members
        where starts_on < $ends_before and ends_before > $starts_on and company <> 0
        group by person, company
    ) as stays
    join main.names as names on names.name_id = stays.company
    group by stays.person
) as of_companies on $level = 'salesperson' and of_companies.person = placed.unit
left join (
    select stays.person, string_agg(names.name, ' → ' order by stays.since, names.name) as path
    from (
        select person, "group", min(starts_on) as since
        from members
        where starts_on < $ends_before and ends_before > $starts_on and "group" <> 0
        group by person, "group"
    ) as stays
    join main.names as names on names.name_id = stays."group"
    group by stays.person
) as of_groups on $level = 'salesperson' and of_groups.person = placed.unit
union all
select
    0 as unit, 'Total' as name, '' as company, '' as "group", true as on_roster, true as is_listed, '' as companies,
    '' as "groups"
where $level = 'total'
