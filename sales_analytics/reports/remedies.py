"""What helps against a problem, as it is read on the page, at the command line and beside a file."""

from collections.abc import Iterable
from dataclasses import replace

from sales_analytics.ingest.reading import Question
from sales_analytics.terms.problem import Offer, Problem, Severity
from sales_analytics.terms.text import Text, text

WAITING = {"blanks-unclear": "-missing", "date-order-unclear": "date-not-understood"}
"""Questions about the cells of a column, and the ends of the codes of rows that wait for their answers."""


def remedy_of(problem: Problem) -> Text | None:
    """What to do, wherever it is read."""
    return problem.remedy or usual_remedy(problem.code, problem.severity)


def remedy_on_page(remedy: Text | None, offer: Offer | None) -> Text | None:
    """The same where the file waits for a decision, with the place of that page where it is done."""
    if remedy is None or offer is None:
        return remedy
    if offer.says is None:
        return text("{remedy} Choose it below.", remedy=remedy)
    return text("{remedy} The button is below.", remedy=remedy)


def with_questions(problems: Iterable[Problem], questions: Iterable[Question]) -> list[Problem]:
    """Problems of rows that wait for an answer have it for a remedy: the cells need no correcting before that."""
    asked = {(str(dict(one.text.values).get("heading")), WAITING[one.code]) for one in questions if one.code in WAITING}
    return [
        replace(one, remedy=text("Answer the question about “{heading}” first.", heading=one.header))
        if one.severity == "reject" and any(one.header == heading and one.code.endswith(end) for heading, end in asked)
        else one
        for one in problems
    ]


def remedy_with_option(problem: Problem) -> Text | None:
    """The same with the option of the command line that does it."""
    remedy = remedy_of(problem)
    if remedy is None or problem.offer is None:
        return remedy
    return text("{remedy} On the command line: {option}", remedy=remedy, option=problem.offer.option)


def usual_remedy(code: str, severity: Severity) -> Text | None:
    """By the kind of problem; None for a notice, of which nothing needs to be done."""
    if severity != "reject":
        return None
    if code == "value-unknown":
        return text("Say at the import what the word means, or write one of the known ones")
    if code.endswith("-missing"):
        return text("Fill the cell in and import the file again, or leave the row out")
    return text("Correct the cell and import the file again, or leave the row out")
