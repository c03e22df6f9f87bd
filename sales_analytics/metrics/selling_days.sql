-- One row: the as-of date and the selling days before and after it.
select cast($as_of as date) as as_of, total, elapsed, left_over as "left" from clock
