-- One row per unit with a target for the period: its own, else the sum of the level below.
with
    company_parts as (
        select company, "group", sum(target) as target, 'own' as origin
        from chosen_targets
        where level = 'company'
        group by company, "group"
        union all
        select below.company, below."group", sum(below.target) as target, 'rolled up' as origin
        from chosen_targets as below
        left join (
            select distinct company from chosen_targets where level = 'company'
        ) as own on own.company = below.company
        where below.level = 'salesperson' and own.company is null
        group by below.company, below."group"
    ),
    group_parts as (
        select "group", sum(target) as target, 'own' as origin
        from chosen_targets
        where level = 'group'
        group by "group"
        union all
        select below."group", sum(below.target) as target, 'rolled up' as origin
        from company_parts as below
        left join (
            select distinct "group" from chosen_targets where level = 'group'
        ) as own on own."group" = below."group"
        where own."group" is null
        group by below."group"
    ),
    total_parts as (
        select sum(target) as target, 'own' as origin
        from chosen_targets
        where level = 'total'
        having count(*) > 0
        union all
        select sum(below.target) as target, 'rolled up' as origin
        from group_parts as below
        cross join (select count(*) as own_count from chosen_targets where level = 'total') as own
        where own.own_count = 0
        having count(*) > 0
    )
select unit, cast(round(sum(target), 2) as decimal(38, 2)) as target, min(origin) as target_origin
from (
    select person as unit, target, 'own' as origin
    from chosen_targets
    where $level = 'salesperson' and level = 'salesperson'
    union all
    select company as unit, target, origin from company_parts where $level = 'company'
    union all
    select "group" as unit, target, origin from group_parts where $level = 'group'
    union all
    select 0 as unit, target, origin from total_parts where $level = 'total'
) as parts
group by unit
