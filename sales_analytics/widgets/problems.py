"""Faults of a file as a table: where, what was expected, what was found, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.reports.remedies import remedy_on_page, usual_remedy
from sales_analytics.reports.tables import Column
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text
from sales_analytics.warehouse.history import ProblemRecord
from sales_analytics.widgets.table import Sheet, table


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """One fault, ready for the screen; `cell` as Excel names it, "C17"."""

    severity: Text
    sheet: str
    cell: str
    header: str
    expected: Text
    found: str
    remedy: Text | None
    amount: Decimal | None
    code: str


MOST_AT_ONCE = 5
"""Problems that a phone shows above the buttons with which the file is taken in."""
COLUMNS = (
    Column("severity", text("Kind")),
    Column("sheet", text("Sheet")),
    Column("cell", text("Cell")),
    Column("header", text("Heading")),
    Column("expected", text("Expected")),
    Column("found", text("Found")),
    Column("remedy", text("What to do")),
    Column("amount", text("Amount left out"), "money"),
    Column("code", text("Code")),
)
SENTENCES = ("expected", "found", "remedy")
BESIDE = ("sheet", "cell", "header", "expected", "found", "remedy")
"""What a phone shows of a fault."""


def problem_lines(problems: Sequence[Problem | ProblemRecord]) -> list[ProblemLine]:
    """Rejected rows first, then notices, each in the order of the file; how many more of a kind, below them."""
    of_rows = {problem.code for problem in problems if problem.row}
    ordered = sorted(
        problems,
        key=lambda problem: (problem.severity != "reject", not problem.row and problem.code in of_rows),
    )
    return [
        ProblemLine(
            severity=text("rejected") if problem.severity == "reject" else text("notice"),
            sheet=problem.sheet,
            cell=f"{problem.column}{problem.row or ''}",
            header=problem.header,
            expected=problem.expected,
            found=problem.found or "",
            remedy=_remedy(problem),
            amount=problem.amount if problem.severity == "reject" else None,
            code=problem.code,
        )
        for problem in ordered
    ]


def _remedy(problem: Problem | ProblemRecord) -> Text | None:
    """With the place on the page where it is done, as long as the file waits for a decision."""
    offer = problem.offer if isinstance(problem, Problem) else None
    return remedy_on_page(problem.remedy or usual_remedy(problem.code, problem.severity), offer)


def problem_table(name: str, problems: Sequence[Problem | ProblemRecord]) -> None:
    """All faults with their downloads; nothing where there is none."""
    if problems:
        table(
            text("Problems, cell by cell"),
            Sheet(
                name,
                problem_lines(problems),
                COLUMNS,
                beside=BESIDE,
                aside=("code",),
                sentences=SENTENCES,
                listed=MOST_AT_ONCE,
            ),
        )
