-- As each_order, and of people one row for each company and group in which they are credited: somebody may move
-- within the period, and what nobody or an unknown person sold stands in the companies that the rows state.
select
    unit, order_key, amount, is_primary, order_type = 'bulk' as is_bulk,
    case when $level = 'salesperson' then company end as company_id,
    case when $level = 'salesperson' then "group" end as group_id
from orders
where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and is_only_line
union all
select
    unit, order_key,
    sum(amount) as amount,
    max(is_primary) as is_primary,
    max(order_type = 'bulk') as is_bulk,
    case when $level = 'salesperson' then company end as company_id,
    case when $level = 'salesperson' then "group" end as group_id
from orders
where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before and not is_only_line
group by
    unit, order_key,
    case when $level = 'salesperson' then company end,
    case when $level = 'salesperson' then "group" end
