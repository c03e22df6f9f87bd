-- Orders that a sheet of returns names without saying how much was given back. To be joined to orders.
select order_key from main.returned_orders
