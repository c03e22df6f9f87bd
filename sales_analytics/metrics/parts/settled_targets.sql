-- One row per unit with a target for the period: its own, else the sum of the level below.
-- spans: what was said of one person, company or group for one span; the boss's figure before the self-set one,
-- the later import before the earlier. grain 0: exactly the period; 1 month, 2 quarter, 3 year, 4 other.
-- uncovered: a year's own figure stands for its quarters and months, a quarter's for its months.
-- chosen: of one person, company or group the exact span, else years, quarters and months side by side, or the
-- other spans, whichever cover most days.
with
    spans as (
        select
            level, entity, person, company, "group", target, starts_on, ends_before,
            date_diff('day', starts_on, ends_before) as day_count,
            case
                when starts_on = $starts_on and ends_before = $ends_before then 0
                when day(starts_on) <> 1 then 4
                when ends_before = starts_on + interval 1 month then 1
                when ends_before = starts_on + interval 3 month then 2
                when ends_before = starts_on + interval 12 month then 3
                else 4
            end as grain
        from (
            select
                *,
                case level when 'salesperson' then person when 'company' then company when 'group' then "group" else 0
                end as entity,
                row_number() over (
                    partition by level, person, case when level <> 'salesperson' then company end,
                        case when level = 'group' then "group" end, starts_on, ends_before
                    order by origin, import desc, row_no desc, target desc
                ) as candidate
            from targets
            where
                metric = 'amount' and tier = 'target'
                and starts_on >= $starts_on and ends_before <= $ends_before
        ) as said
        where candidate = 1
    ),
    uncovered as (
        select
            spans.level, spans.entity, spans.person, spans.company, spans."group", spans.target, spans.day_count,
            case when spans.grain in (2, 3) then 1 else spans.grain end as grain
        from spans
        left join spans as wider
            on wider.level = spans.level and wider.entity = spans.entity
            and wider.grain > spans.grain and wider.grain < 4 and spans.grain > 0
            and wider.starts_on <= spans.starts_on and wider.ends_before >= spans.ends_before
        where wider.level is null
    ),
    grains as (
        select
            level, entity, grain,
            row_number() over (
                partition by level, entity
                order by case when grain = 0 then 0 else 1 end, sum(day_count) desc, grain
            ) as place
        from uncovered
        group by level, entity, grain
    ),
    chosen as (
        select uncovered.level, uncovered.person, uncovered.company, uncovered."group", uncovered.target
        from uncovered
        join grains
            on grains.level = uncovered.level and grains.entity = uncovered.entity and grains.grain = uncovered.grain
        where grains.place = 1
    ),
    company_parts as (
        select company, "group", sum(target) as target, 'own' as origin
        from chosen
        where level = 'company'
        group by company, "group"
        union all
        select below.company, below."group", sum(below.target) as target, 'rolled up' as origin
        from chosen as below
        left join (select distinct company from chosen where level = 'company') as own on own.company = below.company
        where below.level = 'salesperson' and own.company is null
        group by below.company, below."group"
    ),
    group_parts as (
        select "group", sum(target) as target, 'own' as origin
        from chosen
        where level = 'group'
        group by "group"
        union all
        select below."group", sum(below.target) as target, 'rolled up' as origin
        from company_parts as below
        left join (select distinct "group" from chosen where level = 'group') as own on own."group" = below."group"
        where own."group" is null
        group by below."group"
    ),
    total_parts as (
        select sum(target) as target, 'own' as origin
        from chosen
        where level = 'total'
        having count(*) > 0
        union all
        select sum(below.target) as target, 'rolled up' as origin
        from group_parts as below
        cross join (select count(*) as own_count from chosen where level = 'total') as own
        where own.own_count = 0
        having count(*) > 0
    )
select unit, cast(round(sum(target), 2) as decimal(38, 2)) as target, min(origin) as target_origin
from (
    select person as unit, target, 'own' as origin from chosen where $level = 'salesperson' and level = 'salesperson'
    union all
    select company as unit, target, origin from company_parts where $level = 'company'
    union all
    select "group" as unit, target, origin from group_parts where $level = 'group'
    union all
    select 0 as unit, target, origin from total_parts where $level = 'total'
) as parts
group by unit
