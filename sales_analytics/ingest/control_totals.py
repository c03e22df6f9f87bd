"""A sheet's own totals against the rows that are taken: what agrees is said, what differs is told with both numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.total_meaning import Totals
from sales_analytics.ingest.total_sums import sums_of
from sales_analytics.ingest.total_words import TotalRow
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

CENT = Decimal("0.01")
MOST = 100
"""So many total rows are looked at, and so many that differ are told."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How many of the total rows agree in every figure they state, how many stand above all rows, with how many that
    agree, and a notice for each figure that differs.
    """

    agreeing: int = 0
    first: int = 0
    first_agreeing: int = 0
    notices: tuple[Problem, ...] = ()


def check_totals(connection: Connection, plan: Plan, totals: Sequence[TotalRow]) -> Checked:
    """Compare each total with the rows that it names, or those around it. Averages state no total."""
    rows = [one for one in totals if not one.is_average][:MOST]
    if not rows or not plan.measures or plan.further_amounts:
        return Checked()
    stated = dict(_stated(connection, plan, rows))
    meaning = Totals(rows, sums_of(connection, plan, rows))
    differing = [
        (place, measure)
        for (place, measure), figure in stated.items()
        if not any(is_same(figure, one, plan.measures[measure]) for one in meaning.may_mean(place, measure))
    ]
    notices = (
        difference(plan.measures[measure], rows[place].row, stated[place, measure], meant)
        for place, measure in differing
        if (meant := meaning.meant(place, measure)) is not None
    )
    agreeing = {place for place, _ in stated} - {place for place, _ in differing}
    first = set(range(meaning.above_all))
    return Checked(len(agreeing - first), len(first - agreeing), len(first & agreeing), tuple(islice(notices, MOST)))


def _stated(
    connection: Connection, plan: Plan, rows: Sequence[TotalRow]
) -> Iterator[tuple[tuple[int, int], Decimal]]:
    """Each figure that a total row says, by the places of the row and of the measure."""
    names = ", ".join(f'"{use.name}"' for use in plan.measures)
    found = connection.execute(
        f"select row_no, {names} from typed where row_no in (select unnest(cast($rows as bigint[])))",
        {"rows": [one.row for one in rows]},
    ).fetchall()
    figures = {row: stated for row, *stated in found}
    for place, one in enumerate(rows):
        yield from (((place, measure), figure) for measure, figure in enumerate(figures[one.row]) if figure is not None)


def is_same(stated: Decimal, added: Decimal, use: Use) -> bool:
    """Within a cent of the unit in which the sheet is written."""
    return abs(stated - added) <= CENT * use.unit.factor


def difference(use: Use, row: int, stated: Decimal, added: Decimal) -> Problem:
    """Both numbers, and where the sheet's own one stands."""
    return Problem(
        code="total-differs",
        expected=text("{sum}, which the rows that are taken add up to", sum=Decimal(f"{added.normalize():f}")),
        found=f"{stated.normalize():,f}",
        row=row,
        column=use.column.letter,
        header=use.column.written,
        severity="notice",
        remedy=text("The sheet's own total is another. Look for rows that are missing, left out or counted twice."),
    )
