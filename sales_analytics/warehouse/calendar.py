"""Selling days from 1970 to 2099, by `data/calendar.toml` and imported sheets."""

import duckdb

from sales_analytics.warehouse import settings
from sales_analytics.warehouse.statements import statement

FILL = """
insert into calendar
select
    day,
    (list_contains($weekdays, isodow(day)) and not list_contains(cast($days_off as date[]), day))
    or list_contains(cast($worked_days as date[]), day) as is_selling
from (
    select date '1970-01-01' + cast(number as integer) as day
    from range(date '2100-01-01' - date '1970-01-01') as numbers (number)
)
"""


def load(cursor: duckdb.DuckDBPyConnection) -> None:
    """Bring the table in line with the settings file, keeping a version of it."""
    if settings.keep_version(cursor, "calendar", settings.from_file("calendar")):
        renew(cursor)


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Fill the table anew: what the settings say, and over it the days that imported sheets say."""
    _, stored = settings.newest(cursor, "calendar")
    content = stored or {"selling_weekdays": [], "days_off": [], "worked_days": []}
    cursor.execute("delete from calendar")
    cursor.execute(
        FILL,
        {
            "weekdays": content["selling_weekdays"],
            "days_off": content["days_off"],
            "worked_days": content["worked_days"],
        },
    )
    cursor.execute(statement("overlaid_calendar"))
