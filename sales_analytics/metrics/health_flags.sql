-- One row per reason to look, salesperson and company: how many order lines, of which amount. What is not
-- converted has none: amounts of several currencies do not add up.
select
    flagged."check", people.name, companies.name as company,
    count(*) as count,
    cast(round(sum(flagged.amount), 2) as decimal(38, 2)) as amount
from flagged
join names as people on people.name_id = flagged.person
join names as companies on companies.name_id = flagged.company
group by flagged."check", people.name, companies.name
order by flagged."check", count(*) desc, people.name, companies.name
