"""Sheets that answer what another sheet would have to ask: whose an order is, or how much it comes to."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection, in_memory
from sales_analytics.terms.folding import fold

NAMING = {"territories": ("customer", "region", "country"), "customers": ("customer", "customer_id")}
"""Datasets that name a person for a customer, region or country, and the columns in which these stand."""
OF_LINES = "order_lines"
ASKED = ("salesperson-missing", "amount-missing")
MOST = 100_000


def asks_others(reading: SheetReading) -> bool:
    """Whether it asks what another sheet may answer."""
    return any(one.code in ASKED for one in reading.questions)


def answers_others(reading: SheetReading) -> bool:
    """Whether it may answer what another sheet asks."""
    return reading.rows is not None and reading.dataset in (*NAMING, OF_LINES)


def with_companions(connection: Connection, known: Known, readings: Sequence[SheetReading]) -> Known:
    """What is known together with what other sheets name a person for, or have lines of; the same where none does."""
    there = [one for one in readings if answers_others(one)]
    owned = {name for one in there if one.dataset in NAMING for name in _words(connection, one, NAMING[one.dataset])}
    lined = {number for one in there if one.dataset == OF_LINES for number in _words(connection, one, ("order_no",))}
    if owned <= known.owned and lined <= known.orders_with_lines:
        return known
    return replace(known, owned=known.owned | owned, orders_with_lines=known.orders_with_lines | lined)


def with_files(known: Known, readings: Sequence[SheetReading], scratch: Path) -> Known:
    """The same for sheets of several files, which were read before."""
    with in_memory(scratch) as connection:
        return with_companions(connection, known, readings)


def _words(connection: Connection, reading: SheetReading, columns: Sequence[str]) -> set[str]:
    """What stands in these columns, folded; of names only those that have a person."""
    condition = "where salesperson is not null" if reading.dataset in NAMING else ""
    select = " union ".join(f'select distinct "{column}" from read_parquet($path) {condition}' for column in columns)
    rows = connection.execute(f"{select} order by 1 limit {MOST:d}", {"path": str(reading.rows)}).fetchall()
    return {fold(name) for (name,) in rows if name}
