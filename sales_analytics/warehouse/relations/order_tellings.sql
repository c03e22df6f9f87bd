-- Active imports that say something of an order of the period whose earlier version another import replaced: its
-- lines, or that it is gone. Not narrowed: to be joined to order_versions, never listed by itself.
select tellings.order_key, tellings.import, tellings.is_gone, imports.file, imports.imported_at
from (
    select order_key, import, false as is_gone from main.orders_superseded
    union
    select order_key, import, false as is_gone
    from main.orders
    where order_key in (select order_key from main.orders_superseded)
    union
    select key as order_key, import, true as is_gone from main.retirements where dataset = 'orders'
) as tellings
join main.imports as imports on imports.import = tellings.import and imports.state = 'active'
where tellings.order_key in (
    select order_key
    from main.orders_superseded
    where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
)
