-- Orders of several lines. Where these name different salespeople, the one with the largest confirmed amount is
-- primary, at a tie the one who is named first, in one cell as well. named (sheet_no, row_no, salesperson, place): where
-- somebody stands in a row.
-- Whoever has nothing confirmed in it only where nobody has: the order would count for nobody.
-- All other orders have one person, who is primary already.
create or replace temp table many_lined as
select order_key, min(salesperson) <> max(salesperson) as is_shared
from staged_orders
where order_key in (select key from staged_keys where lines > 1)
group by order_key;

update orders set is_only_line = false
where import = getvariable('import_no') and order_key in (select order_key from many_lined);

create or replace temp table shared as
select order_key, salesperson, status, amount, sheet_no, row_no
from staged_orders
where order_key in (select order_key from many_lined where is_shared);

update orders set is_primary = false
from (
    with named as (
        {named}
    )
    select order_key, arg_min(salesperson, (is_open, -amount, first_row)) as salesperson
    from (
        select
            order_key, salesperson,
            count(*) filter (where status = 'confirmed') = 0 as is_open,
            coalesce(sum(amount) filter (where status = 'confirmed'), 0) as amount,
            min((sheet_no, row_no, place)) as first_row
        from shared
        join named using (sheet_no, row_no, salesperson)
        group by order_key, salesperson
    ) as credits
    group by order_key
) as primaries
where
    orders.import = getvariable('import_no')
    and orders.order_key = primaries.order_key
    and orders.salesperson <> primaries.salesperson
