"""The regions that order rows name: kept only where the row names no salesperson, and never moved.

A row of an import always says the same, whether it counts now or is history.
"""

import duckdb

from sales_analytics.ingest.reading import FileReading
from sales_analytics.warehouse.membership import number_of_name

NAMED = """
select trim(region) as name
from read_parquet($files, union_by_name = true)
where salesperson is null and region is not null
group by name
order by name = upper(name), name
"""
"""East rather than EAST or east, as in stage_names.sql: the first spelling is the one that is shown."""
KEEP = """
insert into order_regions
select $import, rows.sheet_no, rows.row_no, numbers.number
from read_parquet($files, union_by_name = true) as rows
join (select unnest($names) as region, unnest($numbers) as number) as numbers on numbers.region = trim(rows.region)
where rows.salesperson is null
"""


def keep_regions(cursor: duckdb.DuckDBPyConnection, reading: FileReading, paths: list[str], import_no: int) -> None:
    """Keep the regions of an order file's rows, where any of its sheets has such a column."""
    sheets = [one for one in reading.sheets if one.dataset == "orders" and one.rows is not None]
    if not any("region" in fields for one in sheets for _, *fields in one.mapping):
        return
    names = [name for (name,) in cursor.execute(NAMED, {"files": paths}).fetchall()]
    numbers = [number_of_name(cursor, name) for name in names]
    if names:
        cursor.execute(KEEP, {"files": paths, "import": import_no, "names": names, "numbers": numbers})
