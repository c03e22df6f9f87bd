"""A sheet in which some rows need a second look: the plain ones are written at once, only the others are staged.

What a row is may depend on its neighbours (totals, footers, lines that stand twice) and how a column is written on all
of its cells; wherever that could be so the sheet is read with patience instead, as a whole.
"""

from pathlib import Path

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.at_once import Written, has_all, looked_through
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.odd_cells import COMMA, Styles
from sales_analytics.ingest.plan import FIGURES, Plan
from sales_analytics.ingest.staging import Connection, one_row, staged
from sales_analytics.sources.sheet import RawSheet


def stage_others(connection: Connection, sheet: RawSheet, plan: Plan, plain: Path) -> bool:
    """Stage the rows that are not among the plain ones; False where no row can be looked at without its neighbours."""
    if plan.filled_down:
        return False
    with source_of(connection, sheet, plan.header_row) as source:
        others = f"(select * from {source.sql} where row_no not in (select row_no from read_parquet($plain)))"
        connection.execute(
            f"create or replace temp table staged as {staged(plan, (), others, source.columns)}",
            {**source.values, "plain": str(plain)},
        )
    count = "select (select count(*) from read_parquet($plain)) + (select count(*) from staged)"
    return has_all(connection, sheet, plan, one_row(connection, count, plain=str(plain))[0])


def are_by_themselves(connection: Connection, plan: Plan, styles: Styles) -> bool:
    """Whether the staged rows can be judged without the others: no decimal comma, no shares that may be per cent, no
    row of figures alone, which may be a sum of what stands above.
    """
    shares = {use.name for use in plan.of_kind(Kind.SHARE)}
    if COMMA in styles.numbers.values() or shares:
        return False
    words = [f'"{use.name}" is null' for use in plan.uses if use.field.kind not in FIGURES]
    return not one_row(connection, f"select count(*) from staged where {' and '.join(words) or 'true'}")[0]


def joined(connection: Connection, plan: Plan, plain: Path, mended: Path | None) -> Written | None:
    """Put the mended rows between the plain ones, in the order of the sheet; `plain` has all of them afterwards.

    None where the rows, taken together, need a look at the whole sheet.
    """
    if mended is not None:
        both = plain.with_stem(f"{plain.stem}-joined")
        connection.execute(
            """copy (select * from read_parquet([$plain, $mended]) order by row_no)
               to $both (format parquet, compression uncompressed)""",
            {"plain": str(plain), "mended": str(mended), "both": str(both)},
        )
        mended.unlink()
        both.replace(plain)
    return looked_through(connection, plan, plain)
