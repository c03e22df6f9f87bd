-- What came of orders that came again, in the place of what was stored of them. {main}: the stored tables, temp: those
-- in which they came again.
delete from {main}.orders
where order_key in (select key from keys_again) and import in (select import from imports where state = 'active');

delete from {main}.orders_superseded
where order_key in (select key from keys_again) and import in (select import from imports where state = 'active');

insert into {main}.orders select * from temp.orders order by effective_on, import, sheet_no, row_no;

insert into {main}.orders_superseded select * from temp.orders_superseded;

delete from {main}.stated_later
where order_key in (select key from keys_again) or own_key in (select key from keys_again);

insert into {main}.stated_later select * from temp.stated_later;

delete from {main}.parted
where order_key in (select key from keys_again) or own_key in (select key from keys_again);

insert into {main}.parted select * from temp.parted;

delete from {main}.restated
where order_key in (select key from keys_again) and import in (select import from imports where state = 'active');

insert into {main}.restated select * from temp.restated;

delete from {main}.left_out
where
    dataset = 'orders' and key in (select key from keys_again)
    and import in (select import from imports where state = 'active');

insert into {main}.left_out select * from temp.left_out;

delete from {main}.retirements
where
    dataset = 'orders' and key in (select key from keys_again)
    and import in (select import from imports where state = 'active');

insert into {main}.retirements select * from temp.retirements
