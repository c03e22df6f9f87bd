-- What each import did to the measure of the entries that it gives or retires: {table}, {key}, {measure}, $dataset.
-- versions: what every import said of a key that more than one spoke of; before: the newest earlier word that counts.
with
    contested as (
        select {key} as key from {table}_superseded
        union
        select key from retirements where dataset = $dataset
    ),
    versions as (
        select {key} as key, import, coalesce(sum({measure}), 0) as amount
        from (select * from {table} where {key} in (select key from contested) union all select * from {table}_superseded)
        group by {key}, import
        union all
        select key, import, 0 as amount from retirements where dataset = $dataset
    ),
    followed as (
        select
            versions.import, versions.amount,
            last_value(case when imports.state = 'active' then versions.amount end ignore nulls) over (
                partition by versions.key order by versions.import, versions.amount
                rows between unbounded preceding and 1 preceding
            ) as before
        from versions
        join imports on imports.import = versions.import
    ),
    told as (
        select import, before, amount as after from followed
        union all
        select import, 0 as before, sum({measure}) as after
        from {table}
        where {key} not in (select key from contested)
        group by import
    )
select
    import,
    cast(coalesce(sum(before), 0) as decimal(38, 6)) as before,
    cast(coalesce(sum(after), 0) as decimal(38, 6)) as after
from told
group by import
order by import
