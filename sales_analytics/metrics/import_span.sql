-- One row: the first and last day of the confirmed orders that one import gives, null where it gives none.
select min(effective_on) as first_day, max(effective_on) as last_day
from orders
where import = $import and status = 'confirmed' and effective_on is not null
