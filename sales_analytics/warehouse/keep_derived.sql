-- What is told of how orders are completed. Works on held, claimed, day_rates (temporary); $currency.

-- Kept for whoever looks at the health of the data.
insert into contested_places
select distinct claimed.place, claimed.name, claimed.person, held.salesperson, claimed.starts_on, claimed.ends_before
from held
join claimed on claimed.place = held.place and claimed.name = held.name and claimed.starts_on = held.starts_on
where held.is_contested and claimed.is_said;

-- Kept for whoever asks where an amount comes from: one row for each step.
insert into rates_used
select
    currency, day, rate, 1 as step, currency as source, case via when '' then $currency else via end as target,
    one.kind, one.import, one.sheet_no, one.row_no
from day_rates
where rate is not null
union all
select
    currency, day, rate, 2, via, $currency, other.kind, other.import, other.sheet_no, other.row_no
from day_rates
where rate is not null and other is not null
