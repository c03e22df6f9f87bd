"""Rows with a cut amount: what stands behind it is nobody's, and what is said of them."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.cut_amounts import COMMA
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.suspects import Suspect
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

CENTS = 2
"""Digits behind a decimal comma."""


def empty_behind_cuts(connection: Connection, plan: Plan) -> None:
    """Empty the staged cells behind a cut amount: they belong to other columns, and nothing is to be asked of them."""
    if not plan.cuts or not one_row(connection, "select count(cut) from staged")[0]:
        return
    for use in plan.uses:
        for name in _staged_columns(use):
            connection.execute(f'update staged set "{name}" = null where cut_at < $place', {"place": use.column.index})


def _staged_columns(use: Use) -> Iterator[str]:
    yield use.name
    if use.field.kind in FIGURES or use.field.kind is Kind.DATE:
        yield use.odd


def cut_problem(plan: Plan, one: Suspect) -> Problem:
    """Names the cell, what was to stand in it, and how the file is mended."""
    column = next(cut.column for cut in plan.cuts if cut.column.index == one.cut_at)
    is_measure = any(use.column is column for use in plan.measures)
    return Problem(
        "amount-cut",
        text(
            "one number in one cell; this one seems to be cut at its comma, and from column {letter} on each cell of "
            "the row stands too far to the right",
            letter=letter(column.index + 1),
        ),
        one.cut,
        one.row,
        column.letter,
        column.written,
        remedy=text("Put the number into quotes, or write it without the comma, and import the file again."),
        amount=_amount(one.cut) if is_measure else None,
        effective_on=one.effective_on,
        salesperson=one.salesperson,
        company=one.company,
        order_no=one.cells.get("order_no", ""),
    )


def _amount(cut: str) -> Decimal | None:
    """What the number is in one piece, where it has no other sign; a comma in front of cents is the decimal one."""
    whole, _, rest = cut.rpartition(COMMA)
    try:
        return Decimal(f"{whole}.{rest}" if len(rest) <= CENTS else cut.replace(COMMA, ""))
    except InvalidOperation:
        return None
