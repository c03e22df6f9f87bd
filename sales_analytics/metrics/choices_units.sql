-- One row per group, company and salesperson that the viewer may see, at any time.
with
    placed as (
        select person, company, "group" from members
        union
        select person, company, "group" from orders
        union
        select person, company, "group" from targets
        union
        select person, company, "group" from forecasts
    ),
    listed as (
        select 'salesperson' as level, person as name_id from placed
        union
        select 'company' as level, company as name_id from placed
        union
        select 'group' as level, "group" as name_id from placed
    )
select listed.level, names.name
from listed
join names on names.name_id = listed.name_id
where listed.name_id <> 0
order by listed.level, lower(names.name), names.name
