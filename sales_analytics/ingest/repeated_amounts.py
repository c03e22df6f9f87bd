"""An order's whole amount written beside each of its lines, where it must not be added up."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_analytics.ingest.added_up import SHARED
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.ingest.written_rows import WrittenRows, has_column, look_over
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text, texts

ONCE, EACH = "amount-once", "amount-each"
SEVERAL = 2
OF_AN_ORDER = re.compile(
    r"\b(?:order|invoice|contract|deal|pi|grand) (?:order )?(?:total|amount|amt|value)\b|\btotal order\b"
    r"|订单.*[额款]|合同.*额|单据.*额"
)
"""Headings that speak of the amount of an order rather than of a line."""
LINES = """
select min_by(order_no, file_row_number) as order_no, min_by(amount, file_row_number) as amount,
       count(distinct row_no) as lines, count(distinct amount) as amounts, count(distinct quantity) as quantities,
       min(file_row_number) as place
from read_parquet($path)
where order_no is not null and amount <> 0
group by lower(order_no), company
having lines > 1 and count(distinct order_date) < 2 and count(distinct credit_share) < 2
"""
FOUND = f"""
select count(*), count(*) filter (where amounts > 1), count(*) filter (where quantities > 1),
       coalesce(min_by(order_no, place), ''), min_by(amount, place), min_by(lines, place)
from ({LINES})
"""
COUNTED_ONCE = """
select rows.* replace (
    case when row_no = min(row_no) over (partition by lower(order_no), company, amount) or order_no is null
         then amount else 0 end as amount)
from read_parquet($path) as rows
order by rows.file_row_number
"""
COUNTED = f"select count(*) filter (where amount = 0), cast(sum(amount) as decimal(38, 6)) from {SHARED}"


@dataclass(frozen=True, slots=True)
class Repeated:
    """Orders of several rows: how many, of how many the amounts and quantities differ; the first and its rows."""

    orders: int
    differing: int
    quantities: int
    number: str
    amount: Decimal
    rows: int


def once_per_order(
    connection: Connection, reading: SheetReading, written: WrittenRows, answers: Answers
) -> tuple[SheetReading, WrittenRows, list[Problem]]:
    """Rows whose amount is that of their order count it once, where a person says so; where it may be so, they ask."""
    use, number = written.plan.named("amount"), written.plan.named("order_no")
    if use is None or number is None or not written.clues.has_repeated or not _may_be(written):
        return reading, written, []
    stated = next((one for one in stated_styles(answers, number.column) if one in (ONCE, EACH)), "")
    if stated == ONCE:
        return _counted_once(connection, reading, written, (use, number))
    found = Repeated(*one_row(connection, FOUND, path=str(written.path))) if stated != EACH else None
    if found and _looks_repeated(found, use):
        reading = replace(reading, questions=(*reading.questions, _ask(found, use, number)))
    return reading, written, []


def _may_be(written: WrittenRows) -> bool:
    return has_column(written.plan, "confirm_date") and not written.plan.named("credit_pct")


def _looks_repeated(found: Repeated, use: Use) -> bool:
    """Every order of several rows has one amount: several such orders, or a heading that speaks of orders."""
    is_of_order = OF_AN_ORDER.search(use.column.heading.words) is not None
    return not found.differing and found.orders >= (1 if is_of_order or found.quantities else SEVERAL)


def _ask(found: Repeated, use: Use, number: Use) -> Question:
    heading = use.column.written
    message = texts(
        "Each order of several rows has the same “{heading}” in all of them; {number} has {amount} in {count} row. "
        "Is that the amount of the whole order, to be counted once, or of each row?",
        "Each order of several rows has the same “{heading}” in all of them; {number} has {amount} in {count} rows. "
        "Is that the amount of the whole order, to be counted once, or of each row?",
        found.rows, heading=heading, number=found.number,
        amount=Decimal(f"{found.amount.normalize():f}"),
    )  # fmt: skip
    flags = {style: f'--map "{number.column.written}=order_no:{style}"' for style in (ONCE, EACH)}
    return Question.of("amount-repeated", message, flags, ONCE)


def _counted_once(
    connection: Connection, reading: SheetReading, written: WrittenRows, uses: tuple[Use, Use]
) -> tuple[SheetReading, WrittenRows, list[Problem]]:
    new = written.path.with_stem(f"{written.path.stem}-once")
    query = f"copy ({COUNTED_ONCE}) to $new (format parquet, compression uncompressed)"
    connection.execute(query, {"path": str(written.path), "new": str(new)})
    (before, _), (after, amount) = (one_row(connection, COUNTED, path=str(one)) for one in (written.path, new))
    written.path.unlink()
    reading = replace(reading, rows=new, amount=amount)
    written = replace(written, path=new, clues=look_over(connection, written.plan, new))
    return reading, written, [_said(*uses, after - before)] if after > before else []


def _said(use: Use, number: Use, count: int) -> Problem:
    expected = texts(
        "the amount of each order once; {count} further row of an order repeats it and counts as 0",
        "the amount of each order once; {count} further rows of orders repeat it and count as 0",
        count,
    )
    return Problem(
        "amount-once", expected, column=use.column.letter, header=use.column.written, severity="notice",
        remedy=text("If each row has an amount of its own, say so at the import."),
        offer=Offer(f'--map "{number.column.written}=order_no:{EACH}"', text("Each row has an amount of its own")),
    )  # fmt: skip
