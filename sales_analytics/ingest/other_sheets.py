"""Orders that stand again in another sheet of the same file, as where each person's sheet is beside one of all."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.text import text

ALIKE = ("order_no", "order_date", "confirm_date", "amount", "credit_share")
"""What two lines have in common that are one line,"""
NOT_APART = ("salesperson", "company", "customer", "currency", "product", "quantity")
"""and what may stand in one of the sheets only; where it stands in both it is the same."""
TWICE = text("identical to a row of another sheet")
REWRITTEN = """
copy (
    select rows.* from read_parquet($path) as rows
    where not exists (select 1 from seen where {same}) or rows.order_no is null
) to $rewritten (format parquet, compression uncompressed)
"""


def told_once(connection: Connection, readings: Sequence[SheetReading]) -> list[SheetReading]:
    """Rows of numbered orders that an earlier sheet has count once; sheets of one kind only, without questions."""
    found = list(readings)
    seen: list[str] = []
    for place, one in enumerate(readings):
        if one.dataset != "orders" or one.rows is None or not one.typed_rows:
            continue
        if seen and _has_any(connection, seen, str(one.rows)):
            found[place] = _without(connection, one)
        seen.append(str(one.rows))
    return found


def _has_any(connection: Connection, seen: Sequence[str], path: str) -> bool:
    """Whether a number stands in the sheets before; their lines are then at hand in `seen`."""
    again = """select exists (select 1 from read_parquet($path) as rows
               where order_no in (select order_no from read_parquet($seen) where order_no is not null))"""
    if not one_row(connection, again, path=path, seen=list(seen))[0]:
        return False
    columns = ", ".join((*ALIKE, *NOT_APART))
    connection.execute(
        f"""create or replace temp table seen as
            select {columns}, min(sheet_no) as sheet_no from read_parquet($seen, union_by_name = true)
            group by {columns}""",
        {"seen": list(seen)},
    )
    return True


def _without(connection: Connection, one: SheetReading) -> SheetReading:
    """The sheet without rows of which every typed row is in `seen`."""
    assert one.rows is not None
    before = _counted(connection, str(one.rows))
    rewritten = one.rows.with_suffix(".once")
    alike = [f"seen.{name} is not distinct from rows.{name}" for name in ALIKE]
    same = " and ".join((*alike, *(f"coalesce(seen.{name} = rows.{name}, true)" for name in NOT_APART)))
    connection.execute(REWRITTEN.format(same=same), {"path": str(one.rows), "rewritten": str(rewritten)})
    rewritten.replace(one.rows)
    after = _counted(connection, str(one.rows))
    count = before[0] - after[0]
    if not count:
        return one
    return replace(
        one, loaded=one.loaded - count, skipped=one.skipped + count, skips=(*one.skips, (TWICE, count)),
        typed_rows=after[1], amount=after[2],
    )  # fmt: skip


def _counted(connection: Connection, path: str) -> tuple[int, int, Decimal | None]:
    measure = datasets()["orders"].measure
    amount = f'cast(sum("{measure}") as decimal(38, 6))'
    rows, typed, total = one_row(
        connection, f"select count(distinct row_no), count(*), {amount} from read_parquet($path)", path=path
    )
    return rows, typed, total
