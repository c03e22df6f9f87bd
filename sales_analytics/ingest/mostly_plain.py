"""A sheet in which some rows need a second look: the plain ones are written at once, only the others are staged.

What a row is may depend on its neighbours (totals, footers, lines that stand twice) and how a column is written on all
of its cells; wherever that could be so the sheet is read with patience instead, as a whole.
"""

from pathlib import Path

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.at_once import Written, has_all, looked_through
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.few_lines import few_lines
from sales_analytics.ingest.odd_cells import COMMA, Styles
from sales_analytics.ingest.plan import FIGURES, Plan
from sales_analytics.ingest.sheet_rows import line_count, odd_lines
from sales_analytics.ingest.since_1970 import SINCE_1970
from sales_analytics.ingest.staging import Connection, one_row, staged, with_patience
from sales_analytics.ingest.swapped_dates import may_be_swapped
from sales_analytics.ingest.words import fill
from sales_analytics.sources.sheet import RawSheet

BETWEEN = """
select unnest(range(before + 1, row_no)) as number
from (
    select row_no, lag(row_no, 1, $header) over () as before
    from (select row_no from read_parquet($plain) union all select $end)
)
where row_no - before > 1
"""
"""Plain rows were written in the order of the sheet, which DuckDB keeps: looking for gaps costs half of a join."""


def stage_others(connection: Connection, sheet: RawSheet, plan: Plan, plain: Path) -> bool:
    """Stage the rows that are not among the plain ones; False where no row can be looked at without its neighbours."""
    if plan.filled_down:
        return False
    with_patience(connection)
    if _stage_lines(connection, sheet, plan, plain):
        return True
    _stage_anew(connection, sheet, plan, plain)
    count = "select (select count(*) from read_parquet($plain)) + (select count(*) from staged)"
    return has_all(connection, sheet, plan, one_row(connection, count, plain=str(plain))[0])


def _stage_lines(connection: Connection, sheet: RawSheet, plan: Plan, plain: Path) -> bool:
    """Where every record is a line, those between the plain ones are picked out of the text; no line is missing then.
    """
    found = sheet.delimited
    if found is None or odd_lines(connection) or not (records := line_count(found) - found.skip):
        return False
    others = connection.execute(
        BETWEEN, {"header": plan.header_row, "end": records + 1, "plain": str(plain)}
    ).fetchall()
    numbers = [number for (number,) in others]
    cells = few_lines(found, numbers)
    if cells is None:
        return False
    kinds = {"row_no": "bigint", **{f"c{place}": "varchar" for place in range(found.columns)}}
    fill(connection, "other_lines", kinds, [(number, *row) for number, row in zip(numbers, cells, strict=True)])
    select = staged(plan, (), "other_lines", found.columns)
    connection.execute(f"create or replace temp table staged as {select}", {"header": plan.header_row})
    return True


def _stage_anew(connection: Connection, sheet: RawSheet, plan: Plan, plain: Path) -> None:
    """Read the sheet once more, and keep only what is not there yet."""
    with source_of(connection, sheet, plan.header_row) as source:
        others = f"(select * from {source.sql} where row_no not in (select row_no from read_parquet($plain)))"
        connection.execute(
            f"create or replace temp table staged as {staged(plan, (), others, source.columns)}",
            {**source.values, "plain": str(plain)},
        )


def are_by_themselves(connection: Connection, plan: Plan, styles: Styles) -> bool:
    """Whether the staged rows can be judged without the others: no decimal comma, no shares that may be per cent, no
    days that may be numbers or months throughout, or swapped with months in the plain rows, no row of figures alone,
    which may be a sum of what stands above.
    """
    shares = {use.name for use in plan.of_kind(Kind.SHARE)}
    if COMMA in styles.numbers.values() or SINCE_1970 in styles.dates.values() or shares or styles.months:
        return False
    if any(may_be_swapped(connection, use) for use in plan.of_kind(Kind.DATE) if use.name in styles.orders):
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
