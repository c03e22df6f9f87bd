-- One row per kind of reservation and file. counted: the confirmed lines of the period. movers: who changed company.
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
            orders.import, orders.person, orders.on_roster, orders.amount, orders.net_amount, orders.confirm_date,
            orders.effective_on, rostered.person is not null as is_rostered,
            movers.person is not null as has_moved
        from orders
        left join rostered on rostered.person = orders.person
        left join movers on movers.person = orders.person
        where orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
    ),
    reserved as (
        select
            import,
            count(*) filter (where person <> 0 and not on_roster and not is_rostered) as unknown_rows,
            sum(amount) filter (where person <> 0 and not on_roster and not is_rostered) as unknown_amount,
            count(*) filter (where person <> 0 and not on_roster and is_rostered) as outside_rows,
            sum(amount) filter (where person <> 0 and not on_roster and is_rostered) as outside_amount,
            count(*) filter (where has_moved) as moved_rows,
            sum(amount) filter (where has_moved) as moved_amount,
            count(*) filter (where person = 0) as nobody_rows,
            sum(amount) filter (where person = 0) as nobody_amount,
            count(*) filter (where amount is null and net_amount is not null) as foreign_rows,
            count(*) filter (where amount is null and net_amount is null) as awaiting_rows,
            count(*) filter (where confirm_date is null and net_amount is not null) as undated_rows,
            sum(amount) filter (where confirm_date is null) as undated_amount,
            count(*) filter (where effective_on > $today) as future_rows,
            sum(amount) filter (where effective_on > $today) as future_amount
        from counted
        group by import
    ),
    told as (
        select 'rejects-accepted' as code, import, count(*) as row_count, sum(amount) as amount
        from rejects
        where effective_on is null or effective_on >= $starts_on and effective_on < $ends_before
        group by import
        union all
        select 'unassigned-people' as code, import, unknown_rows as row_count, unknown_amount as amount
        from reserved
        where $roster_known
        union all
        select 'outside-membership' as code, import, outside_rows as row_count, outside_amount as amount from reserved
        union all
        select 'several-companies' as code, import, moved_rows as row_count, moved_amount as amount from reserved
        union all
        select 'unassigned-orders' as code, import, nobody_rows as row_count, nobody_amount as amount from reserved
        union all
        select 'not-converted' as code, import, foreign_rows as row_count, null as amount from reserved
        union all
        select 'awaiting-lines' as code, import, awaiting_rows as row_count, null as amount from reserved
        union all
        select 'returned' as code, import, count(*) as row_count, sum(amount) as amount
        from (
            select orders.import, orders.order_key, sum(orders.amount) as amount
            from orders
            join returned on returned.order_key = orders.order_key
            where orders.status = 'confirmed' and orders.effective_on >= $starts_on and orders.effective_on < $ends_before
            group by orders.import, orders.order_key
        ) as named
        group by import
        union all
        select 'no-confirm-date' as code, import, undated_rows as row_count, undated_amount as amount from reserved
        union all
        select 'future-date' as code, import, future_rows as row_count, future_amount as amount from reserved
    )
select
    told.code,
    coalesce(named.file, '') as file,
    sum(told.row_count) as rows,
    cast(round(sum(told.amount), 2) as decimal(38, 2)) as amount
from told
left join (select distinct import, file from files) as named on named.import = told.import
where told.row_count > 0
group by told.code, coalesce(named.file, '')
order by told.code, file
