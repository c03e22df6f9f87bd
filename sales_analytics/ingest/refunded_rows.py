"""Rows of money given back: a negative amount beside "refunded" is taken off, unless its order never counted.

What an order that the sheet does not have is refunded is for a person to say: see `lone_refunds`.
"""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from sales_analytics.datasets.orders import GIVEN_BACK
from sales_analytics.ingest.added_up import added_up
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.lone_refunds import (
    APART,
    OF_AN_ORDER,
    OF_ORDERS,
    lone_refunds,
    said_of_refunds,
    with_lone_refunds,
)
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import one_row
from sales_analytics.ingest.stating import stated_words
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import texts

CANCELLED = """
select distinct row_no from read_parquet($path)
where amount < 0 and status = 'cancelled' and coalesce(confirm_date, order_date) is not null
order by row_no
"""
NEVER_COUNTED = """
with
    refunds as (select * from read_parquet($path) where row_no in (select unnest($rows))),
    numbers as (select distinct lower(order_no) as number from refunds where order_no is not null),
    original as (
        select lower(order_no) as number, company
        from read_parquet($path)
        where amount > 0 and lower(order_no) in (select number from numbers)
        group by all having not bool_or(status = 'confirmed')
    )
select row_no
from refunds
join original on original.number = lower(refunds.order_no) and original.company is not distinct from refunds.company
"""
"""Refunds of orders that are cancelled themselves: both are left out."""
TAKEN_OFF = """
copy (
    select rows.* exclude (file_row_number) replace (
        case
            when row_no in (select unnest($rows)) then 'confirmed'
            when row_no in (select unnest($others)) then $otherwise
            else status
        end as status
    )
    from read_parquet($path, file_row_number = true) as rows
    where $otherwise is not null or row_no not in (select unnest($others))
    order by file_row_number
) to $new (format parquet, compression uncompressed)
"""
READINGS = """
select min(row_no) filter (is_refund), sum(amount) filter (is_refund),
       coalesce(sum(amount) filter (status = 'confirmed' and not is_refund), 0)
from (select *, row_no in (select unnest($rows)) as is_refund from {rows})
"""


def refunds_taken_off(hand: InHand, reading: SheetReading) -> SheetReading:
    """The reading in which refunds count on their own day; what they come to, and the other reading, is said."""
    use = hand.plan.named("status")
    if use is None or reading.rows is None:
        return reading
    rows = _given_back(hand, use, reading)
    if not rows:
        return reading
    lone, told = lone_refunds(hand, reading, rows), said_of_refunds(hand.answers, use)
    others = [] if told == APART else [one.row for one in lone]
    rows = [row for row in rows if row not in set(others)]
    otherwise = OF_AN_ORDER if told == OF_ORDERS else None
    new = reading.rows.with_stem(f"{reading.rows.stem}-refunded")
    values = {"rows": rows, "others": others, "otherwise": otherwise, "path": str(reading.rows), "new": str(new)}
    hand.connection.execute(TAKEN_OFF, values)
    reading.rows.unlink()
    said = [replace(_said(hand, use, rows, str(new)), sheet=reading.sheet)] if rows else []
    reading = replace(reading, rows=new, problems=(*reading.problems, *said))
    return with_lone_refunds(hand, reading, use, lone) if others else reading


def _given_back(hand: InHand, use: Use, reading: SheetReading) -> list[int]:
    """The rows that say so and would be left out as cancelled; not where a person says that they are."""
    if not any(one.name == "confirm_date" for one in hand.plan.dataset.fields):
        return []
    found = _rows(hand, CANCELLED, path=str(reading.rows))
    words = _words(hand, use, found) if found else {}
    said = {fold(word) for name, word, _ in (*hand.answers.values, *stated_words(hand.answers)) if name == "status"}
    rows = [row for row in found if fold(words.get(row, "")) in set(GIVEN_BACK) - said]
    never = set(_rows(hand, NEVER_COUNTED, path=str(reading.rows), rows=rows)) if rows else set()
    return [row for row in rows if row not in never]


def _rows(hand: InHand, query: str, **values: object) -> list[int]:
    return [row for (row,) in hand.connection.execute(query, values).fetchall()]


def _words(hand: InHand, use: Use, rows: Collection[int]) -> dict[int, str]:
    """What the status of these rows says."""
    with source_of(hand.connection, hand.sheet, hand.plan.header_row) as source:
        query = f"select row_no, {use.column.raw} from {source.sql} where row_no > $header"
        found = hand.connection.execute(
            f"{query} and row_no in (select unnest($rows))", {**source.values, "rows": list(rows)}
        ).fetchall()
    return {row: word for row, word in found if word}


def _said(hand: InHand, use: Use, rows: list[int], path: str) -> Problem:
    first, refunds, others = one_row(
        hand.connection, READINGS.format(rows=added_up(hand.plan.dataset)), path=path, rows=rows
    )
    word = _words(hand, use, [first])[first]
    expected = texts(
        "orders that count; {count} refund of {refunds} is taken off, so that they come to {amount}; as a cancelled "
        "order it would leave {others}",
        "orders that count; {count} refunds of {refunds} are taken off, so that they come to {amount}; as cancelled "
        "orders they would leave {others}",
        len(rows), refunds=_plain(-refunds), amount=_plain(others + refunds), others=_plain(others),
    )  # fmt: skip
    said = texts("The refund is not taken off", "The refunds are not taken off", len(rows))
    return Problem(
        "refunds-taken-off", expected, word, first, use.column.letter, use.column.written, severity="notice",
        remedy=texts("If it is not to be taken off, say so at the import.",
                     "If they are not to be taken off, say so at the import.", len(rows)),
        offer=Offer(f'--map "{use.column.written}=status:{word}:cancelled"', said),
    )  # fmt: skip


def _plain(amount: Decimal) -> Decimal:
    return Decimal(f"{amount.normalize():f}")
