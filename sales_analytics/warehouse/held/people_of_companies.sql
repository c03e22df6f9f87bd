-- As levels, of the people of each company: somebody who moved has a part in each.
select company as unit, cast(sum(amount) as decimal(38, 6)) as amount, cast(sum(order_lines) as bigint) as lines
from (
    select unit as person, company, sum(amount) as amount, count(*) as order_lines
    from orders
    where status = 'confirmed'
    group by unit, company
) as parts
group by company
order by company
