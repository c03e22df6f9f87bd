-- One row per confirmed order line and reason to look at it. usual: the median of a line's own kind, samples apart from
-- bulk orders. A slip is 10,000 times (or a ten-thousandth of) what would be within 20 times the median either way.
with
    counted as (
        select
            order_key, order_no, order_date, confirm_date, effective_on, status, order_type, person, company, "group",
            on_roster, customer, country, product, amount, net_amount, currency, import, sheet_no, row_no
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
    ),
    usual as (
        select order_type, cast(median(amount) as double) as median_amount
        from counted
        where amount > 0
        group by order_type
    ),
    held as (
        select counted.*, cast(counted.amount as double) as money, usual.median_amount
        from counted
        left join usual on usual.order_type = counted.order_type
    )
select 'no-confirm-date' as "check", held.* from held where confirm_date is null
union all
select 'future-date' as "check", held.* from held where effective_on > $today
union all
select 'outlier' as "check", held.* from held where money > 20 * median_amount
union all
select 'slip' as "check", held.*
from held
where
    (money > 500 * median_amount and money <= 200000 * median_amount)
    or (money > 0 and money * 500 < median_amount and money * 200000 >= median_amount)
union all
select 'not-converted' as "check", held.* from held where amount is null and net_amount is not null
union all
select 'no-amount' as "check", held.* from held where amount is null and net_amount is null
union all
select 'no-salesperson' as "check", held.* from held where person = 0
