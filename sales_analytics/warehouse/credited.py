"""Orders that a file has below zero and that are above zero elsewhere: what becomes of them, a person says.

Elsewhere is what is stored, and what files bring that wait beside it and may be stored before it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager

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
BESIDE = """
select told.number, any_value(told.companies), list(distinct coalesce(beside.company, ''))
from ({told}) as told
join (
    select lower(trim(order_no)) as number, company
    from read_parquet($beside, union_by_name = true)
    where status = 'confirmed'
    group by number, company having sum(amount) > 0
) as beside on beside.number = told.number
group by told.number
"""


def credited_orders(
    warehouse: Warehouse, reading: FileReading, before: Collection[str] = (), beside: Iterable[FileReading] = ()
) -> frozenset[str]:
    """Folded numbers of such orders; of the same company, where both say one.

    `before` were found for this file already, and their rows may wait for an answer outside of the reading; they stay
    while they are stored or come with a file `beside` it.
    """
    found = frozenset[str]()
    has_credits = any(one.has_credits for one in reading.sheets)
    if not has_credits and not before:
        return found
    with _orders_of(warehouse, beside) as others, warehouse.cursor() as cursor:
        if has_credits:
            with staged_files(warehouse, reading) as files:
                found |= _elsewhere(cursor, OF_FILES, {"files": files["orders"]}, others)
        if before:
            found |= _elsewhere(cursor, NAMED, {"before": sorted(before)}, others)
    return found


@contextmanager
def _orders_of(warehouse: Warehouse, readings: Iterable[FileReading]) -> Iterator[list[str]]:
    """The rows of orders in these files; somebody may have given one of them up meanwhile."""
    with ExitStack() as stack:
        found: list[str] = []
        for one in readings:
            try:
                found += stack.enter_context(staged_files(warehouse, one)).get("orders", [])
            except FileNotFoundError:
                continue
        yield found


def _elsewhere(
    cursor: duckdb.DuckDBPyConnection, told: str, values: Mapping[str, Sequence[str]], others: Sequence[str]
) -> frozenset[str]:
    """What is stored, and what the other files bring."""
    cursor.execute(statement("credited").format(told=told), values)
    rows = cursor.fetchall()
    if others:
        cursor.execute(BESIDE.format(told=told), {**values, "beside": others})
        rows += [(number, companies, [fold(one) for one in theirs]) for number, companies, theirs in cursor.fetchall()]
    return frozenset(number for number, companies, theirs in rows if _is_same(companies, theirs))


def _is_same(told: Sequence[str | None], stored: Sequence[str]) -> bool:
    """Whether the order may be that one by its company; a number that two companies have is two orders."""
    companies = {fold(one) if one else "" for one in told}
    return not companies or "" in companies or "" in stored or not companies.isdisjoint(stored)
