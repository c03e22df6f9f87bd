-- One row per unit that was forecast for the period: its own scored forecast, else the sum of the level below.
-- late: what a company or group said itself only after the cut-off; it is that unit's revision, whatever is scored.
with
    company_parts as (
        select company, "group", scored, submitted_on, revised, cast(null as decimal(18, 6)) as late, 'own' as origin
        from chosen_forecasts
        where level = 'company' and scored is not null
        union all
        select
            below.company, below."group", below.scored, below.submitted_on, below.revised,
            cast(null as decimal(18, 6)) as late, 'rolled up' as origin
        from chosen_forecasts as below
        left join (
            select distinct company from chosen_forecasts where level = 'company' and scored is not null
        ) as own on own.company = below.company
        where below.level = 'salesperson' and own.company is null
        union all
        select
            company, "group", null as scored, null as submitted_on, null as revised, revised as late,
            'rolled up' as origin
        from chosen_forecasts
        where level = 'company' and scored is null
    ),
    companies as (
        select
            company, "group", sum(scored) as scored, max(submitted_on) as submitted_on, min(origin) as origin,
            coalesce(sum(late), case when count(revised) > 0 then sum(coalesce(revised, scored)) end) as revised
        from company_parts
        group by company, "group"
    ),
    group_parts as (
        select "group", scored, submitted_on, revised, cast(null as decimal(18, 6)) as late, 'own' as origin
        from chosen_forecasts
        where level = 'group' and scored is not null
        union all
        select
            below."group", below.scored, below.submitted_on, below.revised,
            cast(null as decimal(18, 6)) as late, 'rolled up' as origin
        from companies as below
        left join (
            select distinct "group" from chosen_forecasts where level = 'group' and scored is not null
        ) as own on own."group" = below."group"
        where own."group" is null
        union all
        select "group", null as scored, null as submitted_on, null as revised, revised as late, 'rolled up' as origin
        from chosen_forecasts
        where level = 'group' and scored is null
    ),
    "groups" as (
        select
            "group", sum(scored) as scored, max(submitted_on) as submitted_on, min(origin) as origin,
            coalesce(sum(late), case when count(revised) > 0 then sum(coalesce(revised, scored)) end) as revised
        from group_parts
        group by "group"
    ),
    total_parts as (
        select scored, submitted_on, revised, cast(null as decimal(18, 6)) as late, 'own' as origin
        from chosen_forecasts
        where level = 'total' and scored is not null
        union all
        select
            below.scored, below.submitted_on, below.revised, cast(null as decimal(18, 6)) as late,
            'rolled up' as origin
        from "groups" as below
        cross join (
            select count(*) as own_count from chosen_forecasts where level = 'total' and scored is not null
        ) as own
        where own.own_count = 0
        union all
        select null as scored, null as submitted_on, null as revised, revised as late, 'rolled up' as origin
        from chosen_forecasts
        where level = 'total' and scored is null
    )
select
    unit,
    cast(round(sum(scored), 2) as decimal(38, 2)) as forecast,
    case when count(scored) > 0 then min(origin) end as forecast_origin,
    max(submitted_on) as submitted_on,
    cast(round(
        coalesce(sum(late), case when count(revised) > 0 then sum(coalesce(revised, scored)) end), 2
    ) as decimal(38, 2)) as revision
from (
    select person as unit, scored, submitted_on, revised, cast(null as decimal(18, 6)) as late, 'own' as origin
    from chosen_forecasts
    where $level = 'salesperson' and level = 'salesperson'
    union all
    select company as unit, scored, submitted_on, revised, late, origin from company_parts where $level = 'company'
    union all
    select "group" as unit, scored, submitted_on, revised, late, origin from group_parts where $level = 'group'
    union all
    select 0 as unit, scored, submitted_on, revised, late, origin from total_parts where $level = 'total'
) as parts
group by unit
