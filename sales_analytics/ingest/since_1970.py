"""Days written as seconds, or thousandths of them, since 1970: read so where a whole column has that form."""

from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

SINCE_1970 = "since_1970"


def counts_from_1970(connection: Connection, use: Use) -> bool:
    """Whether every filled cell is such a number and means a day of this century; one in between is a slip."""
    query = f"""select count(*) > 0 and count(*) = count(since_1970) and (select count("{use.name}") from staged) = 0
                from staged join odd_dates on odd_dates.raw = staged."{use.odd}" """
    return bool(one_row(connection, query)[0])


def counted_from_1970(connection: Connection, use: Use) -> Problem:
    """What was made of the numbers, at the first of them."""
    query = f'select count(*), min_by("{use.odd}", row_no), min(row_no) from staged where "{use.odd}" is not null'
    count, found, row = one_row(connection, query)
    return Problem(
        "days-since-1970",
        texts("a day; {count} number counts seconds since 1970, of which the day in UTC was taken",
              "a day; {count} numbers count seconds since 1970, of which the day in UTC was taken", count),
        found, row, use.column.letter, use.column.written, severity="notice",
        remedy=text("Export the column as dates where the day elsewhere is another."),
    )  # fmt: skip
