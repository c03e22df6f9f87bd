-- Numbers and folded names that stand more than once.
select
    (select count(*) - count(distinct name_id) from names)
    + (select count(*) - count(distinct folded) from names)
