-- What each import did to the measure of the entries that it gives or retires, by currency: {table}, {key}, {measure},
-- {named} (the currency of a row), $dataset, $currency (the reporting one).
-- versions: what every import said of a key that more than one spoke of, in every currency that one of them named;
-- before: the newest earlier word that counts.
with
    contested as (
        select {key} as key from {table}_superseded
        union
        select key from retirements where dataset = $dataset
    ),
    rows as (
        select {key} as key, import, {named} as currency, {measure} as amount, true as is_current from {table}
        union all
        select {key}, import, {named}, {measure}, false from {table}_superseded
    ),
    said as (
        select key, import, currency, coalesce(sum(amount), 0) as amount
        from rows
        where not is_current or key in (select key from contested)
        group by key, import, currency
    ),
    versions as (
        select told.key, told.import, named.currency, coalesce(said.amount, 0) as amount
        from (
            select key, import from said
            union
            select key, import from retirements where dataset = $dataset
        ) as told
        join (select distinct key, currency from said) as named on named.key = told.key
        left join said on said.key = told.key and said.import = told.import and said.currency = named.currency
    ),
    followed as (
        select
            versions.import, versions.currency, versions.amount,
            last_value(case when imports.state = 'active' then versions.amount end ignore nulls) over (
                partition by versions.key, versions.currency order by versions.import, versions.amount
                rows between unbounded preceding and 1 preceding
            ) as before
        from versions
        join imports on imports.import = versions.import
    ),
    told as (
        select import, currency, before, amount as after from followed
        union all
        select import, currency, 0 as before, sum(amount) as after
        from rows
        where is_current and key not in (select key from contested)
        group by import, currency
    )
select
    import, currency,
    cast(coalesce(sum(before), 0) as decimal(38, 6)) as before,
    cast(coalesce(sum(after), 0) as decimal(38, 6)) as after
from told
group by import, currency
order by import, currency <> $currency, currency
