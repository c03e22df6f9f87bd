"""Rows that a column calls credit notes or returns while their amounts stand without a minus."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sales_analytics.ingest.added_up import added_up
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.currencies import amounts_of, in_currencies
from sales_analytics.ingest.in_hand import InHand
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.staging import one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.ingest.written_rows import WrittenRows, look_over
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import texts

MINUS, AS_WRITTEN = "credits-minus", "credits-as-written"
KIND = re.compile(r"\b(?:type|kind|document|d c|dr cr|debit credit)\b|类[型别]|种类|性质|方向|借贷|红蓝")
CREDIT = re.compile(
    r"\b(?:credit (?:note|memo|invoice)|credit|cr|refund(?:ed)?|returns?|returned|reversal|chargeback)\b"
    r"|退货|退款|红[字冲单]|冲红|冲销|贷项",
    re.IGNORECASE,
)
REFUND = re.compile(
    r"\b(?:credit (?:note|memo)|refund(?:ed)?|returns?|returned|reversal|reversed|chargeback)\b"
    r"|退款|退回|红[字冲单]|冲红|冲销|冲正",
    re.IGNORECASE,
)
"""Of money that came in a credit is no refund."""
WORDS = {"orders": CREDIT, "costs": CREDIT, "receipts": REFUND}
OTHER_KIND = re.compile(r"\b(?:pay|payment|card|customer|client|product|shipping)\b|付款|支付|收款|客户|产品|商品|物流")
SIDE = re.compile(r"\b(?:d c|dr cr|debit credit)\b|借贷|方向")
SIDES = frozenset(("c", "cr", "credit", "贷", "贷方"))
SHORT = 100_000
"""Lines of a text of which every one is looked at."""
KINDS = """
select lower(trim({kind})) as kind, list(row_no)
from {source}
where row_no > $header and {kind} is not null
group by all having length(kind) < 100
"""
POSITIVE = """
select count(distinct row_no), min(row_no)
from read_parquet($path) where amount > 0 and row_no in (select unnest($rows))
"""
TURNED = """
copy (
    select * replace (case when amount > 0 and row_no in (select unnest($rows)) then -amount else amount end as amount)
    from read_parquet($path) order by file_row_number
) to $new (format parquet, compression uncompressed)
"""


def with_credits(hand: InHand, reading: SheetReading) -> SheetReading:
    """The reading with such amounts below zero where a person says so; else with a question."""
    use = hand.plan.named("amount")
    column = _telling(hand, reading) if use and hand.plan.dataset.name in WORDS and reading.rows else None
    if use is None or column is None or AS_WRITTEN in stated_styles(hand.answers, use.column):
        return reading
    rows = list(_rows(hand, column))
    if not rows:
        return reading
    values = {"path": str(reading.rows), "rows": rows}
    count, first = one_row(hand.connection, POSITIVE, **values)
    if not count:
        return reading
    if MINUS not in stated_styles(hand.answers, use.column):
        return replace(reading, questions=(*reading.questions, _ask(use, column, count, first)))
    return _turned(hand, reading, rows, _said(use, column, count))


def _telling(hand: InHand, reading: SheetReading) -> Column | None:
    """A column that nothing reads and that says of what kind a row is; of a long text, one whose first cells call some
    rows credits.
    """
    kinds = [one for one in hand.plan.unread if _tells_kind(one)]
    telling = [one for one in kinds if any(_is_credit(hand, one, cell) for cell in one.folded)]
    is_short = hand.sheet.delimited is None or reading.rows_read < SHORT
    return next(iter(telling or (kinds if is_short else ())), None)


def _tells_kind(column: Column) -> bool:
    words = column.heading.words
    return bool(column.sample) and KIND.search(words) is not None and OTHER_KIND.search(words) is None


def _is_credit(hand: InHand, column: Column, cell: str) -> bool:
    words = WORDS[hand.plan.dataset.name]
    is_side = words is CREDIT and SIDE.search(column.heading.words) is not None
    return words.search(cell) is not None or (is_side and cell in SIDES)


def _rows(hand: InHand, column: Column) -> Iterator[int]:
    with source_of(hand.connection, hand.sheet, hand.plan.header_row) as source:
        query = KINDS.format(kind=column.raw, source=source.sql)
        found = hand.connection.execute(query, source.values).fetchall()
    return (row for kind, rows in found if _is_credit(hand, column, kind) for row in rows)


def _ask(use: Use, column: Column, count: int, row: int) -> Question:
    message = texts(
        "“{kind}” calls {count} row a credit or return, such as row {row}, but its amount has no minus. Is it to be "
        "taken off?",
        "“{kind}” calls {count} rows credits or returns, such as row {row}, but their amounts have no minus. Are they "
        "to be taken off?",
        count, kind=column.written, row=row,
    )  # fmt: skip
    flags = {style: f'--map "{use.column.written}=amount:{style}"' for style in (MINUS, AS_WRITTEN)}
    return Question.of("credits-without-minus", message, flags, MINUS)


def _turned(hand: InHand, reading: SheetReading, rows: list[int], said: Problem) -> SheetReading:
    assert reading.rows is not None
    new = reading.rows.with_stem(f"{reading.rows.stem}-credits")
    hand.connection.execute(TURNED, {"path": str(reading.rows), "rows": rows, "new": str(new)})
    total = f"select cast(sum(amount) as decimal(38, 6)) from {added_up(hand.plan.dataset)}"
    (amount,) = one_row(hand.connection, total, path=str(new))
    reading.rows.unlink()
    written = WrittenRows(hand.plan, new, look_over(hand.connection, hand.plan, new))
    problems = (*reading.problems, replace(said, sheet=reading.sheet))
    reading = replace(reading, rows=new, amount=amount, problems=problems)
    return replace(reading, amounts=amounts_of(reading, in_currencies(hand.connection, written), hand.known))


def _said(use: Use, column: Column, count: int) -> Problem:
    expected = texts(
        "amounts with a minus where “{kind}” says credit or return; {count} row has none and was taken off",
        "amounts with a minus where “{kind}” says credit or return; {count} rows have none and were taken off",
        count, kind=column.written,
    )  # fmt: skip
    return Problem("credits-taken-off", expected, column=use.column.letter, header=use.column.written,
                   severity="notice")  # fmt: skip
