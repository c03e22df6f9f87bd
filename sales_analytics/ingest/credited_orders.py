"""Rows below zero of orders that another file gives an amount above zero: taken off, in their place, or apart.

Nothing in such a row says that money was given back, so a person says which. What is stored, or waits in a file beside
it, is looked up only where a sheet has such rows; it is read once more then, and `Known.credited` names these orders.
"""

from collections.abc import Sequence
from dataclasses import replace

from sales_analytics.ingest.added_up import COUNTED
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.lone_refunds import OF_AN_ORDER, Refund, taken_off, waiting
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.staging import one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

OF_STORED, INSTEAD, APART = "credits-of-orders", "credits-instead", "credits-apart"
BELOW = "select 1 from read_parquet($path) where amount < 0 limit 1"
"""Of a sheet without any, DuckDB reads no row: the file says which is the smallest amount of each part."""
CREDITED = """
select lower(trim(order_no)) as number
from read_parquet({path})
where lower(trim(order_no)) in (select lower(trim(order_no)) from read_parquet({path}) where amount < 0)
group by number
having max(amount) <= 0 and count(amount) = count(*) and bool_and(status = 'confirmed')
"""
"""Orders that count, and of which there are only amounts below zero."""
CREDITS = f"""
select row_no, min_by(order_no, place), sum(amount), min_by(day, place),
       coalesce(min_by(salesperson, place), ''), coalesce(min_by(company, place), '')
from (
    select row_no, order_no, any_value(amount) as amount, any_value(coalesce(confirm_date, order_date)) as day,
           min_by(salesperson, file_row_number) as salesperson, any_value(company) as company,
           min(file_row_number) as place
    from (select *, lower(trim(order_no)) as number from read_parquet($path, file_row_number = true))
    where number in (select unnest($numbers)) and number in ({CREDITED.format(path="$path")})
    group by row_no, order_no
)
group by row_no order by row_no
"""
"""A cell parts its amount among the orders that it names; each of several people has all of it, and a share."""
IS_ONE = "row_no in (select unnest($rows)) and lower(trim(order_no)) in (select unnest($numbers))"
RETURNED = f"""
copy (
    select * exclude (file_row_number) replace (
        case when {IS_ONE} then $returned else status end as status,
        case when {IS_ONE} and fx_rate is not null and currency is distinct from $currency
            then cast(cast(amount as decimal(19, 6)) * fx_rate as decimal(18, 6)) else amount end as amount,
        case when {IS_ONE} and fx_rate is not null then $currency else currency end as currency
    )
    from read_parquet($path, file_row_number = true) order by file_row_number
) to $new (format parquet, compression uncompressed)
"""
"""A return has no rate of its own: an amount that its row converts is told as converted."""
OWN = f"""
copy (
    select * exclude (file_row_number) replace (
        case when {IS_ONE} then lower(trim(order_no)) || '|apart' else occurrence_key end as occurrence_key
    )
    from read_parquet($path, file_row_number = true) order by file_row_number
) to $new (format parquet, compression uncompressed)
"""
"""The key of an order that has the number of another one; same_orders.sql knows it as well."""
OTHERS = """
copy (
    select * exclude (file_row_number)
    from read_parquet($path, file_row_number = true) where row_no not in (select unnest($rows)) order by file_row_number
) to $new (format parquet, compression uncompressed)
"""


def credits_settled(hand: InHand, reading: SheetReading) -> SheetReading:
    """The reading in which such rows are what a person said, or wait for an answer; and whether it has others."""
    use = hand.plan.named("order_no") if reading.dataset == "orders" else None
    if use is None or reading.rows is None:
        return reading
    reading = _settled(hand, reading, use) if hand.known.credited else reading
    return replace(reading, has_credits=_has(hand, BELOW, reading) and _has(hand, CREDITED, reading))


def _has(hand: InHand, query: str, reading: SheetReading) -> bool:
    return hand.connection.execute(query.format(path="$path"), {"path": str(reading.rows)}).fetchone() is not None


def _settled(hand: InHand, reading: SheetReading, use: Use) -> SheetReading:
    numbers = sorted(hand.known.credited)
    found = hand.connection.execute(CREDITS, {"path": str(reading.rows), "numbers": numbers}).fetchall()
    credits, said = [Refund(*one) for one in found], _said(hand, use)
    if not credits or said == INSTEAD:
        return reading
    values: dict[str, object] = {"rows": [one.row for one in credits]}
    if said == APART:
        return _rewritten(hand, reading, OWN, {**values, "numbers": numbers})
    if said == OF_STORED:
        meant = {"numbers": numbers, "returned": OF_AN_ORDER, "currency": hand.known.currency}
        reading = _rewritten(hand, reading, RETURNED, {**values, **meant})
        return replace(reading, problems=(*reading.problems, replace(taken_off(use, credits), sheet=reading.sheet)))
    return _waiting(_rewritten(hand, reading, OTHERS, values), use, credits)


def _said(hand: InHand, use: Use) -> str:
    """What somebody said, by `Order No=order_no:credits-of-orders`."""
    told = stated_styles(hand.answers, use.column)
    return next((one for one in told if one in (OF_STORED, INSTEAD, APART)), "")


def _rewritten(hand: InHand, reading: SheetReading, query: str, values: dict[str, object]) -> SheetReading:
    assert reading.rows is not None
    new = reading.rows.with_stem(f"{reading.rows.stem}-credited")
    hand.connection.execute(query, {**values, "path": str(reading.rows), "new": str(new)})
    reading.rows.unlink()
    count, amount = one_row(hand.connection, COUNTED, path=str(new))
    return replace(reading, rows=new, typed_rows=count, amount=amount)


def _waiting(reading: SheetReading, use: Use, credits: Sequence[Refund]) -> SheetReading:
    """The reading without these rows, which wait for an answer."""
    rejects = [replace(_reject(use, one), sheet=reading.sheet) for one in credits]
    return waiting(reading, rejects, _ask(use, credits))


def unasked_credit(number: str) -> Problem:
    """Of an order that a reading has which was made without knowing that it is stored above zero."""
    expected = text("an amount above zero as in another file, or an answer what becomes of that order")
    remedy = text("Answer the question about orders below zero.")
    return Problem("credit-of-stored-order", expected, number, remedy=remedy, order_no=number)


def _reject(use: Use, one: Refund) -> Problem:
    return replace(
        unasked_credit(one.order_no), row=one.row, column=use.column.letter, header=use.column.written,
        amount=one.amount, effective_on=one.day, salesperson=one.salesperson, company=one.company,
    )  # fmt: skip


def _ask(use: Use, credits: Sequence[Refund]) -> Question:
    message = texts(
        "{count} order is below zero here, “{number}”, and above zero in another file. Is it taken off that order, "
        "does it take its place, or is it an order of its own?",
        "{count} orders are below zero here and above zero in other files, such as “{number}”. Are they taken off "
        "those orders, do they take their place, or are they orders of their own?",
        len({one.order_no.strip().lower() for one in credits}), number=credits[0].order_no,
    )  # fmt: skip
    flags = {one: f'--map "{use.column.written}={use.field.name}:{one}"' for one in (OF_STORED, INSTEAD, APART)}
    return Question.of("credit-of-stored-order", message, flags, OF_STORED, holds_back="rows")
