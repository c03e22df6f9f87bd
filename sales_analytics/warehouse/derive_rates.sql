-- What one unit of a currency is in the reporting currency ($currency) on every day on which an order asks for it.
-- Works on: orders, their versions, lines, given_back (temporary), campaign_days (temporary: name, span).

-- What files state, both ways round, as fractions of whole numbers: nothing is rounded before a rate is whole. Of
-- several that hold on a day a campaign's own counts (on its days, or those stated beside it), then the narrowest, of equals the one imported last: the
-- largest rank.
create or replace temp table rates as
with
    stated as (
        select
            from_currency, coalesce(to_currency, $currency) as to_currency,
            cast(cast(rate as decimal(28, 8)) * 100000000 as hugeint) as priced,
            cast(cast(coalesce(nullif(per, 0), 1) as decimal(28, 6)) * 1000000 as hugeint) * 100 as units,
            coalesce(day, facts.starts_on, valid_from, campaign_days.starts_on, date '0001-01-01') as starts_on,
            coalesce(day + 1, facts.ends_before, valid_to + 1, campaign_days.ends_before, date '9999-12-31')
                as ends_before,
            case
                when campaign_days.campaign is not null then 'campaign'
                when day is not null then 'day'
                when facts.starts_on is not null then 'period'
                when valid_from is not null or valid_to is not null then 'span'
                else 'always'
            end as kind,
            campaign_days.campaign is not null as is_own, import, sheet_no, row_no
        from exchange_rates as facts
        left join campaign_days on campaign_days.campaign = facts.campaign
        where
            rate > 0
            -- a campaign that nobody knows has no days of its own
            and (
                facts.campaign is null or campaign_days.campaign is not null
                or coalesce(day, facts.starts_on, valid_from, valid_to) is not null
            )
    ),
    reduced as (
        select * replace (priced // gcd(priced, units) as priced, units // gcd(priced, units) as units)
        from stated
        where from_currency <> to_currency and starts_on < ends_before and units > 0
    )
select
    source, target, top, bottom, starts_on, ends_before, kind, import, sheet_no, row_no,
    (is_own, -date_diff('day', starts_on, ends_before), import, sheet_no, row_no) as rank
from (
    select *, from_currency as source, to_currency as target, priced as top, units as bottom from reduced
    union all
    select *, to_currency as source, from_currency as target, units as top, priced as bottom from reduced
) as both_ways;

create or replace temp table asked as
with
    told as (
        select order_no, effective_on, currency, net_amount, amount from orders
        union all
        select order_no, effective_on, currency, net_amount, amount from orders_superseded
    ),
    numbered as (
        select lower(trim(order_no)) as number, effective_on, currency
        from told
        where exists (select 1 from lines) or exists (select 1 from given_back)
    )
select distinct currency, day
from (
    select currency, effective_on as day from told where amount is null and net_amount is not null
    union all
    select coalesce(lines.currency, numbered.currency), numbered.effective_on
    from lines
    join numbered on numbered.number = lines.number
    union all
    select coalesce(given_back.currency, numbered.currency), coalesce(given_back.returned_on, numbered.effective_on)
    from given_back
    join numbered on numbered.number = given_back.number
) as wanted
where currency <> $currency and day is not null and exists (select 1 from rates);

create or replace temp table steps as
select source, target, day, max_by(struct_pack(top := top, bottom := bottom, kind := kind, import := import,
    sheet_no := sheet_no, row_no := row_no), rank) as stated
from (select distinct day from asked) as days
join rates on rates.starts_on <= days.day and rates.ends_before > days.day
group by source, target, day;

-- In one step, else by way of one other currency, the first by its letters. Rounded half up, once, to eighteen
-- decimals; to nine where that is more than a number holds.
create or replace temp table day_rates as
with
    ways as (
        select currency, asked.day, '' as via, stated as one, null as other, stated.top, stated.bottom
        from asked
        join steps on steps.source = asked.currency and steps.target = $currency and steps.day = asked.day
        union all
        select
            asked.currency, asked.day, first.target as via, first.stated as one, next.stated as other,
            try(first.stated.top * next.stated.top) as top, try(first.stated.bottom * next.stated.bottom) as bottom
        from asked
        join steps as first on first.source = asked.currency and first.target <> $currency and first.day = asked.day
        join steps as next
            on next.source = first.target and next.target = $currency and next.day = asked.day
    ),
    chosen as (
        select * exclude (place)
        from (select *, row_number() over (partition by currency, day order by via) as place from ways) as placed
        where place = 1
    )
select
    currency, day, via, one, other,
    coalesce(
        try(
            cast((top * 1000000000000000000 + bottom // 2) // bottom as decimal(38, 0))
            * cast(0.000000000000000001 as decimal(18, 18))
        ),
        try(
            cast((top * 1000000000 + bottom // 2) // bottom as decimal(38, 0)) * cast(0.000000001 as decimal(18, 18))
        )
    ) as rate
from chosen
