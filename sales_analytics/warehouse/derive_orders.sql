-- Orders of which other files say something that they lack: their lines, their salesperson, a rate of exchange, what
-- was given back: the whole order, with all that is said of it. Works on: derivable (what the order files say, in which
-- version, every one of which is less what was given back, and own_key: the key of the order itself); owners, lines,
-- given_back (temporary, of derive_from.sql), day_rates (temporary, of derive_rates.sql); $currency.
with
    numbered as (
        select
            derivable.*, lower(trim(derivable.order_no)) as number,
            -- an order without any date is of whoever has its customer for good
            coalesce(derivable.effective_on, date '9999-12-30') as owned_on
        from derivable
    ),
    headed as (
        -- Of several orders of one number the lines are of the one that their own file has.
        select waiting.order_key, waiting.number
        from (
            select order_key, number, import, count(*) over (partition by number, import) as orders_of_file
            from (
                select order_key, number, min(import) as import
                from numbered
                group by order_key, number
                having count(net_amount) = 0
            ) as heads_of_files
        ) as waiting
        join (select distinct number, import from lines) as having_lines on having_lines.number = waiting.number
        where
            waiting.number not in (select number from shared_numbers)
            or (having_lines.import = waiting.import and waiting.orders_of_file = 1)
    ),
    owned as (
        -- rows that name nobody, and whoever had their customer, region or country on their day; a row that was parted
        -- among several orders or people stands several times
        select distinct
            numbered.order_key, numbered.import, numbered.sheet_no, numbered.row_no,
            coalesce(by_customer.salesperson, by_region.salesperson, by_country.salesperson) as person
        from numbered
        left join owners as by_customer
            on by_customer.place = 'customer'
            and by_customer.name = numbered.customer
            and by_customer.starts_on <= numbered.owned_on
            and by_customer.ends_before > numbered.owned_on
        left join owners as by_country
            on by_country.place = 'country'
            and by_country.name = numbered.country
            and by_country.starts_on <= numbered.owned_on
            and by_country.ends_before > numbered.owned_on
        left join order_regions as regions
            on regions.import = numbered.import
            and regions.sheet_no = numbered.sheet_no
            and regions.row_no = numbered.row_no
        left join owners as by_region
            on by_region.place = 'region'
            and by_region.name = regions.region
            and by_region.starts_on <= numbered.owned_on
            and by_region.ends_before > numbered.owned_on
        where
            numbered.salesperson = 0
            and coalesce(by_customer.salesperson, by_region.salesperson, by_country.salesperson) is not null
    ),
    lacking as (
        select order_key from headed
        union
        select order_key from owned
        union
        select derivable.order_key
        from derivable
        join day_rates on day_rates.currency = derivable.currency and day_rates.day = derivable.effective_on
        where derivable.amount is null and derivable.net_amount is not null
        union
        select numbered.order_key
        from numbered
        join given_back on given_back.order_key = numbered.own_key
    ),
    told as (
        select
            numbered.*, headed.order_key is not null as is_head,
            coalesce(nullif(numbered.salesperson, 0), owned.person, 0) as person
        from numbered
        left join headed on headed.order_key = numbered.order_key
        left join owned
            on owned.order_key = numbered.order_key
            and owned.import = numbered.import
            and owned.sheet_no = numbered.sheet_no
            and owned.row_no = numbered.row_no
        where numbered.order_key in (select order_key from lacking)
    ),
    heads as (
        -- Several rows of one head share it, by shares that add up to no more than the whole; else the first counts,
        -- with all people of its cell.
        select *
        from (
            select
                *,
                rank() over (partition by order_key order by import, sheet_no, row_no) as place,
                sum(credit_share) over (partition by order_key) as shares
            from told
            where is_head
        ) as placed
        where place = 1 or shares <= 1
    ),
    bare as (
        select
            order_key, order_no, order_date, confirm_date, effective_on, status, order_type, person as salesperson,
            company, "group", customer, country, product, net_amount, currency, fx_rate, credit_share, amount,
            is_primary, quantity, import, sheet_no, row_no
        from told
        where not is_head
        union all
        select
            heads.order_key, heads.order_no, heads.order_date, heads.confirm_date, heads.effective_on, heads.status,
            heads.order_type, heads.person as salesperson, heads.company, heads."group", heads.customer, heads.country,
            coalesce(nullif(lines.product, 0), heads.product) as product,
            lines.amount as net_amount, coalesce(lines.currency, heads.currency) as currency, heads.fx_rate,
            heads.credit_share,
            case
                when coalesce(lines.currency, heads.currency, $currency) = $currency
                    then cast(cast(lines.amount as decimal(19, 6)) * heads.credit_share as decimal(18, 6))
                else cast(
                    cast(cast(lines.amount as decimal(19, 6)) * heads.fx_rate as decimal(28, 10)) * heads.credit_share
                    as decimal(18, 6)
                )
            end as amount,
            heads.is_primary, lines.quantity, lines.import, lines.sheet_no, lines.row_no
        from heads
        join lines
            on lines.number = heads.number
            and (lines.import = heads.import or heads.number not in (select number from shared_numbers))
        union all
        select
            first.order_key, first.order_no, first.order_date, first.confirm_date,
            coalesce(given_back.returned_on, first.effective_on) as effective_on, first.status, first.order_type,
            first.person as salesperson, first.company, first."group", first.customer, first.country,
            coalesce(nullif(given_back.product, 0), first.product) as product,
            -abs(given_back.amount) as net_amount, coalesce(given_back.currency, first.currency) as currency,
            null as fx_rate, 1 as credit_share,
            case when coalesce(given_back.currency, first.currency, $currency) = $currency then -abs(given_back.amount) end
                as amount,
            first.is_primary, -abs(given_back.quantity) as quantity, given_back.import, given_back.sheet_no, given_back.row_no
        from given_back
        join (
            select *
            from (
                select
                    *,
                    row_number() over (
                        partition by order_key
                        order by status <> 'confirmed', not is_primary, import, sheet_no, row_no
                    ) as place
                from told
            ) as placed
            where place = 1 and status = 'confirmed'
        ) as first on first.own_key = given_back.order_key
    ),
    converted as (
        select
            bare.* replace (
                coalesce(
                    bare.amount,
                    try(cast(
                        cast(cast(bare.net_amount as decimal(19, 6)) * day_rates.rate as decimal(28, 10))
                        * bare.credit_share
                        as decimal(18, 6)
                    ))
                ) as amount
            )
        from bare
        left join day_rates on day_rates.currency = bare.currency and day_rates.day = bare.effective_on
    ),
    credited as (
        -- two of one cell who share equally: whoever its file counted it for
        select order_key, arg_min(salesperson, (is_open, -amount, first_row, not is_first, salesperson)) as salesperson
        from (
            select
                order_key, salesperson,
                count(*) filter (where status = 'confirmed') = 0 as is_open,
                coalesce(sum(amount) filter (where status = 'confirmed'), 0) as amount,
                min((import, sheet_no, row_no)) as first_row, bool_or(is_primary) as is_first
            from converted
            group by order_key, salesperson
        ) as credits
        group by order_key
    )
select
    converted.order_key, converted.order_no, converted.order_date, converted.confirm_date, converted.effective_on,
    converted.status, converted.order_type, converted.salesperson, converted.company, converted."group",
    converted.customer, converted.country, converted.product, converted.net_amount, converted.currency,
    converted.fx_rate, converted.credit_share, converted.amount,
    converted.salesperson = credited.salesperson as is_primary,
    count(*) over (partition by converted.order_key) = 1 as is_only_line,
    converted.quantity, converted.import, converted.sheet_no, converted.row_no
from converted
join credited on credited.order_key = converted.order_key
order by converted.effective_on, converted.import, converted.sheet_no, converted.row_no
