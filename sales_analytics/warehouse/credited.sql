-- Of the orders that a file has below zero those that are stored above zero; what they come to may stand in lines of
-- their own. told (number, companies as the file writes them): put in by credited.py.
with
    told as ({told}),
    stored as (
        select lower(trim(order_no)) as number, company
        from orders
        where status = 'confirmed' and lower(trim(order_no)) in (select number from told)
        group by order_key, number, company
        having
            sum(net_amount) > 0
            or count(net_amount) = 0
                and number in (select lower(trim(order_no)) from order_lines where amount > 0)
    )
select told.number, any_value(told.companies) as told, list(distinct coalesce(names.folded, '')) as stored
from told
join stored on stored.number = told.number
left join names on names.name_id = stored.company and stored.company <> 0
group by told.number
