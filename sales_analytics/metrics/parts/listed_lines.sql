-- The order lines that a list is about: of these statuses, in the period (or without a day, where those are asked for),
-- of one customer, country or order where one is named.
select *
from orders
where
    list_contains($statuses, status)
    and ((effective_on >= $starts_on and effective_on < $ends_before) or (effective_on is null and $undated = 1))
    and ($customer is null or customer in (select name_id from names where name = $customer))
    and ($country is null or country in (select name_id from names where name = $country))
    and ($order_key is null or order_key = $order_key)
