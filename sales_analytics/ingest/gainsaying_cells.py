"""Cells of one row that gainsay each other: a span that ends before it starts, an order confirmed a year too early."""

from collections.abc import Iterator
from dataclasses import dataclass

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text

HALF_A_YEAR = 183
FAR_APART = f'date_diff(\'day\', "{{later}}", "{{earlier}}") > {HALF_A_YEAR:d}'
REVERSED = '"{later}" < "{earlier}"'
UNLIKE = '"{later}" > 0 and "{earlier}" < 0'


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns of a reading, when they gainsay each other, and what is expected of the second."""

    earlier: str
    later: str
    condition: str
    expected: Text
    code: str = "ends-before-it-starts"


NOT_BEFORE = text("a day that is not before the one on which the row starts")
PAIRS = (
    Pair("day", "last_day", REVERSED, NOT_BEFORE),
    Pair("first_day", "last_day", REVERSED, NOT_BEFORE),
    Pair("starts_on", "ends_on", REVERSED, NOT_BEFORE),
    Pair("valid_from", "valid_to", REVERSED, NOT_BEFORE),
    Pair("joined_on", "left_on", REVERSED, NOT_BEFORE),
    Pair("order_date", "confirm_date", FAR_APART, text("a day that is not half a year before that of the order"),
         "confirmed-long-before"),
    Pair("quantity", "amount", UNLIKE, text("an amount below zero, as the quantity of its row"), "signs-differ"),
)  # fmt: skip


def gainsaying_cells(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per row, at the second cell; all pairs are looked at in one go, and seldom does any need another."""
    pairs = [one for one in PAIRS if rows.plan.stored_in(one.earlier) and rows.plan.stored_in(one.later)]
    if not pairs:
        return
    any_of = ", ".join(f"bool_or({_condition(one)})" for one in pairs)
    seen = one_row(connection, f"select {any_of} from read_parquet($path)", path=str(rows.path))
    for pair, is_seen in zip(pairs, seen, strict=True):
        if is_seen:
            yield from _found(connection, rows, pair)


def _condition(pair: Pair) -> str:
    return pair.condition.format(earlier=pair.earlier, later=pair.later)


def _found(connection: Connection, rows: WrittenRows, pair: Pair) -> Iterator[Problem]:
    use = rows.plan.stored_in(pair.later)[0]
    found = connection.execute(
        f"""select distinct row_no, cast("{pair.later}" as varchar), cast("{pair.earlier}" as varchar)
            from read_parquet($path) where {_condition(pair)} order by all""",
        {"path": str(rows.path)},
    ).fetchall()
    yield from listed(found, lambda row, later, earlier: Problem(
        pair.code, pair.expected, f"{earlier} | {later}", row, use.column.letter, use.column.written,
        severity="notice", remedy=text("The row is loaded. Correct the cell that is wrong."),
    ))  # fmt: skip
