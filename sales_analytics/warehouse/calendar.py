"""Selling days from 1970 to 2099, by `data/calendar.toml`."""

import duckdb

from sales_analytics.warehouse import settings

FILL = """
insert into calendar
select
    cast(day as date) as day,
    (isodow(day) in (select unnest($weekdays)) and cast(day as date) not in (select unnest(cast($days_off as date[]))))
    or cast(day as date) in (select unnest(cast($worked_days as date[]))) as is_selling
from range(timestamp '1970-01-01', timestamp '2100-01-01', interval 1 day) as days (day)
"""


def load(cursor: duckdb.DuckDBPyConnection) -> None:
    """Bring the table in line with the settings file, keeping a version of it."""
    content = settings.from_file("calendar")
    if not settings.keep_version(cursor, "calendar", content):
        return
    cursor.execute("delete from calendar")
    cursor.execute(
        FILL,
        {
            "weekdays": content["selling_weekdays"],
            "days_off": content["days_off"],
            "worked_days": content["worked_days"],
        },
    )
