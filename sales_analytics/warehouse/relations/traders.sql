-- Everybody who is named in any order, as the files name them. Not narrowed: only units may read it.
select distinct salesperson, company, "group" from main.counted_orders
