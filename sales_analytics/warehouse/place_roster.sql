-- Where people of a roster stand: the company. {table} is `roster` or its staged form.
select roster_key as key, 0 as span, company, cast(null as decimal(18, 6)) as amount, cast(null as varchar) as currency
from {table}
where $today is not null
