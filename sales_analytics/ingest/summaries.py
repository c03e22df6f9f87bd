"""Sheets that add up the other sheets of their file: amounts of each month that nothing calls targets or forecasts."""

from collections.abc import Sequence

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

PLANS = frozenset(("targets", "forecasts", "budgets"))
UNCLEAR = "dataset-unclear"


def without_summaries(readings: Sequence[SheetReading], answers: Answers) -> list[SheetReading]:
    """Beside sheets of what happened, figures that might be targets or forecasts are told and left out.

    A sheet that a person named, or said to be something, is what the person says.
    """
    if answers.dataset or answers.sheets or not any(map(_tells_what_happened, readings)):
        return list(readings)
    return [_left_out(one) if _may_be_a_plan(one) else one for one in readings]


def _tells_what_happened(one: SheetReading) -> bool:
    is_clear = all(question.code != UNCLEAR for question in one.questions)
    return bool(one.dataset) and is_clear and one.dataset not in PLANS and one.rows_read > 0


def _may_be_a_plan(one: SheetReading) -> bool:
    """Whether the headings fit several kinds of plans, and none of them in particular."""
    asked = [set(question.options) for question in one.questions if question.code == UNCLEAR]
    return any(options <= PLANS for options in asked)


def _left_out(one: SheetReading) -> SheetReading:
    if one.rows:
        one.rows.unlink(missing_ok=True)
    problem = Problem(
        "summary-left-out",
        text("figures that a title, sheet or heading calls targets or forecasts; this sheet is left out"),
        " | ".join(heading for heading, _ in one.mapping)[:200],
        sheet=one.sheet,
        severity="notice",
        remedy=text("If it is no summary of the other sheets, import it in a file of its own."),
    )
    reason = text("figures of months beside sheets of what happened")
    return SheetReading(one.file, one.sheet, one.sheet_no, "", reason, one.fingerprint, problems=(problem,))
