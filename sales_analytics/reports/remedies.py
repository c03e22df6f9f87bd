"""What helps against a problem, as it is read on the page, at the command line and beside a file."""

from sales_analytics.terms.problem import Offer, Problem, Severity
from sales_analytics.terms.text import Text, text

CORRECTIONS = text("Something was read wrongly? Correct it")
"""What opens, on the page, where columns are chosen."""


def remedy_of(problem: Problem) -> Text | None:
    """What to do, wherever it is read."""
    return problem.remedy or usual_remedy(problem.code, problem.severity)


def remedy_on_page(remedy: Text | None, offer: Offer | None) -> Text | None:
    """The same where the file waits for a decision, with the place of that page where it is done."""
    if remedy is None or offer is None:
        return remedy
    if offer.says is None:
        return text("{remedy} Choose it below, under “{place}”.", remedy=remedy, place=CORRECTIONS)
    return text("{remedy} The button “{button}” stands below.", remedy=remedy, button=offer.says)


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
