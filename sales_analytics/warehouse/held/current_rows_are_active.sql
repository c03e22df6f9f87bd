-- Rows that count although their import does not.
with
    facts as (
        select import from orders
        union all select import from targets
        union all select import from forecasts
        union all select import from roster
    )
select count(*)
from facts
where import not in (select import from imports where state = 'active')
