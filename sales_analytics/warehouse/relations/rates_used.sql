-- The rate of each currency on each day on which an order was converted by it, a row for every step. Not narrowed: to be
-- joined to orders.
select currency, day, rate, step, source, target, kind, import, sheet_no, row_no from main.rates_used
