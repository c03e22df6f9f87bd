"""What is said of payments in one row of which the amount or the day is blank."""

from collections.abc import Iterator
from decimal import Decimal

from sales_analytics.ingest.dated_parts import day_of, is_dated
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import texts

BLANKS = """
select count(*) filter (where is_undated), min(row_no) filter (where is_undated), sum(amount) filter (where is_undated),
       count(*) filter (where is_unpaid), min(row_no) filter (where is_unpaid)
from (
    select row_no, "{amount}" as amount,
           "{amount}" <> 0 and "{day}" is null and not "{day}__bad" as is_undated,
           "{amount}" is null and "{day}" is not null and not "{amount}__bad" as is_unpaid
    from typed
)
"""


def part_notices(connection: Connection, plan: Plan) -> Iterator[Problem]:
    """Amounts that are left out for their day is blank, by somebody's word, and days without an amount."""
    for measure in plan.measures if is_dated(plan) else ():
        day = day_of(plan, measure)
        if day:
            undated, first, amount, unpaid, first_unpaid = one_row(
                connection, BLANKS.format(amount=measure.name, day=day.name)
            )
            if undated and day.column.index in plan.left_blank:
                yield _left_out(day, measure, first, (undated, amount))
            if unpaid:
                yield _without_amount(day, measure, first_unpaid, unpaid)


def _left_out(day: Use, measure: Use, row: int, found: tuple[int, Decimal]) -> Problem:
    count, amount = found
    expected = texts(
        "a day for each of “{amount}”; {count} amount has none and is left out",
        "a day for each of “{amount}”; {count} amounts have none and are left out",
        count, amount=measure.column.written,
    )  # fmt: skip
    return Problem("amounts-left-out", expected, f"{amount.normalize():,f}", row, day.column.letter, day.column.written,
                   severity="notice")  # fmt: skip


def _without_amount(day: Use, measure: Use, row: int, count: int) -> Problem:
    expected = texts(
        "an amount beside each day; in {count} row there is none, and nothing is taken in for it",
        "an amount beside each day; in {count} rows there is none, and nothing is taken in for them",
        count,
    )  # fmt: skip
    return Problem("days-without-amount", expected, "", row, measure.column.letter, measure.column.written,
                   severity="notice")  # fmt: skip
