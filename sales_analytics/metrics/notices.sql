-- One row per kind of reservation and file: how many orders, of rejects how many rows. counted: the confirmed lines of
-- the period. movers: who changed company.
with
    movers as (
        select person
        from members
        where $level = 'salesperson' and starts_on < $ends_before and ends_before > $starts_on
        group by person
        having count(distinct company) > 1
    ),
    counted as (
        select
            orders.import, orders.order_key, orders.person, orders.on_roster, orders.amount, orders.net_amount,
            orders.confirm_date, orders.effective_on, rostered.person is not null as is_rostered,
            movers.person is not null as has_moved
        from orders
        left join rostered on rostered.person = orders.person
        left join movers on movers.person = orders.person
        where orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
    ),
    reserved as (
        select
            import,
            count(distinct order_key) filter (where person <> 0 and not on_roster and not is_rostered) as unknown_orders,
            sum(amount) filter (where person <> 0 and not on_roster and not is_rostered) as unknown_amount,
            count(distinct order_key) filter (where person <> 0 and not on_roster and is_rostered) as outside_orders,
            sum(amount) filter (where person <> 0 and not on_roster and is_rostered) as outside_amount,
            count(distinct order_key) filter (where has_moved) as moved_orders,
            sum(amount) filter (where has_moved) as moved_amount,
            count(distinct order_key) filter (where person = 0) as nobody_orders,
            sum(amount) filter (where person = 0) as nobody_amount,
            count(distinct order_key) filter (where amount is null and net_amount is not null) as foreign_orders,
            count(distinct order_key) filter (where amount is null and net_amount is null) as awaiting_orders,
            count(distinct order_key) filter (where confirm_date is null and net_amount is not null) as undated_orders,
            sum(amount) filter (where confirm_date is null) as undated_amount,
            count(distinct order_key) filter (where effective_on > $today) as future_orders,
            sum(amount) filter (where effective_on > $today) as future_amount
        from counted
        group by import
    ),
    told as (
        select 'rejects-accepted' as code, import, count(*) as many, sum(amount) as amount
        from rejects
        where effective_on is null or effective_on >= $starts_on and effective_on < $ends_before
        group by import
        union all
        select 'unassigned-people' as code, import, unknown_orders as many, unknown_amount as amount
        from reserved
        where $roster_known
        union all
        select 'outside-membership' as code, import, outside_orders as many, outside_amount as amount from reserved
        union all
        select 'several-companies' as code, import, moved_orders as many, moved_amount as amount from reserved
        union all
        select 'unassigned-orders' as code, import, nobody_orders as many, nobody_amount as amount from reserved
        union all
        select 'not-converted' as code, import, foreign_orders as many, null as amount from reserved
        union all
        select 'awaiting-lines' as code, import, awaiting_orders as many, null as amount from reserved
        union all
        select 'returned' as code, import, count(*) as many, sum(amount) as amount
        from (
            select orders.import, orders.order_key, sum(orders.amount) as amount
            from orders
            join returned on returned.order_key = orders.order_key
            where orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
            group by orders.import, orders.order_key
        ) as named
        group by import
        union all
        select 'no-confirm-date' as code, import, undated_orders as many, undated_amount as amount from reserved
        union all
        select 'future-date' as code, import, future_orders as many, future_amount as amount from reserved
    )
select
    told.code,
    coalesce(named.file, '') as file,
    sum(told.many) as count,
    cast(round(sum(told.amount), 2) as decimal(38, 2)) as amount
from told
left join (select distinct import, file from files) as named on named.import = told.import
where told.many > 0
group by told.code, coalesce(named.file, '')
order by told.code, file
