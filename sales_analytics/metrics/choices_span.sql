-- One row: the days that have confirmed orders, and those that have anything.
with
    ordered as (
        select min(effective_on) as first_day, max(effective_on) as last_day
        from orders
        where status = 'confirmed'
    ),
    planned as (
        select starts_on, ends_before from targets
        union all
        select starts_on, ends_before from forecasts
    ),
    planned_span as (select min(starts_on) as first_day, max(ends_before) as ends_before from planned)
select
    ordered.first_day, ordered.last_day,
    case when ordered.first_day <= planned_span.first_day or planned_span.first_day is null
        then ordered.first_day else planned_span.first_day end as first_month,
    case when ordered.last_day >= planned_span.ends_before - interval 1 day or planned_span.ends_before is null
        then ordered.last_day else cast(planned_span.ends_before - interval 1 day as date) end as last_month
from ordered
cross join planned_span
