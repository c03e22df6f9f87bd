"""One order number in several rows that cannot well be lines of one order."""

import re
from collections.abc import Iterator
from typing import Any

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.written_rows import WrittenRows, has_column
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, text

ONCE = ("order_date", "confirm_date", "customer", "currency")
"""What an order has once."""
A_FEW = 2
CUSTOM = 10
"""What one order in so many does is how the sheet is kept, and no slip."""
Row = tuple[Any, ...]
TELLS_LINES_APART = re.compile(
    r"\b(?:line|row|item|sku|product|category|description|model|price|qty|quantity)\b|行|品|型号|款|单价|数量|序号|规格",
    re.IGNORECASE,
)


def order_conflicts(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per order: lines that differ in what an order has once, or that nothing but the amount tells apart.

    What is taken off an order again has a day of its own.
    """
    if not rows.clues.has_repeated or rows.plan.named("order_no") is None or not has_column(rows.plan, "confirm_date"):
        return
    once = [name for name in ONCE if rows.plan.stored_in(name)]
    conflicts = [(name, f'count(distinct "{name}") > 1') for name in once]
    measure = rows.plan.dataset.measure
    conflicts.append((measure, f'({_alike(rows)} and count("{measure}") > 0)'))
    conflicts += [("salesperson", _for_each(rows))] if rows.plan.stored_in("salesperson") else []
    which = " ".join(f"when {condition} then '{name}'" for name, condition in conflicts)
    values = " ".join(f"when '{name}' then {_values(name)}" for name, _ in conflicts)
    found = connection.execute(
        f"""select min_by(order_no, row_no), max(row_no), list(distinct row_no order by row_no),
                   case {which} end as conflict, case conflict {values} end
            from read_parquet($path) where order_no is not null and coalesce("{measure}", 0) >= 0
            group by lower(order_no), company having count(distinct row_no) > 1 and conflict is not null
            order by max(row_no), lower(order_no), company""",
        {"path": str(rows.path)},
    ).fetchall()
    found = _rare(connection, rows, found)
    yield from listed(found, lambda number, row, places, name, values: _said(rows, number, row, places, (name, values)))


def _rare(connection: Connection, rows: WrittenRows, found: list[Row]) -> list[Row]:
    """Without lines that only the amount or the person tells apart, where such orders are the custom of the sheet."""
    ways = (rows.plan.dataset.measure, "salesperson")
    alike = [one for one in found if one[3] in ways]
    if len(alike) <= A_FEW:
        return found
    counted = "select count(distinct order_no) from read_parquet($path)"
    orders = one_row(connection, counted, path=str(rows.path))[0]
    return [one for one in found if one[3] not in ways] if len(alike) * CUSTOM > orders else found


def _values(name: str) -> str:
    written = f'cast("{name}" as varchar)'
    if name == "amount":
        written = f"rtrim(rtrim({written}, '0'), '.')"
    return f'list(distinct {written} order by {written}) filter (where "{name}" is not null)'


def _alike(rows: WrittenRows) -> str:
    """Lines that nothing but their amounts tells apart: no product, no quantity, no share, no column.

    Where goods are listed the same may be bought twice, for the same amount.
    """
    if any(TELLS_LINES_APART.search(heading) for heading in rows.extras) or rows.plan.named("credit_pct"):
        return "false"
    apart = [name for name in ("product", "quantity", "salesperson") if rows.plan.stored_in(name)]
    same = " and ".join(f"count(distinct {_compared(name)}) = 1" for name in apart) or "true"
    if not any(rows.plan.stored_in(name) for name in ("product", "quantity")):
        return f"({same})"
    return f'({same} and (count(distinct "{rows.plan.dataset.measure}") > 1 or count(distinct order_no) > 1))'


def _for_each(rows: WrittenRows) -> str:
    """Lines of several people with one amount, which may well be that of the order, written for each of them."""
    if any(TELLS_LINES_APART.search(heading) for heading in rows.extras) or rows.plan.named("credit_pct"):
        return "false"
    if any(rows.plan.stored_in(name) for name in ("product", "quantity")):
        return "false"
    return f'(count(distinct {_compared("salesperson")}) > 1 and count(distinct "{rows.plan.dataset.measure}") = 1)'


def _compared(name: str) -> str:
    return f"coalesce(lower(cast(\"{name}\" as varchar)), '')"


def _said(rows: WrittenRows, order_no: str, row: int, places: list[int], conflict: tuple[str, list[str]]) -> Problem:
    name, found = conflict
    use, where = rows.use_of("order_no"), Names(tuple(str(place) for place in places), 10)
    if name == rows.plan.dataset.measure:
        expected = text("one amount for order {order}: nothing else tells its rows {rows} apart",
                        order=order_no, rows=where)  # fmt: skip
    else:
        title = rows.plan.dataset.field(name).title
        expected = text("one “{field}” for order {order}, which stands in rows {rows}", field=title, order=order_no,
                        rows=where)  # fmt: skip
    return Problem(
        "order-conflict", expected, " | ".join(found), row, use.column.letter if use else "",
        use.column.written if use else "", severity="notice",
        remedy=text("The rows are loaded as lines of one order. Delete those that do not hold."),
    )  # fmt: skip
