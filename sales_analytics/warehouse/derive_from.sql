-- What orders are completed from, as temporary tables: owners (place, name, salesperson, days), lines, shared_numbers
-- and given_back (by folded order number).

-- Whom files name for a customer, region or country, under whatever spelling, and from which day to before which.
create or replace temp table claims as
with
    people as (select distinct alias, salesperson from standing),
    named as (
        select 'customer' as place, customer as name, salesperson, starts_on, ends_on from customers
        union all select 'customer', customer_id, salesperson, starts_on, ends_on from customers
        union all select 'customer', customer, salesperson, starts_on, ends_on from territories
        union all select 'region', region, salesperson, starts_on, ends_on from territories
        union all select 'country', country, salesperson, starts_on, ends_on from territories
    )
select distinct
    named.place, named.name, named.salesperson, coalesce(people.salesperson, named.salesperson) as person,
    coalesce(named.starts_on, date '0001-01-01') as starts_on,
    coalesce(named.ends_on + 1, date '9999-12-31') as ends_before
from named
left join people on people.alias = named.salesperson
where
    named.name <> 0 and named.salesperson <> 0
    and coalesce(named.starts_on, date '0001-01-01') <= coalesce(named.ends_on, date '9999-12-30');

-- The days of every place, parted wherever a claim begins or ends, with all who claim it then. is_said: whoever began
-- earlier and has no end is followed, and contradicts nobody; whoever has it without any days does.
create or replace temp table claimed as
with
    edges as (
        select place, name, starts_on as day from claims
        union
        select place, name, ends_before from claims
    ),
    pieces as (
        select place, name, day as starts_on, lead(day) over (partition by place, name order by day) as ends_before
        from edges
    ),
    covered as (
        select
            pieces.place, pieces.name, pieces.starts_on, pieces.ends_before, claims.salesperson, claims.person,
            claims.starts_on as since, claims.ends_before as until,
            max(claims.starts_on) over (partition by pieces.place, pieces.name, pieces.starts_on) as latest
        from pieces
        join claims
            on claims.place = pieces.place
            and claims.name = pieces.name
            and claims.starts_on <= pieces.starts_on
            and claims.ends_before >= pieces.ends_before
    )
select
    place, name, starts_on, ends_before, salesperson, person, since = latest as is_latest,
    since = latest or until < date '9999-12-31' or since = date '0001-01-01' as is_said
from covered;

-- Who has it then: of several who claim it, those whose claim began last. Several of one day are nobody (null).
create or replace temp table held as
select
    place, name, starts_on, ends_before,
    case when count(distinct person) filter (where is_latest) = 1 then min(salesperson) filter (where is_latest) end
        as salesperson,
    count(distinct person) filter (where is_said) > 1 as is_contested
from claimed
group by place, name, starts_on, ends_before;

-- Who has what, where that is clear; a customer whom nobody has by name is of the person who has its region or country.
create or replace temp table owners as
with
    sole as (
        select place, name, salesperson, starts_on, ends_before from held where salesperson is not null
    ),
    above as (select distinct place, name from sole where place <> 'customer'),
    placed as (
        select
            unnest([customers.customer, customers.customer_id]) as name,
            case when by_region.name is not null then 'region' else 'country' end as place,
            coalesce(by_region.name, customers.country) as above
        from customers
        left join above as by_region on by_region.place = 'region' and by_region.name = customers.region
        where customers.salesperson = 0
    )
select place, name, salesperson, starts_on, ends_before from sole
union all
-- A sheet may call its regions countries, where it has no other column for either.
select 'country' as place, name, salesperson, starts_on, ends_before
from sole
where place = 'region' and name not in (select name from held where place = 'country')
union all
select 'customer' as place, placed.name, min(sole.salesperson) as salesperson, sole.starts_on, sole.ends_before
from placed
join sole on sole.place = placed.place and sole.name = placed.above
where placed.name <> 0 and ('customer', placed.name) not in (select (place, name) from sole)
group by placed.name, sole.starts_on, sole.ends_before
having count(distinct sole.salesperson) = 1;

create or replace temp table lines as
select lower(trim(order_no)) as number, product, quantity, amount, currency, import, sheet_no, row_no
from order_lines
where order_no is not null and amount is not null;

-- Numbers that several orders without an amount have, of two companies: lines name no company.
create or replace temp table shared_numbers as
select number
from (
    select order_key, lower(trim(order_no)) as number
    from orders
    where exists (select 1 from lines)
    group by order_key, lower(trim(order_no))
    having count(net_amount) = 0
) as waiting
group by number
having count(*) > 1;

-- Of these, what each file says of its own order counts, though a later file has lines of the same number.
insert into lines
select lower(trim(order_no)) as number, product, quantity, amount, currency, import, sheet_no, row_no
from order_lines_superseded
where
    lower(trim(order_no)) in (select number from shared_numbers) and amount is not null
    and import in (select import from imports where state = 'active')
    and (lower(trim(order_no)), import) not in (select (number, import) from lines);

-- Returns that say how much was given back, and which order it is taken off; those that only name an order are in
-- `returned_orders`. Where several orders have the number, it is the one of the company that the return names, or the only
-- one of no company; where that is none of them, or several are, it is nobody's (order_key null) and told as such.
create or replace temp table given_back as
with
    told as (
        select
            lower(trim(order_no)) as number, company, product, quantity, amount, currency, returned_on, import, sheet_no,
            row_no
        from "returns"
        where order_no is not null and amount is not null and returned is distinct from 'no'
    ),
    named as (
        select distinct
            lower(trim(order_no)) as number, order_key, company,
            order_key = cast(md5_number(lower(trim(order_no)) || '|apart') >> 64 as ubigint) as is_apart, true as is_current
        from orders
        where lower(trim(order_no)) in (select number from told)
        union
        select distinct lower(trim(order_no)), order_key, company, false, false
        from orders_superseded
        where
            lower(trim(order_no)) in (select number from told)
            and import in (select import from imports where state = 'active')
    ),
    -- what was replaced, where nothing counts; an entry of its own beside an order, where there is no order
    standing_for as (
        select number, order_key, max(company) as company
        from named
        group by number, order_key, is_current, is_apart
        qualify dense_rank() over (partition by number order by is_current desc, is_apart) = 1
    ),
    meant as (
        select
            told.number, told.company,
            case
                when count(*) = 1 and (told.company = 0 or min(standing_for.company) in (0, told.company))
                    then min(standing_for.order_key)
                when count(*) filter (where told.company <> 0 and standing_for.company = told.company) = 1
                    then min(standing_for.order_key) filter (where standing_for.company = told.company)
                when
                    told.company <> 0 and count(*) filter (where standing_for.company = told.company) = 0
                    and count(*) filter (where standing_for.company = 0) = 1
                    then min(standing_for.order_key) filter (where standing_for.company = 0)
            end as order_key
        from (select distinct number, company from told) as told
        join standing_for on standing_for.number = told.number
        group by told.number, told.company
    )
select told.*, meant.order_key, meant.number is not null and meant.order_key is null as is_nobodys
from told
left join meant on meant.number = told.number and meant.company = told.company
