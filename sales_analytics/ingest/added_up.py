"""Typed rows as their amounts are added up: what several people of one cell share stands once.

Each of them has a row with the whole amount and a share of it, as many as the cell names.
"""

from sales_analytics.datasets.declaration import Dataset

SHARED = """(
    select * from read_parquet($path) where credit_share is null
    union all
    select * from read_parquet($path) where credit_share is not null
    qualify row_number() over (partition by row_no, order_no order by file_row_number) = 1
)"""
"""Of a file without shares the second half reads nothing: the file says that there are none."""
COUNTED = f"select (select count(*) from read_parquet($path)), cast(sum(amount) as decimal(38, 6)) from {SHARED}"
"""The typed rows of orders, and what they add up to."""


def added_up(dataset: Dataset) -> str:
    """What stands behind `from` for the rows of the file $path, where their measure is added or they are counted."""
    has_shares = any(one.stored == "credit_share" for one in dataset.fields)
    return SHARED if has_shares else "read_parquet($path)"
