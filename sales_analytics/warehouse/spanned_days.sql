-- How many days the blocks of rows of order files span one by one, and how many together.
with
    placed as (
        select filename, file_row_number // $block as block, coalesce(confirm_date, order_date) as day
        from read_parquet($files, filename = true, file_row_number = true)
    ),
    blocks as (
        select min(day) as first_day, max(day) as last_day
        from placed
        where day is not null
        group by filename, block
    )
select coalesce(sum(last_day - first_day + 1), 0), coalesce(max(last_day) - min(first_day) + 1, 0)
from blocks
