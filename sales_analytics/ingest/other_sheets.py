"""Orders that stand again in another sheet of the same file, as where each person's sheet is beside one of all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sales_analytics.ingest.added_up import COUNTED
from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

ALIKE = ("order_date", "confirm_date", "amount", "credit_share")
"""What two lines of an order have in common that are one line,"""
WORDS, NOT_APART = ("salesperson", "company", "customer", "currency", "product"), ("quantity",)
"""and what may stand in one of the sheets only; where it stands in both it is the same, whatever its letters."""
SAME_NUMBER = "lower(trim(seen.order_no)) = lower(trim(rows.order_no))"
TWICE = text("identical to a row of another sheet")
REWRITTEN = """
copy (
    select rows.* from read_parquet($path) as rows
    where not exists (select 1 from seen where {same}) or rows.order_no is null
) to $rewritten (format parquet, compression uncompressed)
"""
OTHERWISE = """
select min(rows.row_no) as row, min_by(rows.order_no, rows.row_no),
       array_to_string(list_sort(list(distinct concat_ws(' ', coalesce(rows.confirm_date, rows.order_date),
           rtrim(rtrim(rows.amount::varchar, '0'), '.')))), ', '),
       array_to_string(list_sort(list(distinct concat_ws(' ', coalesce(seen.confirm_date, seen.order_date),
           rtrim(rtrim(seen.amount::varchar, '0'), '.')))), ', ')
from read_parquet($path) as rows join seen on {same}
where rows.credit_share is null and seen.credit_share is null and rows.amount > 0 and seen.amount > 0
group by lower(trim(rows.order_no))
order by row, lower(trim(rows.order_no))
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
               where lower(trim(order_no)) in (
                   select lower(trim(order_no)) from read_parquet($seen) where order_no is not null))"""
    if not one_row(connection, again, path=path, seen=list(seen))[0]:
        return False
    columns = ", ".join(("order_no", *ALIKE, *WORDS, *NOT_APART))
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
    same = " and ".join((SAME_NUMBER, *alike, *_not_apart(WORDS + NOT_APART)))
    connection.execute(REWRITTEN.format(same=same), {"path": str(one.rows), "rewritten": str(rewritten)})
    rewritten.replace(one.rows)
    after = _counted(connection, str(one.rows))
    count = before[0] - after[0]
    one = replace(one, problems=(*one.problems, *_otherwise(connection, one)))
    if not count:
        return one
    return replace(
        one, loaded=one.loaded - count, skipped=one.skipped + count, skips=(*one.skips, (TWICE, count)),
        typed_rows=after[1], amount=after[2],
    )  # fmt: skip


def _counted(connection: Connection, path: str) -> tuple[int, int, Decimal | None]:
    (rows,) = one_row(connection, "select count(distinct row_no) from read_parquet($path)", path=path)
    return rows, *one_row(connection, COUNTED, path=path)


def _not_apart(names: Sequence[str]) -> Iterator[str]:
    """That neither says anything else than the other."""
    for name in names:
        folded = ("seen.{0} = rows.{0}", "lower(trim(seen.{0})) = lower(trim(rows.{0}))")[name in WORDS].format(name)
        yield f"coalesce({folded}, true)"


def _otherwise(connection: Connection, one: SheetReading) -> Iterator[Problem]:
    """A notice per order that an earlier sheet has with another amount or day, and nothing else that tells lines
    apart.
    """
    same = " and ".join((SAME_NUMBER, *_not_apart(("company", "product", "quantity"))))
    found = connection.execute(OTHERWISE.format(same=same), {"path": str(one.rows)}).fetchall()
    heading = next((heading for heading, field in one.mapping if field == "order_no"), "")
    yield from listed(found, lambda row, number, here, there: Problem(
        "order-conflict",
        text("one amount and day for order {order}, which stands in another sheet of the file as well", order=number),
        f"{there} | {here}", row, header=heading, sheet=one.sheet, severity="notice",
        remedy=text("The rows are loaded as lines of one order. Delete those that do not hold."),
    ))  # fmt: skip
