"""Regions, countries and customers that a list of territories gives to several people at once."""

from collections.abc import Iterator

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

PLACES = ("region", "country", "customer")
FOUND = """
with
    claims as (
        select
            row_no, trim({place}) as place, trim(salesperson) as person, starts_on, ends_on,
            coalesce(starts_on, date '0001-01-01') as since, coalesce(ends_on, date '9999-12-31') as until
        from read_parquet($path)
        where {place} is not null and salesperson is not null
    ),
    pairs as (
        select earlier.place, earlier.person as one, later.person as other, later.row_no
        from claims as earlier
        join claims as later
            on lower(later.place) = lower(earlier.place)
            and lower(later.person) <> lower(earlier.person)
            and (later.since, later.row_no) > (earlier.since, earlier.row_no)
            and later.since <= earlier.until
        where earlier.since = later.since or earlier.ends_on is not null or earlier.starts_on is null
    )
select first(place order by row_no), min(row_no), list_sort(list_distinct(flatten(list([one, other]))))
from pairs
group by lower(place)
order by 2, 1
"""
"""Whoever has a place from a later day on follows those who have it without an end."""


def twice_placed(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per place that several people have on the same days."""
    if rows.plan.dataset.name != "territories":
        return
    for use in filter(None, map(rows.use_of, PLACES)):
        found = connection.execute(FOUND.format(place=use.field.stored), {"path": str(rows.path)}).fetchall()
        yield from listed(found, lambda place, row, people, use=use: _problem(use, place, row, people))


def _problem(use: Use, place: str, row: int, people: list[str]) -> Problem:
    return Problem(
        code="territory-twice",
        expected=text("one person at a time; whoever has it since the latest day counts, nobody where that is several"),
        found=f"{place}: {', '.join(people)}",
        row=row,
        column=use.column.letter,
        header=use.column.written,
        severity="notice",
        remedy=text("Say from when until when each of them has it."),
    )
