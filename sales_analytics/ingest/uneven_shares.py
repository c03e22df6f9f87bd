"""Orders whose rows credit salespeople with shares that are not the whole, taken together."""

from collections.abc import Iterator

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, text

SHARE = "credit_share"
ROUNDED = "0.01"
"""33 % and 33.3 % three times are meant to be the whole."""
UNEVEN = f"""
select min_by(order_no, row_no), max(row_no), list(distinct row_no order by row_no), sum(coalesce({SHARE}, 1)) as added
from read_parquet($path) where order_no is not null
group by lower(order_no), company
having count({SHARE}) > 0 and abs(added - 1) > {ROUNDED} and abs(added - count(distinct {{line}})) > {ROUNDED}
   and (count(distinct lower(salesperson)) > 1 or bool_or({SHARE} <> 1))
order by max(row_no), lower(order_no), company
"""
"""Each line of an order may be shared, or each salesperson have an own part of the amount."""


def uneven_shares(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per order, at its last row; a look at the shares tells whether there may be any."""
    use = rows.use_of(SHARE)
    if use is None or not rows.plan.named("order_no"):
        return
    parted = one_row(connection, f"select bool_or({SHARE} <> 1) from read_parquet($path)", path=str(rows.path))[0]
    if not parted and not rows.clues.has_repeated:
        return
    told = [name for name in ("product", "quantity") if rows.plan.stored_in(name)]
    line = f"hash({', '.join((rows.plan.dataset.measure, *told))})"
    found = connection.execute(UNEVEN.format(line=line), {"path": str(rows.path)}).fetchall()
    yield from listed(found, lambda number, row, places, added: Problem(
        "credit-shares-uneven",
        text("shares of order {order} that add up to 100 %, in rows {rows}", order=number,
             rows=Names(tuple(str(place) for place in places), 10)),
        f"{(added * 100).normalize():f} %", row, use.column.letter, use.column.written, severity="notice",
        remedy=text("Each row counts with its own share. Correct those that do not hold."),
    ))  # fmt: skip
