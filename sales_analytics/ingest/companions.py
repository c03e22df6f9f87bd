"""Sheets of one file that answer what another of its sheets would have to ask."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection, in_memory
from sales_analytics.terms.folding import fold

NAMING = {"territories": ("customer", "region", "country"), "customers": ("customer", "customer_id")}
"""Datasets that name a person for a customer, region or country, and the columns in which these stand."""
MOST = 100_000


def asks_for_people(reading: SheetReading) -> bool:
    return any(one.code == "salesperson-missing" for one in reading.questions)


def with_companions(connection: Connection, known: Known, readings: Sequence[SheetReading]) -> Known:
    """What is known together with what the file's other sheets name a person for; the same where they name none."""
    naming = [one for one in readings if one.dataset in NAMING and one.rows is not None]
    owned = {name for one in naming for name in _owned(connection, one)}
    return replace(known, owned=known.owned | owned) if owned else known


def with_files(known: Known, readings: Sequence[SheetReading], scratch: Path) -> Known:
    """The same for sheets of several files, which were read before."""
    with in_memory(scratch) as connection:
        return with_companions(connection, known, readings)


def _owned(connection: Connection, reading: SheetReading) -> set[str]:
    columns = NAMING[reading.dataset]
    select = " union ".join(
        f'select distinct "{column}" from read_parquet($path) where salesperson is not null' for column in columns
    )
    rows = connection.execute(f"{select} limit {MOST:d}", {"path": str(reading.rows)}).fetchall()
    return {fold(name) for (name,) in rows if name}
