"""Rates beside orders that are into the currency of the books: no rates into the reporting currency, and not used.

An ERP writes 7.1 beside dollars and 1 beside yuan. Taken for rates into dollars, 700 yuan would count as 700 dollars.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.quoted_rates import LEAST, MOST
from sales_analytics.ingest.reading import LEFT_OUT, Question, SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.written_rows import WrittenRows, look_over
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

FOUND = f"""
select count(*) filter (where is_foreign), min(row_no) filter (where is_foreign),
       min_by(currency, row_no) filter (where is_foreign and fx_rate = 1),
       min_by(fx_rate, row_no) filter (where currency = $reporting and fx_rate <> 1),
       coalesce(bool_or($reporting = 'USD' and currency = 'CNY' and fx_rate between {LEAST} and {MOST}), false),
       min_by(fx_rate, row_no)
           filter (where $reporting = 'USD' and currency is null and fx_rate between {LEAST} and {MOST})
from (
    select *, currency is not null and currency <> $reporting as is_foreign
    from read_parquet($path) where fx_rate is not null
)
"""
WITHOUT = """
copy (
    select * replace (case when currency <> $reporting then null else fx_rate end as fx_rate)
    from read_parquet($path) order by file_row_number
) to $new (format parquet, compression uncompressed)
"""


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates of other currencies than the reporting one: how many, the first row, a currency whose rate is 1, the rate
    that the reporting one has where it is not 1, whether any is that of a dollar in yuan, and one that is beside an
    amount in no currency.
    """

    foreign: int
    first: int | None
    at_one: str | None
    of_reporting: object
    are_turned: bool
    beside_none: Decimal | None


def without_rates_of_books(
    connection: Connection, reading: SheetReading, written: WrittenRows, known: Known
) -> tuple[SheetReading, WrittenRows, list[Problem]]:
    """The rows without such rates, and a notice; their amounts are not converted then, unless others give a rate."""
    if written.plan.named("fx_rate") is None or not written.clues.names_currency:
        return reading, written, []
    values = {"path": str(written.path), "reporting": known.currency}
    found = Rates(*one_row(connection, FOUND, **values))
    if found.beside_none:
        reading = replace(reading, questions=(*reading.questions, _ask(written, found.beside_none)))
    if not found.foreign or not (found.at_one or found.of_reporting or found.are_turned):
        return reading, written, []
    new = written.path.with_stem(f"{written.path.stem}-unrated")
    connection.execute(WITHOUT, {**values, "new": str(new)})
    written.path.unlink()
    written = replace(written, path=new, clues=look_over(connection, written.plan, new))
    return replace(reading, rows=new), written, [_said(written, found, known.currency)]


def _ask(written: WrittenRows, rate: Decimal) -> Question:
    """No money is worth so many dollars: the amounts are dollars, or yuan that are to be divided."""
    heading = next(use.column.written for use in written.plan.stored_in("fx_rate"))
    message = text(
        "“{heading}” has rates such as {rate}, what a dollar is worth in yuan, and nothing names the currency of the "
        "amounts. Are they in USD, so that it is left out? Else add a column with their currency.",
        heading=heading, rate=f"{rate.normalize():f}",
    )  # fmt: skip
    return Question.of("rates-without-currency", message, {LEFT_OUT: f'--map "{heading}="'}, LEFT_OUT)


def _said(written: WrittenRows, found: Rates, reporting: str) -> Problem:
    use = written.use_of("fx_rate")
    if found.at_one:
        why = text("{currency} has the rate 1", currency=found.at_one)
    elif found.of_reporting:
        why = text("{currency} has another rate than 1", currency=reporting)
    else:
        why = text("a dollar is worth so many yuan, not a yuan so many dollars")
    expected = texts(
        "rates into {reporting}; these are not, for {why}, and {count} row is not converted with them",
        "rates into {reporting}; these are not, for {why}, and {count} rows are not converted with them",
        found.foreign, reporting=reporting, why=why,
    )  # fmt: skip
    return Problem(
        "rates-not-into-reporting", expected, "", found.first, use.column.letter if use else "",
        use.column.written if use else "", severity="notice",
        remedy=text("Import exchange rates, or write into this column what one unit is worth in {reporting}.",
                    reporting=reporting),
    )  # fmt: skip
