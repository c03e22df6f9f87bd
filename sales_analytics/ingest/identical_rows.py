"""Lines of an order that are equal in every cell: one line written twice, or two lines; a person may say which."""

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.stating import stated_style
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

EVERY_LINE = "every-line"


def counts_every_line(plan: Plan, answers: Answers) -> bool:
    """Whether a person said that each line counts, by `Order ID=order_no:every-line`."""
    number = plan.named("order_no")
    return number is not None and stated_style(answers, number.column) == EVERY_LINE


def identical_notice(plan: Plan, count: int) -> Problem:
    """How many lines were left out, and how to have them counted."""
    number = plan.named("order_no")
    expected = texts(
        "lines that differ; {count} line is equal to another in every cell and counts once",
        "lines that differ; {count} lines are equal to another in every cell and count once",
        count,
    )
    say = f"{number.column.written}=order_no:{EVERY_LINE}" if number else ""
    remedy = text("If each is a line of its own, say so: --map “{answer}”.", answer=say) if say else None
    heading = number.column.written if number else ""
    return Problem("rows-identical", expected, str(count), header=heading, severity="notice", remedy=remedy)
