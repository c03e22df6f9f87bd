-- odd_texts (raw): distinct cells of date columns that are not plainly year-month-day.
-- odd_dates: each with the day it surely means, or what it means if the day, the month or the year stands first.
-- $day_zero is what the number 0 stands for, where days are shown as numbers.
-- $year belongs to cells that name none (null: they cannot be read); $near is a day of the month or quarter that the
-- sheet is about, and a day of that year that lies half a year from it is of another one. `first_of_month`
-- is that of a month without a day, `is_month` says that nothing else can be meant; `is_dotted` that points part day and month, which nobody writes month first. `since_1970`: the day
-- in UTC, if the number counts seconds or thousandths of them.
create or replace temp table odd_dates as
with
    narrowed as (
        -- the name of the weekday says nothing more: "2026-09-05 星期六", "Sat, 5 Sep 2026"
        select
            raw,
            trim(regexp_replace(
                lower(narrow(raw)),
                '^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*[(]?(?:(?:星期|周|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[)]?$',
                ''
            )) as cell
        from odd_texts
    ),
    timeless as (
        -- a time of day is dropped: "2026/9/5 14:00", "9/5/2026 2:30 PM", "2026-09-05T10:00:00Z"
        select
            raw,
            trim(regexp_replace(
                cell, '(?:\s+|t|(?:上午|下午)\s*|,\s*)(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$', ''
            )) as cell
        from narrowed
    ),
    parted as (
        select
            raw, cell,
            regexp_extract(cell, '^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})[日号]?$', ['y', 'm', 'd']) as year_first,
            regexp_extract(cell, '^(\d{4})(\d{2})(\d{2})(?:\.0)?$', ['y', 'm', 'd']) as packed,
            regexp_extract(cell, '^(\d{1,2})月(\d{1,2})[日号]?$', ['m', 'd']) as yearless,
            regexp_extract(
                cell, '^(\d{1,2})(?:st|nd|rd|th)?[-/. ](?:of )?([a-z]{3,9})\.?[-/., ]\s?(\d{2}|\d{4})$', ['d', 'm', 'y']
            ) as day_name,
            regexp_extract(cell, '^([a-z]{3,9})\.?[-/. ](\d{1,2})(?:st|nd|rd|th)?,?[-/. ]\s?(\d{4}|\d{2})$', ['m', 'd', 'y']) as name_day,
            regexp_extract(cell, '^(\d{1,2})[-/. ]([a-z]{3,9})\.?$', ['d', 'm']) as day_month,
            regexp_extract(cell, '^((?:19|20)\d{2})(?:[-/年]\s?(\d{1,2})|\.?(0[1-9]|1[0-2]))(?:月份?)?$', ['y', 'm', 'mm']) as month,
            regexp_extract(cell, '^(\d{2})年(\d{1,2})月份?$', ['y', 'm']) as month_short,
            regexp_extract(cell, '^(\d{1,2})[-/.]((?:19|20)\d{2})$', ['m', 'y']) as month_year,
            regexp_extract(cell, '^([a-z]{3,9})[-''](\d{2})$', ['m', 'y']) as month_maybe,
            regexp_extract(cell, '^([a-z]{3,9})\.?[-/ ,]\s?(\d{4})$', ['m', 'y']) as month_name,
            regexp_extract(cell, '^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$', ['a', 'b', 'c']) as three,
            regexp_full_match(cell, '\d+\.\d+\.\d+') as is_dotted,
            regexp_full_match(cell, '[2-5]\d{4}(?:\.\d+)?|60000(?:\.0+)?') as is_serial,
            regexp_extract(cell, '^(\d{10})(?:\d{3})?(?:\.0)?$', 1) as seconds
        from timeless
    ),
    named as (
        select
            *,
            list_position(
                ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
                left(
                    coalesce(
                        nullif(day_name.m, ''), nullif(name_day.m, ''), nullif(day_month.m, ''), nullif(month_name.m, ''),
                        month_maybe.m
                    ), 3
                )
            ) as month_named,
            -- two digits are of this century, up to 69
            case
                when length(three.c) = 4 then try_cast(three.c as integer)
                when three.c <> '' then try_cast(three.c as integer) + case when three.c < '70' then 2000 else 1900 end
            end as year_last
        from parted
    ),
    sure as (
        select
            raw, three, year_last, is_dotted, seconds,
            case
                when month.y <> '' then day_of(month.y, coalesce(nullif(month.m, ''), month.mm), 1)
                when month_name.y <> '' then day_of(month_name.y, month_named, 1)
                when month_short.y <> '' then day_of('20' || month_short.y, month_short.m, 1)
                when month_year.y <> '' then day_of(month_year.y, month_year.m, 1)
                when month_maybe.y <> '' then day_of('20' || month_maybe.y, month_named, 1)
            end as first_of_month,
            month_maybe.y = '' as is_month,
            case
                when year_first.y <> '' then day_of(year_first.y, year_first.m, year_first.d)
                when packed.y <> '' then day_of(packed.y, packed.m, packed.d)
                when yearless.m <> '' then near_day($year, yearless.m, yearless.d, $near)
                when day_name.y <> '' and length(day_name.y) = 4 then day_of(day_name.y, month_named, day_name.d)
                when day_name.y <> '' then day_of('20' || day_name.y, month_named, day_name.d)
                when name_day.y <> '' and length(name_day.y) = 4 then day_of(name_day.y, month_named, name_day.d)
                when name_day.y <> '' then day_of('20' || name_day.y, month_named, name_day.d)
                when day_month.m <> '' then near_day($year, month_named, day_month.d, $near)
                when is_serial then cast($day_zero as date) + cast(floor(cast(cell as double)) as integer)
            end as sure
        from named
    )
select
    raw, sure, first_of_month, first_of_month is not null and is_month as is_month, is_dotted,
    case when three.a <> '' then day_of(year_last, three.b, three.a) end as day_first,
    case when three.a <> '' then day_of(year_last, three.a, three.b) end as month_first,
    case when length(three.a) = 2 and length(three.c) = 2 then day_of('20' || three.a, three.b, three.c) end as year_first,
    -- where the year may stand first or last in two digits, it is what changes least
    case when length(three.a) = 2 and length(three.c) = 2 then three.a end as first_two,
    case when length(three.a) = 2 and length(three.c) = 2 then three.c end as last_two,
    case
        when seconds between '0946684800' and '4102444799'
            then date '1970-01-01' + cast(cast(seconds as bigint) // 86400 as integer)
    end as since_1970
from sure;
