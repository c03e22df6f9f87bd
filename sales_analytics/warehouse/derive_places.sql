-- A region or country that one person has stands for that person wherever a name is asked for, such as in a target by
-- country. Works on: owners (temporary); places: the aliases that were given in this way.
insert into places
select owners.name
from owners
where
    owners.place in ('region', 'country')
    and owners.name not in (select alias from standing where on_roster)
    and owners.name not in (select salesperson from owners)
group by owners.name
having count(distinct owners.salesperson) = 1;

delete from standing where alias in (select alias from places);

insert into standing
select distinct
    places.alias, standing.starts_on, standing.ends_before, standing.salesperson, standing.company, standing."group",
    standing.on_roster
from places
join owners on owners.name = places.alias and owners.place in ('region', 'country')
join standing on standing.alias = owners.salesperson
