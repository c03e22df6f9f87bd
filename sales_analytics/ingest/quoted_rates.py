"""Exchange rates as banks quote them: per hundred units, and into a currency that nobody names."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.unit_words import CURRENCIES
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text, texts

HUNDRED = re.compile(r"(?:per|每|/)\s*100(?!\d)|100\s*(?:units|单位|外币|外幣)", re.IGNORECASE)
INTO = re.compile(r"(?:\bto |兑换?|折合?)(usd|cny|rmb|eur|gbp|人民币|美元|欧元)")
"""The currency that a heading names: "rate to USD", "汇率(兑人民币)"."""
DOLLAR = """
select cast(max(rate / coalesce(per, 1)) as decimal(18, 8))
from read_parquet($path)
where from_currency = 'USD' and coalesce(to_currency, 'CNY') = 'CNY'
"""
IS_PER_HUNDRED = """(
    per is null and coalesce(to_currency, $into) = 'CNY'
    and case from_currency
        when 'USD' then rate / 100 between 4 and 12
        when 'EUR' then rate / 100 between 5 and 14
        when 'GBP' then rate / 100 between 6 and 18
        when 'HKD' then rate / 100 between 0.5 and 1.5
        when 'JPY' then rate / 100 between 0.03 and 0.12
        else false
    end
)"""
"""As the central bank quotes the yen beside others: 4.81 yuan for a hundred; within what each has ever been worth, with
room to spare."""
ODD = f"""
select count(*), min_by(from_currency, row_no), min_by(rate, row_no), min(row_no)
from read_parquet($path) where {IS_PER_HUNDRED}
"""
UNNAMED = "select count(*) > count(to_currency) from read_parquet($path)"
REWRITTEN = """
copy (
    select * replace (
        cast(rate / coalesce(per, case when $units = 1 and {odd} then 100 else $units end) as decimal(18, 8)) as rate,
        coalesce(to_currency, $into) as to_currency,
        cast(1 as decimal(18, 6)) as per
    )
    from read_parquet($path)
) to $rewritten (format parquet, compression uncompressed)
"""
LEAST, MOST = Decimal(4), Decimal(12)
"""What a dollar has ever been worth in yuan, with room to spare: more is per hundred."""


def settle_quotes(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """Bring rates to one unit and name the currency they are in, in the file of typed rows; each is said."""
    use = rows.use_of("rate")
    if rows.plan.dataset.name != "exchange_rates" or use is None or not rows.clues.rows:
        return
    dollar = Decimal(one_row(connection, DOLLAR, path=str(rows.path))[0] or 0)
    units = 100 if HUNDRED.search(use.column.written) or dollar > 100 else 1
    heading = use.column.heading
    said = INTO.search(f"{heading.words} {heading.unit.currency.lower()}")
    into = CURRENCIES[said.group(1)] if said else "CNY" if LEAST < dollar / units < MOST else None
    if units == 1:
        yield from _per_hundred(connection, rows, into)
    if units > 1:
        expected = text("rates of one unit; these are of a hundred and were divided by 100")
        yield _said(use, "rates-per-hundred", expected, f"{dollar.normalize():f}" if dollar else "")
    if into and not said and one_row(connection, UNNAMED, path=str(rows.path))[0]:
        expected = text("the currency that the rates are in; a dollar's rate says that it is CNY")
        yield _said(use, "rates-in-yuan", expected)
    _rewrite(connection, rows, units, into)


def _per_hundred(connection: Connection, rows: WrittenRows, into: str | None) -> Iterator[Problem]:
    """Single rates that are of a hundred units, for one unit was never worth so much."""
    count, name, rate, row = one_row(connection, ODD, path=str(rows.path), into=into)
    use = rows.use_of("rate")
    if count and use:
        expected = texts(
            "rates of one unit; {count} is of a hundred, such as that of {currency}, and was divided by 100",
            "rates of one unit; {count} are of a hundred, such as that of {currency}, and were divided by 100",
            count, currency=name,
        )  # fmt: skip
        yield Problem("rates-per-hundred", expected, f"{rate.normalize():f}", row, use.column.letter,
                      use.column.written, severity="notice")  # fmt: skip


def _said(use: Use, code: str, expected: Text, found: str = "") -> Problem:
    column = use.column
    return Problem(code, expected, found, column=column.letter, header=column.written, severity="notice")


def _rewrite(connection: Connection, rows: WrittenRows, units: int, into: str | None) -> None:
    rewritten = rows.path.with_suffix(".quoted")
    values = {"path": str(rows.path), "rewritten": str(rewritten), "units": units, "into": into}
    connection.execute(REWRITTEN.format(odd=IS_PER_HUNDRED), values)
    rewritten.replace(rows.path)
