-- One row per selling day of the period: gone at the as-of date, that day included, or left.
select day, case when day <= cast($as_of as date) then 'gone' else 'left' end as state
from calendar
where is_selling and day >= $starts_on and day < $ends_before
order by day
