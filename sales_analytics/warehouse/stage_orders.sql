-- The typed rows of a file's order sheets, with keys and names as numbers, in the column order of `orders`.
-- A product of two decimals of 18 digits stays at 18 and overflows: one of them is made wider first.
-- Of `staged_names` each column joins its own texts only: a short list is looked up faster.
-- A row without a rate of its own counts in the reporting currency; another currency without one is not converted.
select
    cast(md5_number(coalesce(
        rows.occurrence_key,
        coalesce(codes.folded, lower(trim(rows.order_no)), '') || '|' || coalesce(companies.folded, '')
    )) >> 64 as ubigint) as order_key,  -- md5_number_lower(), which costs three times as much
    rows.order_no, rows.order_date, rows.confirm_date,
    coalesce(rows.confirm_date, rows.order_date) as effective_on,
    cast(rows.status as order_status) as status, cast(rows.order_type as order_type) as order_type,
    coalesce(people.name_id, 0) as salesperson,
    coalesce(companies.name_id, 0) as company,
    coalesce("groups".name_id, 0) as "group",
    coalesce(customers.name_id, 0) as customer,
    coalesce(countries.name_id, 0) as country,
    coalesce(products.name_id, 0) as product,
    rows.amount as net_amount, rows.currency, rows.fx_rate,
    coalesce(rows.credit_share, 1) as credit_share,
    case
        when rows.fx_rate is null and rows.credit_share is null and rows.currency is null then rows.amount
        when coalesce(rows.currency, $currency) = $currency and (rows.fx_rate is null or rows.currency is not null)
            then cast(cast(rows.amount as decimal(19, 6)) * coalesce(rows.credit_share, 1) as decimal(18, 6))
        else cast(
            cast(cast(rows.amount as decimal(19, 6)) * rows.fx_rate as decimal(28, 10)) * coalesce(rows.credit_share, 1) as decimal(18, 6)
        )
    end as amount,
    true as is_primary, true as is_only_line,
    rows.quantity,
    cast($import as integer) as import, cast(rows.sheet_no as integer) as sheet_no, rows.row_no
from read_parquet($files) as rows
left join staged_names as people on people.raw = rows.salesperson and (people.places & 1) <> 0
left join staged_names as companies on companies.raw = rows.company and (companies.places & 2) <> 0
left join staged_names as "groups" on "groups".raw = rows."group" and ("groups".places & 4) <> 0
left join staged_names as customers on customers.raw = rows.customer and (customers.places & 8) <> 0
left join staged_names as countries on countries.raw = rows.country and (countries.places & 16) <> 0
left join staged_names as products on products.raw = rows.product and (products.places & 32) <> 0
left join staged_codes as codes on codes.raw = rows.order_no
