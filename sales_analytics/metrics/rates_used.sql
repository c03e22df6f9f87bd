-- One row per rate by which orders of the period were converted, and step of it: what it converted, and the row of a
-- file that states it. A rate that stands in the order's own row has no row here but its own.
with
    lines as (
        select currency, effective_on as day, fx_rate, net_amount, amount
        from orders
        where
            list_contains($statuses, status) and effective_on >= $starts_on and effective_on < $ends_before
            and currency is not null and net_amount is not null and amount is not null
            and ($customer is null or customer in (select name_id from names where name = $customer))
            and ($country is null or country in (select name_id from names where name = $country))
            and ($order_key is null or order_key = $order_key)
    ),
    converted as (
        select
            lines.currency, lines.day, used.rate, used.step, used.source, used.target, used.kind,
            used.import, used.sheet_no, used.row_no, lines.net_amount, lines.amount
        from lines
        join rates_used as used on used.currency = lines.currency and used.day = lines.day
        where lines.fx_rate is null
        union all
        select
            currency, day, fx_rate as rate, 1 as step, currency as source, $currency as target, 'row' as kind,
            null as import, null as sheet_no, null as row_no, net_amount, amount
        from lines
        where fx_rate is not null and currency <> $currency
    )
select
    converted.currency, min(converted.day) as first_day, max(converted.day) as last_day,
    rtrim(rtrim(cast(converted.rate as varchar), '0'), '.') as rate,
    converted.step, converted.source, converted.target, converted.kind,
    count(*) as lines,
    cast(sum(converted.net_amount) as decimal(38, 6)) as net_amount,
    cast(round(sum(converted.amount), 2) as decimal(38, 2)) as amount,
    coalesce(files.file, '') as file, coalesce(files.sheet, '') as sheet, converted.row_no as row
from converted
left join files on files.import = converted.import and files.sheet_no = converted.sheet_no
group by
    converted.currency, converted.rate, converted.step, converted.source, converted.target, converted.kind,
    files.file, files.sheet, converted.row_no
order by currency, first_day, last_day, rate, step, kind, file, sheet, row
