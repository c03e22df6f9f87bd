-- The confirmed lines of the period, each with the reservations that there are about it. movers: who changed company.
select
    orders.*,
    orders.person <> 0 and not orders.on_roster and rostered.person is null as is_unknown,
    orders.person <> 0 and not orders.on_roster and rostered.person is not null as is_outside,
    movers.person is not null as has_moved,
    orders.person = 0 as is_nobodys,
    orders.amount is null and orders.net_amount is not null as is_foreign,
    orders.amount is null and orders.net_amount is null as is_awaiting,
    orders.confirm_date is null and orders.net_amount is not null as is_undated,
    orders.effective_on > $today as is_future
from orders
left join rostered on rostered.person = orders.person
left join (
    select person
    from members
    where $level = 'salesperson' and starts_on < $ends_before and ends_before > $starts_on
    group by person
    having count(distinct company) > 1
) as movers on movers.person = orders.person
where orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
