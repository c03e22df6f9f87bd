-- Where every line of an order stands in each import that has it, what counts now and what was replaced. Not narrowed:
-- to be joined to orders that are, never listed by itself.
select order_key, import, sheet_no, row_no from main.orders
union all
select order_key, import, sheet_no, row_no from main.orders_superseded
