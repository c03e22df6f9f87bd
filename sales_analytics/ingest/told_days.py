"""What is said of figures that stand below days: each is the sum of one."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text


def sums_of_days(made: Plan) -> Iterator[Problem]:
    """One notice, where the headings of figures are days."""
    if not made.is_headed or made.dataset.field(made.dataset.headed).kind is not Kind.DATE:
        return
    first, last = made.measures[0], made.measures[-1]
    expected = text("a row for each payment; here each figure below a day is its sum, and is taken in as one payment")
    yield Problem("sums-of-days", expected, f"{first.column.written} – {last.column.written}",
                  column=first.column.letter, header=first.column.written, severity="notice")  # fmt: skip
