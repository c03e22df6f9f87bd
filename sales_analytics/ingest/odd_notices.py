"""What is said of cells that were read although they are no plain value: an order of dates, months, decimal signs."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.date_styles import order_notices
from sales_analytics.ingest.odd_cells import COMMA, Styles
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.since_1970 import SINCE_1970, counted_from_1970
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.ingest.swapped_dates import swapped_dates
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts


def odd_notices(connection: Connection, plan: Plan, styles: Styles, answers: Answers) -> Iterator[Problem]:
    """Notices per column, in the order of the sheet."""
    dates = list(plan.of_kind(Kind.DATE))
    said = ((use, style) for use in dates for style in stated_styles(answers, use.column))
    stated = {use.name: style for use, style in said if style.endswith("-first")}
    yield from order_notices(dates, styles.orders, stated)
    for use in dates:
        if use.name in styles.orders and use.name not in styles.months:
            yield from _months_as_days(connection, use)
        if use.name in styles.orders:
            yield from swapped_dates(connection, use)
        if styles.dates.get(use.name) == SINCE_1970:
            yield counted_from_1970(connection, use)
    for use in plan.of_kind(*FIGURES):
        if styles.numbers.get(use.name) == COMMA:
            yield _decimal_comma(use)
        if use.name in styles.has_odd:
            yield from _cut(connection, use)


def _months_as_days(connection: Connection, use: Use) -> Iterator[Problem]:
    count, found, row = one_row(
        connection,
        f"""select count(*), min_by(raw, row_no), min(row_no)
            from staged join odd_dates on odd_dates.raw = staged."{use.odd}" where is_month""",
    )
    if count:
        yield Problem(
            "month-without-day",
            texts("a day; {count} cell names only a month, of which the first day was taken",
                  "a day; {count} cells name only a month, of which the first day was taken", count),
            found, row, use.column.letter, use.column.written, severity="notice",
            remedy=text("Write the day as well, where it matters."),
        )  # fmt: skip


def _cut(connection: Connection, use: Use) -> Iterator[Problem]:
    count, found, row = one_row(
        connection,
        f"""select count(*), min_by(raw, row_no), min(row_no)
            from staged join odd_numbers on odd_numbers.raw = staged."{use.odd}" where is_cut and not is_percent""",
    )
    if count:
        yield Problem(
            "number-cut-to-six-decimals",
            texts("at most six decimals; {count} number has more and is rounded to them",
                  "at most six decimals; {count} numbers have more and are rounded to them", count),
            found, row, use.column.letter, use.column.written, severity="notice",
        )  # fmt: skip


def _decimal_comma(use: Use) -> Problem:
    return Problem(
        "decimal-comma",
        text("numbers with a decimal comma, as most of the cells have it"),
        column=use.column.letter,
        header=use.column.written,
        severity="notice",
    )
