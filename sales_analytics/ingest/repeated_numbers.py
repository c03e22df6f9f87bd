"""Numbers that should tell rows apart and stand in several of them."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Field
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, Text, text

MOST = 20
REPEATED = """
select {number}, list(distinct row_no order by row_no)
from read_parquet($path)
where {number} is not null
group by {number}
having count(distinct row_no) > 1
order by min(row_no)
"""


def repeated_numbers(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per number that stands in several rows, and one for all that come after the first of them."""
    use = rows.use_of(rows.plan.dataset.known_by) if rows.plan.dataset.known_by else None
    if use is None or rows.plan.named("move"):  # a log says of one lead what became of it, row by row
        return
    query = REPEATED.format(number=f'"{use.field.stored}"')
    found = connection.execute(query, {"path": str(rows.path)}).fetchall()
    for number, places in found[:MOST]:
        yield Problem(
            "number-repeated", _one_row(use.field, places), number, row=places[-1],
            column=use.column.letter, header=use.column.written, severity="notice",
            remedy=text("The rows are kept under one number. Delete those that do not hold."),
        )  # fmt: skip
    if len(found) > MOST:
        expected = text("one row per “{field}”; {count} more stand in several", field=use.field.title,
                        count=len(found) - MOST)  # fmt: skip
        yield Problem("number-repeated", expected, column=use.column.letter, header=use.column.written,
                      severity="notice")  # fmt: skip


def _one_row(field: Field, places: list[int]) -> Text:
    shown = Names(tuple(str(place) for place in places), 6)
    return text("one row per “{field}”; this one stands in rows {rows}", field=field.title, rows=shown)
