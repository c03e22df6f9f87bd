"""Rows of a long log that stand alone, months after all the others: their year is likely a slip."""

from collections.abc import Iterator
from datetime import date

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows, effective_day
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

ENOUGH, RARELY, FEW = 500, 0.05, 0.01
"""Rows that make a log; the part of a usual month's rows that makes a month lone; the part of all that may be so."""
LONE = """
with
    days as (select row_no, {day} as day from read_parquet($path) where {day} is not null),
    months as (select date_trunc('month', day) as month, count(*) as rows from days group by month),
    body as (
        select max(month) as last_month
        from months
        where rows >= $rarely * (select median(rows) from months where rows > 1)
    )
select row_no, day, body.last_month
from days, body
where day >= body.last_month + interval 1 month and ($today is null or day <= $today)
order by row_no, day
"""


def lone_days(connection: Connection, rows: WrittenRows, today: date | None) -> Iterator[Problem]:
    """A notice per row, where they are few; days to come are told by `unusual_days`."""
    use = rows.use_of(*rows.plan.dataset.sorted_by)
    if rows.clues.rows < ENOUGH or rows.plan.dataset.measure or use is None or rows.clues.last_day is None:
        return
    values = {"path": str(rows.path), "rarely": RARELY, "today": today}
    found = connection.execute(LONE.format(day=effective_day(rows.plan)), values).fetchall()
    if len(found) > FEW * rows.clues.rows:
        return
    column = use.column
    yield from listed([(row, day, month) for row, day, month in found], lambda row, day, month: Problem(
        "day-far-from-others", text("a day among the others, which end in {month}", month=f"{month:%Y-%m}"),
        f"{day:%Y-%m-%d}", row, column.letter, column.written, severity="notice",
        remedy=text("The row is loaded. Correct the date if it is a slip."), effective_on=day,
    ))  # fmt: skip
