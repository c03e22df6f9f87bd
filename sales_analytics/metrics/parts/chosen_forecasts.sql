-- One row per entity and span that the forecasts of the period are made of, with the row of a file that the scored
-- one stands in: of one entity exactly the period, else the months, quarters, ... that cover most of its days.
-- said: every submission with the cut-off of what it is about: its n-th selling day, else its last day.
-- spans: the last one in time (scored) and the last one after the cut-off (revised) of one entity and span.
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
            forecasts.import, forecasts.sheet_no, forecasts.row_no,
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
                order by submitted_on desc nulls last, import desc, sheet_no desc, row_no desc, forecast desc
            ) as place
        from said
    ),
    spans as (
        select
            level, entity, starts_on, ends_before,
            max(person) as person, max(company) as company, max("group") as "group",
            max(case when is_in_time then forecast end) as scored,
            max(case when is_in_time then submitted_on end) as submitted_on,
            max(case when is_in_time then import end) as import,
            max(case when is_in_time then sheet_no end) as sheet_no,
            max(case when is_in_time then row_no end) as row_no,
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
    )
select
    grained.level, grained.person, grained.company, grained."group", grained.scored, grained.submitted_on,
    grained.revised, grained.starts_on, grained.ends_before, grained.import, grained.sheet_no, grained.row_no
from grained
join grains
    on grains.level = grained.level and grains.entity = grained.entity and grains.grain = grained.grain
where grains.place = 1
