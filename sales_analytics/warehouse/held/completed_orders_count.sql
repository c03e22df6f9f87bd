-- Orders that are completed from other files without being stored themselves, and rows of them whose import does not
-- count.
select
    (select count(*) from orders_derived where order_key not in (select order_key from orders))
    + (select count(*) from orders_derived where import not in (select import from imports where state = 'active'))
