-- Everybody whom the roster knows on some day. Not narrowed: to be joined to rows, never listed by itself.
select distinct salesperson as person from main.standing where on_roster
