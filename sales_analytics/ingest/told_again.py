"""What is said of columns that state again, for another time or in another way, what one of them gives."""

import re
from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.odd_cells import Styles
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.stating import stated_style
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

TIMES = re.compile(r"[\d\s\-~/.至到—–]|年|月份?|季度?|[上下]半年|\b[qh](?=\d)", re.IGNORECASE)
OPEN_POINTS = r"[-(]?[1-9]\d{0,2}(?:\.\d{3})+\)?"


def names_of_other_times(made: Plan) -> Iterator[Problem]:
    """One notice per column of names whose heading differs from that of one that is read in nothing but a time."""
    read = {TIMES.sub("", use.column.written): use.column.written for use in made.of_kind(Kind.NAME)}
    for column in made.unread:
        other = read.get(TIMES.sub("", column.written)) if column.sample and TIMES.search(column.written) else None
        if other and other != column.written:
            expected = text("one column for all times; “{heading}” is left out, for “{other}” counts",
                            heading=column.written, other=other)  # fmt: skip
            remedy = text("Write a row for each time, with the days from and until which it holds.")
            yield Problem("names-left-out", expected, column.sample[0], column=column.letter, header=column.written,
                          severity="notice", remedy=remedy)  # fmt: skip


def open_points(
    connection: Connection, sheet: RawSheet, made: Plan, styles: Styles, answers: Answers
) -> Iterator[Problem]:
    """One notice per column of decimal points in which 1.234,56 stands as well: 2.500 may be thousands there."""
    for use in made.uses:
        if use.name not in styles.mixed or stated_style(answers, use.column):
            continue
        with source_of(connection, sheet, made.header_row) as source:
            count, row, found = connection.execute(
                f"""select count(*), min(row_no), min_by(trim({use.column.raw}), row_no) from {source.sql}
                    where row_no > $header and regexp_full_match(trim({use.column.raw}), '{OPEN_POINTS}')""",
                source.values,
            ).fetchall()[0]
        if count:
            expected = texts(
                "numbers written in one way; others of the column have a decimal comma, and the point of {count} may "
                "part thousands: it is read as the decimal sign",
                "numbers written in one way; others of the column have a decimal comma, and the points of {count} may "
                "part thousands: they are read as decimal signs",
                count,
            )
            remedy = text("Write all numbers of the column in one way and import the file again.")
            yield Problem("points-open", expected, found, row, use.column.letter, use.column.written,
                          severity="notice", remedy=remedy)  # fmt: skip
