"""The heads of orders, whose lines (and with them the amount) stand in another file."""

from collections.abc import Iterator

from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

SEVERAL = 2
OF_LINES = ("product", "quantity", "unit_price", "list_amount")


def awaits_lines(found: Recognised, made: Plan, known: Known) -> bool:
    """Whether the sheet has numbered orders without anything of their lines: what speaks of heads alone, or whose
    lines are there already.
    """
    number = made.named("order_no")
    if not made.dataset.heads or number is None or made.measures or made.worked_out:
        return False
    if any(made.named(name) for name in OF_LINES):
        return False
    return _heads(found) >= SEVERAL or _has_lines(number.column, known)


def _heads(found: Recognised) -> int:
    words = {fold_heading(word).compact for word in found.dataset.heads}
    return sum(column.heading.compact in words for column in found.columns)


def _has_lines(column: Column, known: Known) -> bool:
    return any(fold(cell) in known.orders_with_lines for cell in column.sample)


def awaiting_notice(found: Recognised, made: Plan, known: Known) -> Iterator[Problem]:
    """Says that these orders have no amount of their own."""
    if awaits_lines(found, made, known):
        yield Problem(
            code="awaiting-lines",
            expected=text("a column of amounts; without one every order counts with the sum of its lines"),
            severity="notice",
            remedy=text("Import the file with the lines of these orders; it may come before or after this one."),
        )
