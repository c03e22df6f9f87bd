"""Order numbers that a spreadsheet changed: rounded to fifteen digits, turned into a date, zeros in front lost."""

from collections.abc import Iterator

from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text, texts

PRECISE = 15
"""Digits that a spreadsheet keeps of a number."""
ROUNDED = f"""
select count(distinct order_no), min_by(order_no, (row_no, order_no)), min(row_no) from read_parquet($path)
where strlen(order_no) > {PRECISE:d} and regexp_full_match(order_no, '\\d+')
having bool_and(try_cast(try_cast(order_no as double) as hugeint) = try_cast(order_no as hugeint)
                and (strlen(order_no) > {PRECISE + 1:d} or suffix(order_no, '0')))
"""
DATES = """
select count(*) filter (where is_date), min_by(order_no, (row_no, order_no)) filter (where is_date),
       min(row_no) filter (where is_date)
from (select order_no, row_no, regexp_full_match(order_no, '\\d{4}-\\d\\d-\\d\\d(?: 00:00:00)?') as is_date
      from read_parquet($path) where order_no is not null)
having 2 * count(*) filter (where is_date) < count(*)
"""
ZEROS = """
select count(*) filter (where is_short), min_by(order_no, (row_no, order_no)) filter (where is_short),
       min(row_no) filter (where is_short)
from (select order_no, row_no, strlen(order_no) as length, max(strlen(order_no)) over () as longest,
             not prefix(order_no, '0') and strlen(order_no) < max(strlen(order_no)) over () as is_short
      from (select order_no, min(row_no) as row_no from read_parquet($path) where order_no is not null group by all))
having bool_and(regexp_full_match(order_no, '\\d+')) and bool_or(prefix(order_no, '0'))
   and bool_and(length = longest or is_short)
"""
"""All are digits, and every number that begins with a zero is as long as the longest."""


def number_forms(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per kind of damage, at the first row that shows it; the rows are loaded as they stand."""
    if rows.plan.named("order_no") is None:
        return
    if rows.clues.longest > PRECISE:
        yield from _found(connection, rows, ("number-maybe-rounded", ROUNDED))
    if rows.clues.has_lengths:
        yield from _found(connection, rows, ("number-maybe-date", DATES))
        yield from _found(connection, rows, ("number-maybe-without-zeros", ZEROS))


def _found(connection: Connection, rows: WrittenRows, looked_for: tuple[str, str]) -> Iterator[Problem]:
    code, query = looked_for
    use = rows.use_of("order_no")
    for count, found, row in connection.execute(query, {"path": str(rows.path)}).fetchall():
        if count and use:
            yield Problem(
                code, _expected(code, count), found, row, use.column.letter, use.column.written, severity="notice",
                remedy=text("Give the column the format of text before the numbers are typed or pasted."),
            )  # fmt: skip


def _expected(code: str, count: int) -> Text:
    if code == "number-maybe-rounded":
        return texts("all digits of a number; a spreadsheet keeps 15, and {count} number may be rounded",
                     "all digits of a number; a spreadsheet keeps 15, and {count} numbers may be rounded",
                     count)  # fmt: skip
    if code == "number-maybe-date":
        return texts("a number; {count} cell is a date, as which spreadsheets read 3-5",
                     "a number; {count} cells are dates, as which spreadsheets read 3-5", count)  # fmt: skip
    return texts("zeros in front, as others have them; {count} number is shorter",
                 "zeros in front, as others have them; {count} numbers are shorter", count)  # fmt: skip
