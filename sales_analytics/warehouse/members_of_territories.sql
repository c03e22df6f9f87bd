-- People whom only a list of territories names: it doubles as a roster. A person of one region belongs to it.
select
    salesperson as name, [] as aliases, 0 as company,
    case when min(region) = max(region) then max(region) else 0 end as "group",
    case when count(starts_on) = count(*) then min(starts_on) end as joined_on,
    case when count(ends_on) = count(*) then max(ends_on) end as left_on,
    max(import) as import
from territories
where
    salesperson <> 0
    and salesperson not in (select name from roster union select unnest(aliases) from roster)
group by salesperson
order by min(row_no), salesperson
