-- The confirmed lines of the period that one notice about one file is about, by the same conditions as notices.
select orders.*
from orders
left join rostered on rostered.person = orders.person
left join (
    select person
    from members
    where $level = 'salesperson' and starts_on < $ends_before and ends_before > $starts_on
    group by person
    having count(distinct company) > 1
) as movers on movers.person = orders.person
where
    orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
    and orders.import in (select import from files where file = $file)
    and case $code
        when 'unassigned-people' then orders.person <> 0 and not orders.on_roster and rostered.person is null
        when 'outside-membership' then orders.person <> 0 and not orders.on_roster and rostered.person is not null
        when 'several-companies' then movers.person is not null
        when 'unassigned-orders' then orders.person = 0
        when 'not-converted' then orders.amount is null and orders.net_amount is not null
        when 'awaiting-lines' then orders.amount is null and orders.net_amount is null
        when 'returned' then orders.order_key in (select order_key from returned)
        when 'no-confirm-date' then orders.confirm_date is null and orders.net_amount is not null
        when 'future-date' then orders.effective_on > $today
        else false
    end
