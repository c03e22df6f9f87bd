-- Amounts of what a staged file is about, by company and currency ($currency: the reporting one): stored now, after landing, and what vanished of it.
-- stored, staged: where their rows stand. What vanished stays, unless the file is said to be complete.
with
    stored as ({stored}),
    staged as ({staged}),
    about as (select key from staged_keys union select key from vanished),
    amounts as (
        select company, currency, amount as before, cast(null as decimal(18, 6)) as after, cast(null as decimal(18, 6)) as gone
        from stored
        where key in (select key from about)
        union all
        select company, currency, null as before, amount as after, null as gone
        from staged
        union all
        select company, currency, null as before, amount as after, amount as gone
        from vanished
    )
select
    coalesce(names.name, fresh.name, 'Unassigned') as company,
    cast(coalesce(sum(amounts.before), 0) as decimal(38, 6)) as before,
    cast(coalesce(sum(amounts.after), 0) as decimal(38, 6)) as after,
    cast(coalesce(sum(amounts.gone), 0) as decimal(38, 6)) as vanished,
    coalesce(amounts.currency, $currency) as currency
from amounts
left join names on names.name_id = amounts.company
left join (select distinct name_id, fresh_name as name from staged_names where fresh_name is not null) as fresh
    on fresh.name_id = amounts.company
group by coalesce(names.name, fresh.name, 'Unassigned'), coalesce(amounts.currency, $currency)
order by company, coalesce(amounts.currency, $currency) <> $currency, coalesce(amounts.currency, $currency)
