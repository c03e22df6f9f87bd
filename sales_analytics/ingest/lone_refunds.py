"""Refunds whose order the sheet does not have: of an order in another file, or an entry of their own."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sales_analytics.ingest.added_up import COUNTED
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.staging import one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

OF_ORDERS, APART = "refunds-of-orders", "refunds-apart"
OF_AN_ORDER = "returned"
"""What the status of such a row says until the row is moved to the returns."""
LONE = """
select row_no, min_by(order_no, place) filter (where is_lone), sum(amount), min_by(day, place),
       coalesce(min_by(salesperson, place), ''), coalesce(min_by(company, place), '')
from (
    select row_no, order_no, any_value(amount) as amount, any_value(coalesce(confirm_date, order_date)) as day,
           min_by(salesperson, file_row_number) as salesperson, any_value(company) as company,
           min(file_row_number) as place,
           lower(order_no) not in (
               select lower(order_no) from read_parquet($path) where amount > 0 and order_no is not null
           ) as is_lone
    from read_parquet($path)
    where row_no in (select unnest($rows)) and order_no is not null
    group by row_no, order_no
)
group by row_no having bool_or(is_lone) order by row_no
"""
"""A cell parts its amount among the orders that it names; each of several people has all of it, and a share."""
OTHERS = """
select order_no from read_parquet($path) where amount > 0 and order_no is not null
group by order_no order by min(file_row_number) limit 1000
"""


@dataclass(frozen=True, slots=True)
class Refund:
    """A row of money given back, and the order that it names."""

    row: int
    order_no: str
    amount: Decimal
    day: date
    salesperson: str
    company: str


def lone_refunds(hand: InHand, reading: SheetReading, rows: Collection[int]) -> list[Refund]:
    """Those of the rows whose order has no amount in the sheet."""
    found = hand.connection.execute(LONE, {"path": str(reading.rows), "rows": list(rows)}).fetchall()
    return [Refund(*one) for one in found]


def said_of_refunds(answers: Answers, use: Use) -> str:
    """What somebody said of them, by `Status=status:refunds-of-orders`."""
    told = stated_styles(answers, use.column)
    return next((one for one in told if one in (OF_ORDERS, APART)), "")


def with_lone_refunds(hand: InHand, reading: SheetReading, use: Use, lone: Sequence[Refund]) -> SheetReading:
    """The reading whose rows wait for an answer, or are to be taken off orders of other files."""
    count, amount = one_row(hand.connection, COUNTED, path=str(reading.rows))
    reading = replace(reading, typed_rows=count, amount=amount, rows=reading.rows)
    if said_of_refunds(hand.answers, use) == OF_ORDERS:
        return replace(reading, problems=(*reading.problems, replace(taken_off(use, lone), sheet=reading.sheet)))
    rejects = [replace(_waiting(hand, one), sheet=reading.sheet) for one in lone]
    return waiting(reading, rejects, _ask(hand, reading, use, lone))


def waiting(reading: SheetReading, rejects: Sequence[Problem], question: Question) -> SheetReading:
    """The reading without rows that wait for an answer: a reject for each of them."""
    return replace(
        reading,
        loaded=reading.loaded - len(rejects),
        rejected=reading.rejected + len(rejects),
        problems=(*reading.problems, *rejects),
        questions=(*reading.questions, question),
    )


def taken_off(use: Use, lone: Sequence[Refund]) -> Problem:
    """The notice by which rows with the status `OF_AN_ORDER` are moved to the returns."""
    added = -sum((one.amount for one in lone), Decimal(0))
    expected = texts(
        "refunds of orders; {count} refund of {refunds} is taken off its order, whichever file that stands in",
        "refunds of orders; {count} refunds of {refunds} are taken off their orders, whichever files these stand in",
        len(lone), refunds=Decimal(f"{added.normalize():f}"),
    )  # fmt: skip
    return Problem(OF_ORDERS, expected, lone[0].order_no, lone[0].row, use.column.letter, use.column.written,
                   severity="notice")  # fmt: skip


def _waiting(hand: InHand, one: Refund) -> Problem:
    use = hand.plan.named("order_no")
    assert use is not None
    return Problem(
        "refund-without-order", text("an order of this sheet, or an answer what is refunded"), one.order_no, one.row,
        use.column.letter, use.column.written, remedy=text("Answer the question about refunds."), amount=one.amount,
        effective_on=one.day, salesperson=one.salesperson, company=one.company, order_no=one.order_no,
    )  # fmt: skip


def _ask(hand: InHand, reading: SheetReading, use: Use, lone: Sequence[Refund]) -> Question:
    """Of an order elsewhere is likely where the numbers look like those of the orders here."""
    message = texts(
        "{count} refund names an order that the sheet does not have, “{number}”. Is it taken off an order of another "
        "file, or an entry of its own?",
        "{count} refunds name orders that the sheet does not have, such as “{number}”. Are they taken off orders of "
        "other files, or entries of their own?",
        len(lone), number=lone[0].order_no,
    )  # fmt: skip
    flags = {style: f'--map "{use.column.written}={use.field.name}:{style}"' for style in (OF_ORDERS, APART)}
    others = hand.connection.execute(OTHERS, {"path": str(reading.rows)}).fetchall()
    shapes = {_shape(number) for (number,) in others}
    alike = {_shape(one.order_no) in shapes for one in lone} if shapes else {True, False}
    likely = (OF_ORDERS if alike == {True} else APART) if len(alike) == 1 else ""
    return Question.of("refund-without-order", message, flags, likely, otherwise=flags[OF_ORDERS], holds_back="rows")


def _shape(number: str) -> str:
    return re.sub(r"\d+", "0", number.casefold())
