-- One row per name that the roster does not know, and dataset: how many rows name it, of which amount. Nothing while
-- there is no roster, whichever companies are asked for: who is on it does not depend on them.
with
    named as (
        select 'orders' as dataset, person, company, count(*) as count, sum(amount) as amount
        from orders
        where
            status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
            and person <> 0 and not on_roster
        group by person, company
        union all
        select 'targets' as dataset, person, company, count(*) as count, sum(target) as amount
        from targets
        where level = 'salesperson' and metric = 'amount' and person is not null and person <> 0
        group by person, company
        union all
        select 'forecasts' as dataset, person, company, count(*) as count, sum(forecast) as amount
        from forecasts
        where level = 'salesperson' and person is not null and person <> 0
        group by person, company
    )
select
    named.dataset, people.name, companies.name as company,
    cast(sum(named.count) as bigint) as count,
    cast(round(sum(named.amount), 2) as decimal(38, 2)) as amount
from named
join names as people on people.name_id = named.person
join names as companies on companies.name_id = coalesce(named.company, 0)
left join rostered on rostered.person = named.person
where rostered.person is null and exists (select 1 from rostered)
group by named.dataset, people.name, companies.name
order by people.name, named.dataset, companies.name
