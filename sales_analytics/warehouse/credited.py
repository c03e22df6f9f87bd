"""Orders that a file has below zero and that are stored above zero: what becomes of them, a person says."""

from collections.abc import Collection, Mapping, Sequence

import duckdb

from sales_analytics.ingest.credited_orders import CREDITED
from sales_analytics.ingest.reading import FileReading
from sales_analytics.terms.folding import fold
from sales_analytics.warehouse.staging import staged_files
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.warehouse import Warehouse

OF_FILES = f"""
select lower(trim(order_no)) as number, list(distinct company) as companies
from read_parquet($files)
where lower(trim(order_no)) in ({CREDITED.format(path="$files")})
group by number
"""
NAMED = "select unnest($before) as number, cast([] as varchar[]) as companies"


def credited_orders(warehouse: Warehouse, reading: FileReading, before: Collection[str] = ()) -> frozenset[str]:
    """Folded numbers of such orders; of the same company, where both say one.

    `before` were found for this file already, and their rows may wait for an answer outside of the reading; they stay
    while they are stored.
    """
    found = frozenset[str]()
    if any(one.has_credits for one in reading.sheets):
        with staged_files(warehouse, reading) as files, warehouse.cursor() as cursor:
            found |= _stored(cursor, OF_FILES, {"files": files["orders"]})
    if before:
        with warehouse.cursor() as cursor:
            found |= _stored(cursor, NAMED, {"before": sorted(before)})
    return found


def _stored(cursor: duckdb.DuckDBPyConnection, told: str, values: Mapping[str, Sequence[str]]) -> frozenset[str]:
    cursor.execute(statement("credited").format(told=told), values)
    return frozenset(number for number, companies, stored in cursor.fetchall() if _is_same(companies, stored))


def _is_same(told: Sequence[str | None], stored: Sequence[str]) -> bool:
    """Whether the order may be the stored one by its company; a number that two companies have is two orders."""
    companies = {fold(one) if one else "" for one in told}
    return not companies or "" in companies or "" in stored or not companies.isdisjoint(stored)
