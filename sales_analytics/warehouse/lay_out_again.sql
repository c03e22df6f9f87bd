-- The orders in doubt as their files say them, before any of them was given the key or the company of another; and under
-- which keys they stand until now, or may have stood.
create or replace temp table again as
select
    orders.* exclude (number) replace (
        coalesce(restated.stated_key, orders.order_key) as order_key,
        case when restated.states_company is distinct from false then orders.company else 0 end as company,
        true as is_only_line
    )
from numbered_orders as orders
left join restated
    on restated.import = orders.import
    and restated.sheet_no = orders.sheet_no
    and restated.row_no = orders.row_no
    and restated.order_key = orders.order_key
where
    orders.number in (select number from numbers_in_doubt)
    and orders.import in (select import from imports where state = 'active');

create or replace temp table keys_again as
select order_key as key from numbered_orders where number in (select number from numbers_in_doubt)
union
select order_key from again
