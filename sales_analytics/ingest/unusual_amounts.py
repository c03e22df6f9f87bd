"""Amounts that look like slips beside the others of their sheet: far above the usual, 万 too much, parts of cents."""

from collections.abc import Iterator
from decimal import Decimal

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.written_rows import CENT, WrittenRows, has_column, only_confirmed
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

FAR = 20
"""Times the median: an amount that somebody should look at."""
SLIP = (2_000, 50_000)
"""Between so many times the median, or as small a part of it, an amount may be a slip of 万."""
ENOUGH = 8
"""Amounts of one kind and currency that a median means anything of;"""
A_FEW = 4
"""to one that is thousands of times as much fewer will do."""

MANY = 20_000


def unusual_amounts(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """A notice per amount far from the median of its sheet, kind of order and currency."""
    measure = f'"{rows.plan.dataset.measure}"'
    kinds = [name for name in ("order_type", "currency") if has_column(rows.plan, name)]
    by = f"group by {', '.join(kinds)}" if kinds else ""
    if not rows.clues.largest or not _may_be_far(connection, rows, measure, by):
        return
    if not _is_any_far(connection, rows, measure, by):
        return
    same = " and ".join(["true", *(f"usual.{name} is not distinct from row.{name}" for name in kinds)])
    found = connection.execute(
        f"""with
                rows as (select * from read_parquet($path) where {measure} <> 0 and {only_confirmed(rows.plan)}),
                usual as (
                    select {"".join(f"{name}, " for name in kinds)} median(abs({measure})) as amount, count(*) as rows
                    from rows {by} having count(*) >= {A_FEW:d}
                )
            select row.row_no, row.{measure}, usual.amount, abs(row.{measure}) / usual.amount as times
            from (select distinct {", ".join(("row_no", measure, *kinds))} from rows) as row join usual on {same}
            where times > case when usual.rows < {ENOUGH:d} then {SLIP[0]:d} else {FAR:d} end
                or times between {1 / SLIP[1]!r} and {1 / SLIP[0]!r}
            order by abs(ln(times)) desc, row.row_no, row.{measure}""",
        {"path": str(rows.path)},
    ).fetchall()
    yield from listed(found, lambda row, amount, usual, times: _said(rows, row, amount, (usual, times)))


def _may_be_far(connection: Connection, rows: WrittenRows, measure: str, by: str) -> bool:
    """Where rows are many, what a sixteenth of them tells: no amount is half as far from their medians as it may be."""
    if rows.clues.rows < MANY:
        return True
    medians = connection.execute(
        f"""select median(abs({measure})) from read_parquet($path)
            where row_no % 16 = 0 and {measure} <> 0 and {only_confirmed(rows.plan)} {by}""",
        {"path": str(rows.path)},
    ).fetchall()
    largest, smallest = rows.clues.largest or CENT, rows.clues.smallest or CENT
    return any(2 * largest > FAR * usual or smallest * SLIP[0] <= 2 * usual for (usual,) in medians)


def _is_any_far(connection: Connection, rows: WrittenRows, measure: str, by: str) -> bool:
    """Whether the largest of a kind is far above its median, or the smallest far below."""
    found = connection.execute(
        f"""select true from read_parquet($path) where {measure} <> 0 and {only_confirmed(rows.plan)} {by}
            having count(*) >= {A_FEW:d} and (
                max(abs({measure})) / {FAR:d} > median(abs({measure}))
                or min(abs({measure})) <= median(abs({measure})) / {SLIP[0]:d}
            )""",
        {"path": str(rows.path)},
    ).fetchall()
    return bool(found)


def _said(rows: WrittenRows, row: int, amount: Decimal, usual: tuple[Decimal, float]) -> Problem:
    use = rows.use_of(rows.plan.dataset.measure)
    median, times = round(usual[0], 2), usual[1]
    is_slip = times < 1 or SLIP[0] <= times <= SLIP[1]
    expected = text("about {usual} as usual here; this is {times} times as much", usual=median, times=round(times))
    if is_slip:
        expected = text("about {usual} as usual here; this is some 10,000 times more or less, as if 万 were read twice "
                        "or not at all", usual=median)  # fmt: skip
    return Problem(
        "amount-maybe-slip" if is_slip else "amount-unusual", expected, _plain(amount), row,
        use.column.letter if use else "", use.column.written if use else "", severity="notice",
        remedy=text("The row is loaded. Correct the amount if it is a slip."), amount=amount,
    )  # fmt: skip


def parts_of_cents(connection: Connection, rows: WrittenRows) -> Iterator[Problem]:
    """One notice where amounts have more decimals than cents; those that are worked out may."""
    use = rows.use_of(rows.plan.dataset.measure)
    if not rows.clues.has_parts_of_cents or use is None:
        return
    measure = f'"{rows.plan.dataset.measure}"'
    count, row, amount = one_row(
        connection,
        f"""select count(distinct row_no), min(row_no), min_by({measure}, (row_no, {measure}))
            from read_parquet($path) where {measure} % {CENT} <> 0""",
        path=str(rows.path),
    )
    yield Problem(
        "amount-has-parts-of-cents",
        texts("whole cents; {count} amount has more decimals and is kept with them",
              "whole cents; {count} amounts have more decimals and are kept with them", count),
        _plain(amount), row, use.column.letter, use.column.written, severity="notice", amount=amount,
    )  # fmt: skip


def _plain(amount: Decimal) -> str:
    """Without zeros at the end."""
    written = f"{amount:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
