-- What orders are completed from, as temporary tables: owners (place, name, salesperson), lines and given_back (by
-- folded order number).

-- Whom the files name for a customer, region or country, where they name one person only, under whatever spelling.
create or replace temp table owners as
with
    people as (select distinct alias, salesperson from standing),
    named as (
        select 'customer' as place, customer as name, salesperson from customers
        union select 'customer', customer_id, salesperson from customers
        union select 'customer', customer, salesperson from territories
        union select 'region', region, salesperson from territories
        union select 'country', country, salesperson from territories
    ),
    sole as (
        select named.place, named.name, min(named.salesperson) as salesperson
        from named
        left join people on people.alias = named.salesperson
        where named.name <> 0 and named.salesperson <> 0
        group by named.place, named.name
        having count(distinct coalesce(people.salesperson, named.salesperson)) = 1
    ),
    -- A customer whom nobody has by name is of the person who has its region or country.
    placed as (
        select 'customer' as place, unnest([customers.customer, customers.customer_id]) as name,
            coalesce(by_region.salesperson, by_country.salesperson) as salesperson
        from customers
        left join sole as by_region on by_region.place = 'region' and by_region.name = customers.region
        left join sole as by_country on by_country.place = 'country' and by_country.name = customers.country
        where customers.salesperson = 0
    )
select place, name, salesperson from sole
union all
select place, name, min(salesperson) as salesperson
from placed
where name <> 0 and salesperson is not null and (place, name) not in (select (place, name) from sole)
group by place, name
having count(distinct salesperson) = 1;

create or replace temp table lines as
select lower(trim(order_no)) as number, product, quantity, amount, currency, import, sheet_no, row_no
from order_lines
where order_no is not null and amount is not null;

-- Returns that say how much was given back; those that only name an order are in `returned_orders`.
create or replace temp table given_back as
select lower(trim(order_no)) as number, product, quantity, amount, currency, returned_on, import, sheet_no, row_no
from "returns"
where order_no is not null and amount is not null and returned is distinct from 'no'
