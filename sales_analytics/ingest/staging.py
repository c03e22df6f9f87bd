"""The raw text of a sheet in an in-memory DuckDB, typed where it is plain, kept as written where it is not."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.statements import statement
from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.sources.text_file import first_records

Connection = duckdb.DuckDBPyConnection


def connect(scratch: Path) -> Connection:
    """A database of its own for one file, with the macros; what does not fit into memory goes to `scratch`."""
    connection = duckdb.connect(config={"threads": 2, "temp_directory": str(scratch / "spill")})
    connection.execute(statement("macros"))
    return connection


def one_row(connection: Connection, query: str, **values: object) -> tuple[Any, ...]:
    """The only row of an answer, read to its end: an unfinished one keeps the connection busy."""
    rows = connection.execute(query, values).fetchall()
    return rows[0]


def stage(connection: Connection, plan: Plan, sheet: RawSheet, by_comma: Collection[str] = ()) -> None:
    """Fill `staged`: row_no, each use's plain value, and `<name>__odd` for what was not plain.

    `by_comma` names the number columns whose decimal sign is the comma. `row_hash` is equal where every
    cell of two rows is; `first_cell` is the sheet's first column where nothing else reads it.
    """
    if sheet.delimited is None:
        assert sheet.cells is not None
        rows = pa.array(range(sheet.first_row, sheet.first_row + sheet.cells.num_rows), type=pa.int64())
        cells = sheet.cells.append_column("row_no", rows)
        stage_cells(connection, plan, cells, by_comma, "create or replace temp table")
    else:
        connection.execute("drop table if exists reject_errors; drop table if exists reject_scans")
        source = f"(select row_number() over () as row_no, * from {read_csv(sheet.delimited)})"
        connection.execute(
            f"create or replace temp table staged as {_select(plan, by_comma, source, sheet.delimited.columns)}",
            {"header": _lines_read(sheet.delimited, plan.header_row), "path": str(sheet.delimited.path)},
        )


def _lines_read(found: Delimited, header_row: int) -> int:
    """How many of the lines down to the headings DuckDB keeps; it sets aside those with too few or too many cells."""
    return sum(_as_wide(record, found.columns) for record in first_records(found, header_row))


def _as_wide(record: list[str], columns: int) -> bool:
    return len(record) == columns or (len(record) == columns + 1 and not record[-1])


def stage_cells(connection: Connection, plan: Plan, cells: pa.Table, by_comma: Collection[str], into: str) -> None:
    """Stage a table of text cells (c0, c1, …, row_no); `into` is the statement that takes them."""
    connection.register("cells", cells)
    as_or_not = " as" if into.startswith("create") else ""
    select = _select(plan, by_comma, "cells", cells.num_columns - 1)
    connection.execute(f"{into} staged{as_or_not} {select}", {"header": plan.header_row})
    connection.unregister("cells")


def read_csv(found: Delimited) -> str:
    """The table function that reads a delimited text as it was found to be written; $path is bound."""
    columns = ", ".join(f"'c{index}': 'varchar'" for index in range(found.columns))
    return (
        "read_csv($path, auto_detect = false, header = false, "
        f"delim = {_quoted(found.delimiter)}, quote = {_quoted(found.quote)}, escape = {_quoted(found.quote)}, "
        f"columns = {{{columns}}}, skip = {found.skip:d}, store_rejects = true, max_line_size = 16777216)"
    )


def _quoted(sign: str) -> str:
    """A delimiter or quote as a SQL literal; they come from a fixed list of signs."""
    return "'" + sign.replace("'", "''") + "'"


def _select(plan: Plan, by_comma: Collection[str], source: str, width: int) -> str:
    every = ", ".join(f"c{index}" for index in range(width))
    row_hash = f"hash({every})" if plan.named("order_no") else "null"
    first = f"c{plan.first_cell}" if plan.first_cell is not None else "null"
    plain = ", ".join(
        f'{_plain(use, by_comma)} as "{use.name}", {use.column.raw} as "{use.name}__raw"' for use in plan.uses
    )
    kept = ", ".join(_with_odd(use) for use in plan.uses)
    return (
        f"select row_no, {kept}, row_hash, cast(first_cell as varchar) as first_cell from ("
        f"select row_no, {plain}, {row_hash} as row_hash, {first} as first_cell from {source} where row_no > $header"
        ") as plain"
    )


def _plain(use: Use, by_comma: Collection[str]) -> str:
    raw, kind = use.column.raw, use.field.kind
    if kind is Kind.DATE:
        return f"plain_date({raw})"
    if kind is Kind.RATE and use.name not in by_comma:
        return f"plain_rate({raw})"
    if kind in FIGURES:
        return f"plain_whole({raw})" if use.name in by_comma else f"plain_number({raw})"
    if kind in (Kind.CODE, Kind.NAMES):
        return f"plain_code({raw})"
    return f"plain_text({raw})"


def _with_odd(use: Use) -> str:
    if use.field.kind is not Kind.DATE and use.field.kind not in FIGURES:
        return f'"{use.name}"'
    raw = f'"{use.name}__raw"'
    is_odd = f'"{use.name}" is null and {raw} is not null and not is_blank_figure({raw})'
    return f'"{use.name}", case when {is_odd} then {raw} end as "{use.odd}"'
