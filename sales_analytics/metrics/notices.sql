-- One row per kind of reservation and file: how many orders, of rejects how many rows. entries: the lines of the period,
-- of which only those that are the whole order count as one, and the orders of several lines: they are few, where to
-- count the distinct ones of all would take ten times as long.
with
    entries as (
        select
            import, cast(is_only_line as integer) as orders, amount, is_unknown, is_outside, has_moved, is_nobodys,
            is_foreign, is_awaiting, is_undated, is_future
        from reserved_lines
        union all
        select
            import, 1 as orders, null as amount, bool_or(is_unknown) as is_unknown, bool_or(is_outside) as is_outside,
            bool_or(has_moved) as has_moved, bool_or(is_nobodys) as is_nobodys, bool_or(is_foreign) as is_foreign,
            bool_or(is_awaiting) as is_awaiting, bool_or(is_undated) as is_undated, bool_or(is_future) as is_future
        from reserved_lines
        where not is_only_line
        group by import, order_key
    ),
    reserved as (
        select
            import,
            sum(orders) filter (where is_unknown) as unknown_orders,
            sum(amount) filter (where is_unknown) as unknown_amount,
            sum(orders) filter (where is_outside) as outside_orders,
            sum(amount) filter (where is_outside) as outside_amount,
            sum(orders) filter (where has_moved) as moved_orders,
            sum(amount) filter (where has_moved) as moved_amount,
            sum(orders) filter (where is_nobodys) as nobody_orders,
            sum(amount) filter (where is_nobodys) as nobody_amount,
            sum(orders) filter (where is_foreign) as foreign_orders,
            sum(orders) filter (where is_awaiting) as awaiting_orders,
            sum(orders) filter (where is_undated) as undated_orders,
            sum(amount) filter (where is_undated) as undated_amount,
            sum(orders) filter (where is_future) as future_orders,
            sum(amount) filter (where is_future) as future_amount
        from entries
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
            select lines.import, lines.order_key, sum(lines.amount) as amount
            from reserved_lines as lines
            join returned on returned.order_key = lines.order_key
            group by lines.import, lines.order_key
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
