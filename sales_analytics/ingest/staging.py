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


def in_memory(scratch: Path) -> Connection:
    """A database of its own for one file, with the macros; what does not fit into memory goes to `scratch`."""
    connection = duckdb.connect(config={"threads": 2, "temp_directory": str(scratch / "spill")})
    connection.execute("set enable_progress_bar = false")
    connection.execute(statement("macros"))
    return connection


def one_row(connection: Connection, query: str, **values: object) -> tuple[Any, ...]:
    """The only row of an answer, read to its end: an unfinished one keeps the connection busy."""
    rows = connection.execute(query, values).fetchall()
    return rows[0]


def stage(connection: Connection, plan: Plan, sheet: RawSheet, by_comma: Collection[str] = ()) -> None:
    """Fill `staged`: row_no, each use's plain value, and `<name>__odd` for what was not plain.

    `by_comma` names the number columns whose decimal sign is the comma. `row_hash` is equal where every
    cell of two rows is (null unless the plan compares rows); `first_cell` is the sheet's first column
    where nothing else reads it.
    """
    if sheet.delimited is None:
        assert sheet.cells is not None
        connection.register("cells", sheet.cells)
        source = f"(select row_number() over () + {sheet.first_row - 1:d} as row_no, * from cells)"
        connection.execute(
            f"create or replace temp table staged as {_select(plan, by_comma, source, sheet.cells.num_columns)}",
            {"header": plan.header_row},
        )
        connection.unregister("cells")
    else:
        connection.execute("drop table if exists reject_errors; drop table if exists reject_scans")
        source = f"(select row_number() over () as row_no, * from {read_csv(sheet.delimited)})"
        connection.execute(
            f"create or replace temp table staged as {_select(plan, by_comma, source, sheet.delimited.columns)}",
            {"header": _lines_read(sheet.delimited, plan.header_row), "path": str(sheet.delimited.path)},
        )


def look_alike(connection: Connection, plan: Plan) -> bool:
    """Whether two lines of one order are equal in all that is read of them."""
    if plan.named("order_no") is None:
        return False
    if not one_row(connection, "select count(order_no) - count(distinct order_no) from staged")[0]:
        return False
    cells = ", ".join(f'"{use.name}"' for use in plan.uses)
    return bool(one_row(connection, f"select count(*) - count(distinct hash({cells})) from staged")[0])


def tidy_texts(connection: Connection, plan: Plan) -> None:
    """Trim the staged texts and empty those that say nothing, only in the columns and rows where it changes them."""
    texts = [use for use in plan.uses if use.field.kind is not Kind.DATE and use.field.kind not in FIGURES]
    if not texts:
        return
    counts = ", ".join(f"count(*) filter (where {_is_untidy(use)})" for use in texts)
    for use, count in zip(texts, one_row(connection, f"select {counts} from staged"), strict=True):
        if count:
            tidy = f'{_macro(use)}("{use.name}")'
            connection.execute(f'update staged set "{use.name}" = {tidy} where {_is_untidy(use)}')


def _macro(use: Use) -> str:
    return "plain_code" if use.field.kind in (Kind.CODE, Kind.NAMES, Kind.NAME) else "plain_text"


def _is_untidy(use: Use) -> str:
    macro, name = _macro(use), f'"{use.name}"'
    return f"case when is_{macro}({name}) then false else {macro}({name}) is distinct from {name} end"


def _lines_read(found: Delimited, header_row: int) -> int:
    """How many of the lines down to the headings DuckDB keeps; it sets aside those with too few or too many cells."""
    return sum(_as_wide(record, found.columns) for record in first_records(found, header_row))


def _as_wide(record: list[str], columns: int) -> bool:
    return len(record) == columns or (len(record) == columns + 1 and not record[-1])


def stage_more(connection: Connection, plan: Plan, cells: pa.Table, by_comma: Collection[str]) -> None:
    """Add rows of text cells (c0, c1, …, row_no) to those that are staged."""
    connection.register("cells", cells)
    select = _select(plan, by_comma, "cells", cells.num_columns - 1)
    connection.execute(f"insert into staged {select}", {"header": plan.header_row})
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
    row_hash = f"hash({every})" if plan.compares_rows else "null"
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
        return f"try_cast({raw} as date)"
    if kind is Kind.RATE and use.name not in by_comma:
        return f"plain_rate({raw})"
    if kind in FIGURES:
        return f"plain_whole({raw})" if use.name in by_comma else f"plain_number({raw})"
    return raw


def _with_odd(use: Use) -> str:
    if use.field.kind is not Kind.DATE and use.field.kind not in FIGURES:
        return f'"{use.name}"'
    value, raw = f'"{use.name}"', f'"{use.name}__raw"'
    no_value = f"{value} is null"
    if use.field.kind is Kind.DATE:
        is_plain = f"is_plain_date({raw}, {value})"
        no_value, value = f"{is_plain} is not true", f'case when {is_plain} then {value} end as "{use.name}"'
    is_odd = f"{no_value} and {raw} is not null and not is_blank_figure({raw})"
    return f'{value}, case when {is_odd} then {raw} end as "{use.odd}"'
