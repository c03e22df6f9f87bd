-- odd_texts (raw): distinct cells of number columns that are no plain numbers.
-- odd_numbers: each with its value if the point is the decimal sign and if the comma is (null: it cannot be read so),
-- the currency that it names, whether it brings its own unit (万, w, k), whether it is per cent, and whether it has more
-- decimals than are kept. $is_yen: ¥ is the yen in this file; it is as well where another cell says so.
create or replace temp table odd_numbers as
with
    narrowed as (
        select raw, upper(narrow(raw)) as cell
        from odd_texts
    ),
    currencies as (
        select
            raw,
            case
                when regexp_matches(cell, 'US\$|USD|美元|美金|^\(?-?\$|^[\d.,'' ()-]+\$\)?$') then 'USD'
                when regexp_matches(cell, 'HKD|HK\$|港币|港元') then 'HKD'
                when regexp_matches(cell, 'EUR|€|欧元') then 'EUR'
                when regexp_matches(cell, 'GBP|£|英镑') then 'GBP'
                when regexp_matches(cell, 'JPY|日元|円') then 'JPY'
                when contains(cell, '¥') and not regexp_matches(cell, 'RMB|CNY|人民币') then
                    case when $is_yen or bool_or(regexp_matches(cell, 'JPY|日元|円')) over () then 'JPY' else 'CNY' end
                when regexp_matches(cell, 'RMB|CNY|人民币|元') then 'CNY'
                when regexp_matches(cell, 'INR|₹|^\(?-?RS\.?\s?\d') then 'INR'
                when regexp_matches(cell, 'NT\$|台币') then 'TWD'
                -- others stand with their three letters: "CHF 7.50", "1,200 SEK"
                else nullif(regexp_extract(
                    cell,
                    '\b(AED|AUD|BRL|CAD|CHF|CZK|DKK|HUF|IDR|ILS|KRW|MXN|MYR|NOK|NZD|PHP|PLN|RON|SAR|SEK|SGD|THB|TRY|TWD|VND|ZAR)\b',
                    1
                ), '')
            end as currency,
            -- "80.-", "80,--" and "5,000/-" have no cents
            regexp_replace(trim(regexp_replace(
                regexp_replace(regexp_replace(cell, '^''', ''), '^(\(?-?)RS\.?\s?(\d)', '\1\2'),
                'US\$|HK\$|NT\$|\b(?:AED|AUD|BRL|CAD|CHF|CZK|DKK|HUF|IDR|ILS|KRW|MXN|MYR|NOK|NZD|PHP|PLN|RON|SAR|SEK|SGD|THB|TRY|TWD|VND|ZAR)\b|新?台币|USD|HKD|RMB|CNY|EUR|GBP|JPY|INR|人民币|美元|美金|港币|港元|欧元|英镑|日元|円|元|[$€£¥₹]', ' ', 'g'
            )), '^([^-]*\d)(?:[.,]-{1,2}|/-)$', '\1') as cell
        from narrowed
    ),
    signed as (
        select
            raw, currency,
            case
                when regexp_full_match(cell, '\([^()+-]*\)|-[^()+-]*(?:E[+-]?\d+)?|[^()+-]*-') then -1
                else 1
            end as sign,
            -- one sign, in front or behind, or brackets; anything more stays and fails below
            trim(case
                when regexp_full_match(cell, '\([^()+-]*\)') then cell[2:-2]
                when regexp_full_match(cell, '[+-][^()+-]*(?:E[+-]?\d+)?') then cell[2:]
                when regexp_full_match(cell, '[^()+-]*-') then cell[:-2]
                else cell
            end) as cell
        from currencies
    ),
    united as (
        select
            raw, currency, sign,
            regexp_extract(cell, '(百万|万|亿|千|W|K|M|MN|%|折)$', 1) as unit,
            trim(regexp_replace(
                -- 3万5 is 3.5万
                regexp_replace(cell, '^(\d+)([万亿W])(\d)$', '\1.\3\2'),
                '(百万|万|亿|千|W|K|MN|M|%|折)$', ''
            )) as body,
            regexp_extract(cell, '^\d+([万亿W])\d$', 1) as split_by
        from signed
    ),
    bodies as (
        select
            raw, currency, sign,
            coalesce(nullif(split_by, ''), unit) as unit,
            case
                when regexp_full_match(body, '(\d{1,3}(,\d{3})+|\d{1,2}(,\d\d)+,\d{3}|\d{1,3}( \d{3})+|\d{1,3}(''\d{3})+|\d+)(\.\d*)?|\.\d+')
                    then regexp_replace(body, '[, '']', '', 'g')
                when regexp_full_match(body, '\d+(\.\d*)?E[+-]?\d{1,2}') then body
            end as with_point,
            case
                when regexp_full_match(body, '(\d{1,3}(\.\d{3})+|\d{1,3}( \d{3})+|\d{1,3}(''\d{3})+|\d+)(,\d*)?|,\d+')
                    then replace(regexp_replace(body, '[. '']', '', 'g'), ',', '.')
            end as with_comma
        from united
    ),
    factors as (
        select
            raw, currency, with_point, with_comma, unit,
            sign * case unit
                when '万' then 10000 when 'W' then 10000 when '亿' then 100000000 when '百万' then 1000000 when '千' then 1000
                when 'K' then 1000 when 'M' then 1000000 when 'MN' then 1000000
                when '折' then case when try_cast(with_point as double) <= 10 then 10 else 1 end  -- 九折 is 90 %, 85折 85 %
                else 1
            end as factor
        from bodies
    )
select
    raw, currency,
    case
        when abs(factor) = 1 then try_cast(with_point as decimal(18, 6)) * factor
        else try_cast(try_cast(with_point as decimal(28, 15)) * factor as decimal(18, 6))
    end as with_point,
    case
        when abs(factor) = 1 then try_cast(with_comma as decimal(18, 6)) * factor
        else try_cast(try_cast(with_comma as decimal(28, 15)) * factor as decimal(18, 6))
    end as with_comma,
    abs(factor) > 1 and unit <> '折' as has_unit,
    unit in ('%', '折') as is_percent,
    coalesce(is_cut(with_point), false) as is_cut
from factors;
