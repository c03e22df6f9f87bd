"""Sums by currency kept in step with the rows, where steps over a whole file take rows out or off."""

from collections.abc import Sequence
from dataclasses import replace

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.added_up import added_up
from sales_analytics.ingest.currencies import InCurrency, amounts_of
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection
from sales_analytics.terms.text import InCurrencies

SUMS = """
select coalesce(currency, ''), cast(sum({measure}) as decimal(38, 6)), 0, null, coalesce(bool_or({rate} <> 1), false)
from {rows}
group by 1
order by 1
"""


def in_step(connection: Connection, readings: Sequence[SheetReading], known: Known) -> list[SheetReading]:
    """The readings, with new sums where theirs no longer come to their amount."""
    return [one if _is_in_step(one) else replace(one, amounts=_again(connection, one, known)) for one in readings]


def _is_in_step(reading: SheetReading) -> bool:
    if reading.amount is None:
        return not reading.amounts
    return bool(reading.amounts) and sum(amount for _, amount in reading.amounts) == reading.amount


def _again(connection: Connection, reading: SheetReading, known: Known) -> InCurrencies:
    """Asked of the rows that are kept; without any, what is told of them is in the one currency that was named."""
    if reading.amount is None:
        return ()
    names = {one.stored for one in datasets()[reading.dataset].fields} if reading.dataset else set()
    if reading.rows is None or "currency" not in names:
        alone = reading.amounts[0][0] if len(reading.amounts) == 1 else known.currency
        return ((alone, reading.amount),)
    rate = "fx_rate" if "fx_rate" in names else "cast(null as decimal(18, 8))"
    dataset = datasets()[reading.dataset]
    query = SUMS.format(measure=dataset.measure, rate=rate, rows=added_up(dataset))
    rows = connection.execute(query, {"path": str(reading.rows)}).fetchall()
    return amounts_of(reading, [InCurrency(*row) for row in rows], known)
