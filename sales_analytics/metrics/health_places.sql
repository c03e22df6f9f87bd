-- One row per place and days of the period on which several people have it: who they are, and for whom orders count.
select
    contested.place as kind, places.name as place,
    list_sort(list(distinct people.name)) as people,
    coalesce(max(owners.name), '') as counts_for,
    nullif(contested.starts_on, date '0001-01-01') as first_day,
    case
        when contested.ends_before < date '9999-12-31' then cast(contested.ends_before - interval 1 day as date)
    end as last_day
from contested
join names as places on places.name_id = contested.name
join names as people on people.name_id = contested.person
left join names as owners on owners.name_id = contested.salesperson
where contested.starts_on < $ends_before and contested.ends_before > $starts_on
group by contested.place, places.name, contested.starts_on, contested.ends_before
order by kind, place, first_day nulls first, last_day nulls last
