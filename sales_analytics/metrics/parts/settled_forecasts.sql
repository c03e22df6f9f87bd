-- One row per unit that was forecast for the period: its own scored forecast, else the sum of the level below.
-- said: every submission with the cut-off of what it is about: its n-th selling day, else its last day.
-- spans: the last one in time (scored) and the last one after the cut-off (revised) of one entity and span.
-- chosen: of one entity exactly the period, else the months, quarters, ... that cover most of its days.
-- late: what a company or group said itself only after the cut-off; it is that unit's revision, whatever is scored.
with
    cut_offs as (
        select starts_on, ends_before, day as cut_off
        from (
            select
                spans.starts_on, spans.ends_before, calendar.day,
                row_number() over (
                    partition by spans.starts_on, spans.ends_before order by calendar.day
                ) as selling_number
            from (select distinct starts_on, ends_before from forecasts) as spans
            join calendar
                on calendar.is_selling and calendar.day >= spans.starts_on and calendar.day < spans.ends_before
        ) as counted
        where selling_number = $cut_off_day
    ),
    said as (
        select
            forecasts.level, forecasts.person, forecasts.company, forecasts."group",
            case forecasts.level
                when 'salesperson' then forecasts.person
                when 'company' then forecasts.company
                when 'group' then forecasts."group"
                else 0
            end as entity,
            forecasts.starts_on, forecasts.ends_before, forecasts.submitted_on, forecasts.forecast,
            forecasts.import, forecasts.row_no,
            forecasts.submitted_on is null
            or forecasts.submitted_on <= coalesce(cut_offs.cut_off, forecasts.ends_before) as is_in_time
        from forecasts
        left join cut_offs
            on cut_offs.starts_on = forecasts.starts_on and cut_offs.ends_before = forecasts.ends_before
        where forecasts.starts_on >= $starts_on and forecasts.ends_before <= $ends_before
    ),
    numbered as (
        select
            *,
            row_number() over (
                partition by level, entity, starts_on, ends_before, is_in_time
                order by submitted_on desc nulls last, import desc, row_no desc, forecast desc
            ) as place
        from said
    ),
    spans as (
        select
            level, entity, starts_on, ends_before,
            max(person) as person, max(company) as company, max("group") as "group",
            max(case when is_in_time then forecast end) as scored,
            max(case when is_in_time then submitted_on end) as submitted_on,
            max(case when not is_in_time then forecast end) as revised
        from numbered
        where place = 1
        group by level, entity, starts_on, ends_before
    ),
    grained as (
        select
            *,
            date_diff('day', starts_on, ends_before) as day_count,
            case
                when starts_on = $starts_on and ends_before = $ends_before then 0
                when day(starts_on) <> 1 then 4
                when ends_before = starts_on + interval 1 month then 1
                when ends_before = starts_on + interval 3 month then 2
                when ends_before = starts_on + interval 12 month then 3
                else 4
            end as grain
        from spans
    ),
    grains as (
        select
            level, entity, grain,
            row_number() over (
                partition by level, entity
                order by case when count(scored) > 0 then 0 else 1 end, case when grain = 0 then 0 else 1 end,
                    sum(day_count) desc, grain
            ) as place
        from grained
        group by level, entity, grain
    ),
    chosen as (
        select
            grained.level, grained.person, grained.company, grained."group",
            grained.scored, grained.submitted_on, grained.revised
        from grained
        join grains
            on grains.level = grained.level and grains.entity = grained.entity and grains.grain = grained.grain
        where grains.place = 1
    ),
    company_parts as (
        select company, "group", scored, submitted_on, revised, cast(null as decimal(18, 6)) as late, 'own' as origin
        from chosen
        where level = 'company' and scored is not null
        union all
        select
            below.company, below."group", below.scored, below.submitted_on, below.revised,
            cast(null as decimal(18, 6)) as late, 'rolled up' as origin
        from chosen as below
        left join (
            select distinct company from chosen where level = 'company' and scored is not null
        ) as own on own.company = below.company
        where below.level = 'salesperson' and own.company is null
        union all
        select
            company, "group", null as scored, null as submitted_on, null as revised, revised as late,
            'rolled up' as origin
        from chosen
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
        from chosen
        where level = 'group' and scored is not null
        union all
        select
            below."group", below.scored, below.submitted_on, below.revised,
            cast(null as decimal(18, 6)) as late, 'rolled up' as origin
        from companies as below
        left join (
            select distinct "group" from chosen where level = 'group' and scored is not null
        ) as own on own."group" = below."group"
        where own."group" is null
        union all
        select "group", null as scored, null as submitted_on, null as revised, revised as late, 'rolled up' as origin
        from chosen
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
        from chosen
        where level = 'total' and scored is not null
        union all
        select
            below.scored, below.submitted_on, below.revised, cast(null as decimal(18, 6)) as late,
            'rolled up' as origin
        from "groups" as below
        cross join (
            select count(*) as own_count from chosen where level = 'total' and scored is not null
        ) as own
        where own.own_count = 0
        union all
        select null as scored, null as submitted_on, null as revised, revised as late, 'rolled up' as origin
        from chosen
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
    from chosen
    where $level = 'salesperson' and level = 'salesperson'
    union all
    select company as unit, scored, submitted_on, revised, late, origin from company_parts where $level = 'company'
    union all
    select "group" as unit, scored, submitted_on, revised, late, origin from group_parts where $level = 'group'
    union all
    select 0 as unit, scored, submitted_on, revised, late, origin from total_parts where $level = 'total'
) as parts
group by unit
