-- One row: selling days of the period, and those gone at the as-of date, that day included. `gone` of `days` is the
-- share of the period that is over; a period without selling days is over when its last day is.
select
    total, elapsed, total - elapsed as left_over,
    case when is_over or total = 0 then case when is_over then 1 else 0 end else elapsed end as gone,
    case when is_over or total = 0 then 1 else total end as days
from (
    select
        count(*) filter (where is_selling) as total,
        count(*) filter (where is_selling and day <= cast($as_of as date)) as elapsed,
        count(*) filter (where day > cast($as_of as date)) = 0 and cast($as_of as date) is not null as is_over
    from calendar
    where day >= $starts_on and day < $ends_before
) as counted
