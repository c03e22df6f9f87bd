"""Amounts that a heading says to be in cents: divided by a hundred where a person says so."""

import re
from dataclasses import replace

from sales_analytics.ingest.added_up import added_up
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.stating import stated_styles
from sales_analytics.ingest.written_rows import WrittenRows, look_over
from sales_analytics.terms.text import text

HUNDREDTHS, WHOLE = "hundredths", "whole"
IN_CENTS = re.compile(r"\b(?:cents?|pence|minor units?)\b|[额价款]分$|单位分$")
DIVIDED = """
copy (
    select * replace (cast(cast("{measure}" as decimal(28, 8)) / 100 as decimal(18, 6)) as "{measure}")
    from read_parquet($path) order by file_row_number
) to $new (format parquet, compression uncompressed)
"""


def whole_amounts(
    connection: Connection, reading: SheetReading, written: WrittenRows, answers: Answers
) -> tuple[SheetReading, WrittenRows]:
    """The reading with amounts of whole currency, or with a question about those that may be cents."""
    measures = [use for use in written.plan.measures if _is_in_cents(use)]
    if not measures or written.plan.has_many_measures:
        return reading, written
    stated = stated_styles(answers, measures[0].column)
    if HUNDREDTHS in stated:
        return _divided(connection, reading, written)
    if WHOLE not in stated:
        reading = replace(reading, questions=(*reading.questions, _ask(measures[0])))
    return reading, written


def _is_in_cents(use: Use) -> bool:
    heading = use.column.heading
    return IN_CENTS.search(f"{heading.words} {heading.compact}") is not None


def _ask(use: Use) -> Question:
    heading = use.column.written
    message = text("Are the amounts in column “{heading}” in cents, a hundred of which make one?", heading=heading)
    flags = {style: f'--map "{heading}={use.field.name}:{style}"' for style in (HUNDREDTHS, WHOLE)}
    return Question.of("amount-in-cents", message, flags, HUNDREDTHS)


def _divided(connection: Connection, reading: SheetReading, written: WrittenRows) -> tuple[SheetReading, WrittenRows]:
    new, measure = written.path.with_stem(f"{written.path.stem}-whole"), written.plan.dataset.measure
    connection.execute(DIVIDED.format(measure=measure), {"path": str(written.path), "new": str(new)})
    total = f'select cast(sum("{measure}") as decimal(38, 6)) from {added_up(written.plan.dataset)}'
    (amount,) = one_row(connection, total, path=str(new))
    written.path.unlink()
    written = replace(written, path=new, clues=look_over(connection, written.plan, new))
    return replace(reading, rows=new, amount=amount), written
