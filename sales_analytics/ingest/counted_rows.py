"""The typed rows of a sheet written to a file, and every row of the sheet counted: loaded, rejected or skipped."""

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from sales_analytics.ingest.at_once import Written
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.shaping import shaped
from sales_analytics.ingest.sorting_out import REASONS, SortedOut
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.problem import Problem


@dataclass(frozen=True, slots=True)
class TypedRows:
    """A file of typed rows: how many, and the sum of their measure."""

    path: Path
    count: int
    amount: Decimal | None


def all_loaded(reading: SheetReading, rows: Path, written: Written) -> SheetReading:
    """The reading of a sheet whose rows are all plain and written."""
    count = written.rows
    return replace(reading, rows_read=count, loaded=count, amount=written.amount, rows=rows, typed_rows=count)


def write_typed(connection: Connection, plan: Plan, path: Path) -> TypedRows:
    """Write the typed rows in the order of the sheet."""
    some = one_row(connection, "select count(*) from left_out")[0]
    condition = " where row_no not in (select row_no from left_out)" if some else ""
    order = ", ".join(("row_no", *(f'"{name}"' for name in plan.dataset.key))) if plan.has_many_measures else "row_no"
    connection.execute(
        f"""copy (
                with kept as not materialized (select * from typed{condition})
                select * from ({shaped(plan)}) order by {order}
            ) to $path (format parquet, compression uncompressed)""",
        {"path": str(path)},
    )
    measure = plan.dataset.measure
    amount = f'cast(sum("{measure}") as decimal(38, 6))' if measure else "null"
    return TypedRows(path, *one_row(connection, f"select count(*), {amount} from read_parquet($path)", path=str(path)))


def counted(
    connection: Connection, reading: SheetReading, found: SortedOut, unreadable: list[Problem], written: TypedRows
) -> SheetReading:
    """The reading with its rows and its counts; `unreadable` are lines that were never staged."""
    rejected_lines = sum(one.severity == "reject" for one in unreadable)
    staged, trailing = _staged_and_trailing(connection, found, unreadable)
    read = staged - trailing + rejected_lines
    skips = tuple((REASONS[reason], rows) for reason, rows in found.skips.items() if rows)
    skipped = sum(rows for _, rows in skips)
    rejected = found.rejected + rejected_lines
    problems = sorted((*unreadable, *found.problems), key=lambda one: one.row or 0)
    return replace(
        reading,
        rows_read=read,
        loaded=read - rejected - skipped,
        rejected=rejected,
        skipped=skipped,
        skips=skips,
        amount=written.amount,
        problems=(*reading.problems, *(replace(one, sheet=reading.sheet) for one in problems)),
        rows=written.path if written.count else None,
        typed_rows=written.count,
    )


def _staged_and_trailing(connection: Connection, found: SortedOut, unreadable: list[Problem]) -> tuple[int, int]:
    """The staged rows, and how many blank ones end the sheet; blank rows above an unreadable line are within it."""
    staged, last = one_row(connection, "select count(*), max(row_no) from staged")
    is_within = any(one.severity == "reject" and (one.row or 0) > (last or 0) for one in unreadable)
    trailing = 0 if is_within else found.trailing
    found.skips["blank"] += found.trailing - trailing
    return staged, trailing
