"""Whose share a column of shares states, where an order has several salespeople and one share."""

from collections.abc import Iterator

from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.further_people import SHARE, further
from sales_analytics.ingest.reading import LEFT_OUT, Question
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.terms.text import text


def whose_share(asked: Asked) -> Iterator[Question]:
    """One column of shares beside several of people."""
    others, shares = further(asked.made), asked.made.stored_in(SHARE)
    first = asked.made.named("salesperson")
    if not others or len(shares) != 1 or first is None:
        return
    column = shares[0].column
    if column.index in stated_fields(asked.made.dataset, asked.found.columns, asked.answers):
        return
    message = text(
        "Column “{heading}” states one share, and “{first}” and “{second}” name two people. Is it the share of "
        "“{first}”, so that the other has the rest? Left out, they share equally.",
        heading=column.written, first=first.column.written, second=others[0].column.written,
    )  # fmt: skip
    flags = {
        shares[0].field.name: f'--map "{column.written}={shares[0].field.name}"',
        LEFT_OUT: f'--map "{column.written}="',
    }
    yield Question.of("share-unclear", message, flags, shares[0].field.name)
