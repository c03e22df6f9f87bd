-- A region or country that one person has on a day stands for that person then wherever a name is asked for, such as in
-- a target by country. Works on: held (temporary); places: the aliases that were given in this way.
insert into places
select name
from held
where
    place in ('region', 'country')
    and salesperson is not null
    and name not in (select alias from standing where on_roster)
    and name not in (select salesperson from owners)
group by name
having count(distinct salesperson) = 1 or count(distinct place) = 1;

-- What is a region and a country of one name, as Singapore, may be held on days that overlap: parted wherever either
-- begins or ends, so that it stands once on every day.
create or replace temp table placed as
with
    stays as (
        select
            places.alias, greatest(held.starts_on, standing.starts_on) as starts_on,
            least(held.ends_before, standing.ends_before) as ends_before, standing.salesperson, standing.company,
            standing."group", standing.on_roster
        from places
        join held on held.name = places.alias and held.place in ('region', 'country')
        join standing
            on standing.alias = held.salesperson
            and standing.starts_on < held.ends_before
            and standing.ends_before > held.starts_on
    ),
    edges as (
        select alias, starts_on as day from stays
        union
        select alias, ends_before from stays
    ),
    pieces as (
        select alias, day as starts_on, lead(day) over (partition by alias order by day) as ends_before from edges
    )
select distinct
    pieces.alias, pieces.starts_on, pieces.ends_before, stays.salesperson, stays.company, stays."group", stays.on_roster
from pieces
join stays
    on stays.alias = pieces.alias
    and stays.starts_on <= pieces.starts_on
    and stays.ends_before >= pieces.ends_before;

delete from standing where alias in (select alias from places);

-- On all other days it stands for itself.
insert into standing
with
    followed as (
        select alias, starts_on, ends_before, lag(ends_before) over (partition by alias order by starts_on) as ended
        from placed
    )
select * from placed
union all
select alias, coalesce(ended, date '0001-01-01'), starts_on, alias, 0, 0, false
from followed
where coalesce(ended, date '0001-01-01') < starts_on
union all
select alias, max(ends_before), date '9999-12-31', alias, 0, 0, false
from placed
group by alias
having max(ends_before) < date '9999-12-31'
