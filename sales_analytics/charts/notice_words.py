"""What a reader of numbers must know about them, in a sentence."""

from dataclasses import replace
from decimal import Decimal

from sales_analytics.metrics.notices import Notice, NoticeCode
from sales_analytics.terms.text import Money, Text, Value, texts

SENTENCES: dict[NoticeCode, Text] = {
    "rejects-accepted": texts(
        "{count} row of {file}, {amount}, is not in these numbers",
        "{count} rows of {file}, {amount}, are not in these numbers",
        0,
    ),
    "unassigned-people": texts(
        "{count} order is of somebody who is not on the roster; its {amount} stand under Unassigned",
        "{count} orders are of people who are not on the roster; their {amount} stand under Unassigned",
        0,
    ),
    "outside-membership": texts(
        "{count} order is from before its salesperson joined or after they left; its {amount} count, "
        "in the company that the row names, else under Unassigned",
        "{count} orders are from before their salesperson joined or after they left; their {amount} count, "
        "in the company that the row names, else under Unassigned",
        0,
    ),
    "several-companies": texts(
        "{count} order is of somebody who changed company in this period; its {amount} count for the company "
        "of the day, and the line of the person names them one after the other",
        "{count} orders are of people who changed company in this period; their {amount} count for the company "
        "of the day, and the line of the person names them one after the other",
        0,
    ),
    "unassigned-orders": texts(
        "{count} order names no salesperson; its {amount} stand under Unassigned",
        "{count} orders name no salesperson; their {amount} stand under Unassigned",
        0,
    ),
    "not-converted": texts(
        "{count} order in another currency has no exchange rate and is not in these numbers",
        "{count} orders in other currencies have no exchange rate and are not in these numbers",
        0,
    ),
    "awaiting-lines": texts(
        "{count} order waits for its lines and has no amount yet; import the file with the lines",
        "{count} orders wait for their lines and have no amount yet; import the file with the lines",
        0,
    ),
    "returned": texts(
        "{count} order was returned according to a sheet of returns; its {amount} are in these numbers",
        "{count} orders were returned according to a sheet of returns; their {amount} are in these numbers",
        0,
    ),
    "no-confirm-date": texts(
        "{count} confirmed order has no confirm date; it counts on its order date",
        "{count} confirmed orders have no confirm date; they count on their order date",
        0,
    ),
    "future-date": texts(
        "{count} order is dated after today",
        "{count} orders are dated after today",
        0,
    ),
}
"""May name {count}, {file} and {amount}."""
NO_AMOUNT: dict[NoticeCode, Text] = {
    "rejects-accepted": texts(
        "{count} row of {file}, whose amount could not be read, is not in these numbers",
        "{count} rows of {file}, whose amounts could not be read, are not in these numbers",
        0,
    ),
}
"""Said instead where no money could be read."""


def notice_text(notice: Notice) -> Text:
    """What is not, or only with a remark, in the numbers of the page."""
    amount = Money(notice.amount or Decimal(0))
    values: dict[str, Value] = {"amount": amount, "count": notice.count, "file": notice.file}
    sentences = SENTENCES if notice.amount is not None else SENTENCES | NO_AMOUNT
    return replace(sentences[notice.code], values=tuple(values.items()), count=notice.count)
