"""What is said of quarters, halves and years that stand beside some of their months and are no sum of them."""

from collections.abc import Iterator, Sequence

from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.total_columns import summed
from sales_analytics.ingest.wide_columns import SPANS, mark_of
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text


def spans_left_out(made: Plan) -> Iterator[Problem]:
    """One notice per such column."""
    marks = [use.mark for use in made.measures if use.mark]
    for column in made.unread if marks else ():
        whole = mark_of(column) if column.sample else None
        if whole and _is_longer(whole, marks) and len(summed(made, column)) < 2:
            expected = text(
                "spans of one length, or longer ones behind them; “{heading}” stands beside shorter ones that are not "
                "its parts, or not all of them, and is left out",
                heading=column.written,
            )
            remedy = text("Import the longer periods in a sheet of their own.")
            yield Problem("span-left-out", expected, column=column.letter, header=column.written, severity="notice",
                          remedy=remedy)  # fmt: skip


def _is_longer(whole: Mark, marks: Sequence[Mark]) -> bool:
    """Than all of them, and of a year of theirs."""
    is_of_theirs = whole.year is None or any(one.year in (None, whole.year) for one in marks)
    return is_of_theirs and all(SPANS.index(whole.span) > SPANS.index(one.span) for one in marks)
