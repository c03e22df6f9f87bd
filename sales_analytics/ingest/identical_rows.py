"""Lines of an order that are equal in every cell: one line written twice, or two lines; a person may say which.

Where a sheet says what was bought and how many of it, the same article twice in an order is two lines of it, as a
till writes them. Elsewhere the second is the first, sent twice.
"""

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text, texts

EVERY_LINE, ONE_LINE = "every-line", "one-line"


def counts_every_line(plan: Plan, answers: Answers) -> bool:
    """What a person said, by `Order ID=order_no:every-line`; else whether the sheet lists articles."""
    number = plan.named("order_no")
    for style in stated_styles(answers, number.column) if number else ():
        if style in (EVERY_LINE, ONE_LINE):
            return style == EVERY_LINE
    return number is not None and plan.named("quantity") is not None and plan.named("product") is not None


def counted_each(connection: Connection, plan: Plan) -> list[Problem]:
    """How many of the rows that stay are equal to another, and how to have them counted once."""
    number = plan.named("order_no")
    cells = ", ".join(f'"{use.name}"' for use in plan.uses)
    (count,) = one_row(
        connection,
        f"""select count(*) - count(distinct hash({cells})) from staged
            where order_no is not null and row_no not in (select row_no from left_out)""",
    )
    if not count or number is None:
        return []
    expected = texts(
        "lines that differ; {count} line is equal to another in every cell and counts as a line of its own",
        "lines that differ; {count} lines are equal to another in every cell and count as lines of their own",
        count,
    )
    heading = number.column.written
    return [
        Problem(
            "rows-identical", expected, str(count), header=heading, severity="notice",
            remedy=text("If each was only written twice, say so at the import."),
            offer=Offer(f'--map "{heading}=order_no:{ONE_LINE}"', text("Each was only written twice")),
        )
    ]  # fmt: skip
