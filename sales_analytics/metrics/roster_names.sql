-- One row per person who ever was on the roster, with the company of that time.
select distinct people.name, companies.name as company
from members
join names as people on people.name_id = members.person
join names as companies on companies.name_id = members.company
order by people.name, companies.name
