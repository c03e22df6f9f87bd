-- Orders of a file that are new by their key and are stored under another: same number, same salesperson, same day or
-- amount or customer, and only one of the two states a company. `company`: that of the stored one.
create or replace temp table same_orders as
with
    staged as (
        select distinct
            order_key, coalesce(folded_numbers.folded, lower(trim(order_no))) as number, company, salesperson, order_date,
            customer, net_amount
        from {table}
        left join folded_numbers on folded_numbers.raw = order_no
        where
            import = $import and order_no is not null
            -- one that is an order of its own beside another of its number: credited_orders.py
            and order_key <> cast(md5_number(lower(trim(order_no)) || '|apart') >> 64 as ubigint)
    ),
    mixed as (
        select bool_or(company = 0) as lacks, bool_or(company <> 0) as states
        from staged
    ),
    stored as (
        select
            order_key, coalesce(folded_numbers.folded, lower(trim(order_no))) as number, company, salesperson, order_date,
            customer, net_amount
        from orders
        cross join mixed
        left join folded_numbers on folded_numbers.raw = order_no
        where
            import <> $import and (company = 0 and mixed.states or company <> 0 and mixed.lacks)
            and order_key <> cast(md5_number(lower(trim(order_no)) || '|apart') >> 64 as ubigint)
    ),
    pairs as (
        select distinct staged.order_key as key, stored.order_key as own_key, stored.company
        from staged
        join stored
            on stored.number = staged.number
            and stored.salesperson = staged.salesperson
            and (stored.company = 0) <> (staged.company = 0)
        where
            stored.order_key <> staged.order_key
            and (
                stored.order_date = staged.order_date
                or stored.net_amount = staged.net_amount
                or stored.customer <> 0 and stored.customer = staged.customer
            )
            and staged.order_key not in (select order_key from orders where import <> $import)
    )
select key, own_key, company
from pairs
qualify count(*) over (partition by key) = 1 and count(*) over (partition by own_key) = 1
