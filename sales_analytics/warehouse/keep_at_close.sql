-- Orders of which then_counted (temporary) says otherwise than what counts now says of the same version: their lines
-- as they stood then. $closed_at; later (temporary): imports that have come since. by_import: the newest of them that
-- gives the order a line or a rate, else the newest of all.
insert into closing_orders
with
    versions as (
        select order_key, max(import) as version from then_told group by order_key
    ),
    now_counted as (
        select counted_orders.*
        from counted_orders
        join (select distinct order_key, import as version from orders) as told using (order_key)
        join versions using (order_key, version)
        union all
        select * exclude (version)
        from (select versions_derived.*, versions_derived.import as version from versions_derived) as derived
        semi join versions using (order_key, version)
        union all
        select orders_superseded.*
        from orders_superseded
        join versions on versions.order_key = orders_superseded.order_key and versions.version = orders_superseded.import
        left join versions_derived as derived
            on derived.order_key = orders_superseded.order_key and derived.import = orders_superseded.import
        where derived.order_key is null
    ),
    parts as (
        select order_key, salesperson, company, effective_on, status, sum(amount) as amount, true as is_then
        from then_counted
        group by order_key, salesperson, company, effective_on, status
        union all
        select order_key, salesperson, company, effective_on, status, sum(amount), false
        from now_counted
        group by order_key, salesperson, company, effective_on, status
    ),
    different as (
        select distinct order_key
        from (
            select order_key
            from parts
            group by order_key, salesperson, company, effective_on, status
            having
                count(*) = 1
                or max(amount) filter (where is_then) is distinct from max(amount) filter (where not is_then)
        ) as found
    ),
    causes as (
        select lines.order_key, max(greatest(
            coalesce(lines_later.import, 0), coalesce(rates_later.import, 0)
        )) as import
        from counted_orders as lines
        left join rates_used
            on rates_used.currency = lines.currency and rates_used.day = lines.effective_on and lines.fx_rate is null
        left join later as lines_later on lines_later.import = lines.import
        left join later as rates_later on rates_later.import = rates_used.import
        where lines.order_key in (select order_key from different)
        group by lines.order_key
    )
select
    $closed_at as closed_at, versions.version,
    coalesce(nullif(causes.import, 0), (select max(import) from later)) as by_import,
    then_counted.*
from then_counted
join different on different.order_key = then_counted.order_key
join versions on versions.order_key = then_counted.order_key
left join causes on causes.order_key = then_counted.order_key
