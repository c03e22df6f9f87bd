-- Active imports that say something of an order of the period whose earlier version another import replaced: its
-- lines, or that it is gone. Of an order that other files have changed since the close ($closed_at), what it was then
-- stands as a telling of its own (is_close), before what they made of the same version. place: their order; label:
-- the import that is why. Not narrowed: to be joined to order_versions, never listed by itself.
select
    tellings.order_key, tellings.place, tellings.is_gone, tellings.is_close, tellings.label, labelled.file,
    imports.imported_at
from (
    select order_key, import, 2 * import as place, false as is_gone, false as is_close, import as label
    from main.orders_superseded
    where (order_key, import) not in (select (order_key, version) from main.closing_orders where closed_at = $closed_at)
    union
    select
        stored.order_key, stored.import, 2 * stored.import as place, false as is_gone, false as is_close,
        coalesce(closing.by_import, stored.import) as label
    from main.orders as stored
    left join main.closing_orders as closing
        on closing.order_key = stored.order_key and closing.version = stored.import and closing.closed_at = $closed_at
    where
        closing.order_key is not null
        or stored.order_key in (select order_key from main.orders_superseded)
    union
    select order_key, version as import, 2 * version - 1 as place, false as is_gone, true as is_close, version as label
    from main.closing_orders
    where closed_at = $closed_at
    union all
    select key as order_key, import, 2 * import as place, true as is_gone, false as is_close, import as label
    from main.retirements
    where dataset = 'orders'
) as tellings
join main.imports as imports on imports.import = tellings.import and imports.state = 'active'
join main.imports as labelled on labelled.import = tellings.label
where tellings.order_key in (
    select order_key
    from main.orders_superseded
    where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
    union
    select order_key
    from main.closing_orders
    where
        closed_at = $closed_at
        and status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
)
