"""The raw text of a sheet in an in-memory DuckDB, typed where it is plain, kept as written where it is not."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.currency_columns import from_further_columns
from sales_analytics.ingest.cut_amounts import cut_columns
from sales_analytics.ingest.filling import filled
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.statements import statement
from sales_analytics.sources.sheet import RawSheet

Connection = duckdb.DuckDBPyConnection
AS_FORMULA = re.compile(r'="([^"]*)"')
SMALL = 16 << 20
UNREAD = 64
"""So many columns are looked at for words that no field reads, such as "Total"."""


def in_memory(scratch: Path, file_bytes: int = 0) -> Connection:
    """A database of its own for a file of that size, with the quick macros; what does not fit into memory goes to
    `scratch`. For a small file a second thread costs more than it saves, in seconds on the clock as well.

    What is joined to a sheet is always the smaller side, but how long a text file is DuckDB cannot know beforehand:
    left to itself it would put the whole file into a hash table.
    """
    threads = 1 if file_bytes <= SMALL else 2
    connection = duckdb.connect(config={"threads": threads, "temp_directory": str(scratch / "spill")})
    connection.execute("set enable_progress_bar = false; set disabled_optimizers = 'build_side_probe_side'")
    connection.execute(statement("macros"))
    return connection


def with_patience(connection: Connection) -> None:
    """The macros for untidy cells, made once where a sheet has such: to make them takes longer than to ask for them."""
    if not one_row(connection, "select coalesce(getvariable('is_patient'), false)")[0]:
        connection.execute(statement("patient_macros"))


def one_row(connection: Connection, query: str, **values: object) -> tuple[Any, ...]:
    """The only row of an answer, read to its end: an unfinished one keeps the connection busy."""
    rows = connection.execute(query, values).fetchall()
    return rows[0]


def stage(connection: Connection, plan: Plan, sheet: RawSheet, by_comma: Collection[str] = ()) -> None:
    """Fill `staged`: row_no, each use's plain value, and `<name>__odd` for what was not plain.

    `by_comma` names the number columns whose decimal sign is the comma. `row_hash` is equal where every
    cell of two rows is (null unless the plan compares rows). `first_cell` is the first filled cell, and
    `beside` the number of filled cells, that no field reads. `cut_at` and `cut` tell of an amount that is cut.
    """
    with_patience(connection)
    with source_of(connection, sheet, plan.header_row) as source:
        connection.execute(
            f"create or replace temp table staged as {staged(plan, by_comma, source.sql, source.columns)}",
            source.values,
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
    texts = texts_of(plan)
    if not texts:
        return
    for use in _counted(connection, texts, lambda use: f"not {is_plain(use, _quoted(use))}"):
        if _counted(connection, [use], is_untidy):
            tidy = f'{_tidy(use)}("{use.name}")'
            connection.execute(f'update staged set "{use.name}" = {tidy} where {is_untidy(use)}')


def _counted(connection: Connection, texts: list[Use], condition: Callable[[Use], str]) -> list[Use]:
    """Those of which any staged cell is so. What is cheap is asked of all: to plan the dear question takes longer."""
    counts = ", ".join(f"count(*) filter (where {condition(use)})" for use in texts)
    row = one_row(connection, f"select {counts} from staged")
    return [use for use, count in zip(texts, row, strict=True) if count]


def _quoted(use: Use) -> str:
    return f'"{use.name}"'


def texts_of(plan: Plan) -> list[Use]:
    return [use for use in plan.uses if use.field.kind is not Kind.DATE and use.field.kind not in FIGURES]


def _tidy(use: Use) -> str:
    """The macro that trims such a cell."""
    return {Kind.CODE: "plain_key", Kind.NAMES: "plain_code", Kind.NAME: "plain_code"}.get(use.field.kind, "plain_text")


def is_plain(use: Use, cell: str) -> str:
    """Whether a look tells that the cell is tidy; of those that do not look plain, many are."""
    return f"is_{_tidy(use)}({cell})"


def is_untidy(use: Use, cell: str = "") -> str:
    """Whether trimming would change the cell (the use's column, if nothing else is named), or it says nothing."""
    name = cell or f'"{use.name}"'
    return f"case when {is_plain(use, name)} then false else {_tidy(use)}({name}) is distinct from {name} end"


def stage_more(connection: Connection, plan: Plan, cells: pa.Table, by_comma: Collection[str]) -> None:
    """Add rows of text cells (c0, c1, …, row_no) to those that are staged."""
    connection.register("cells", cells)
    select = staged(replace(plan, filled_down=frozenset()), by_comma, "cells", cells.num_columns - 1)
    connection.execute(f"insert into staged {select}", {"header": plan.header_row})
    connection.unregister("cells")


def staged(plan: Plan, by_comma: Collection[str], source: str, width: int) -> str:
    """A select over text cells of `source` that gives the columns of `staged`; $header is bound."""
    every = ", ".join(f"c{index}" for index in range(width))
    row_hash = f"hash({every})" if plan.compares_rows else "null"
    first, beside = _unread(plan, width)
    plain = ", ".join(
        f'{_plain(use, by_comma)} as "{use.name}", {_cell(use)} as "{use.name}__raw"' for use in plan.uses
    )
    kept = ", ".join(_with_odd(use) for use in plan.uses)
    return (
        f"select row_no, {kept}, row_hash, cast(first_cell as varchar) as first_cell, beside, cut_at, cut from ("
        f"select row_no, {plain}, {row_hash} as row_hash, {first} as first_cell, {beside} as beside, "
        f"{cut_columns(plan.cuts)} "
        f"from {filled(from_further_columns(source, plan), width, plan.filled_down)} where row_no > $header"
        ") as plain"
    )


def _unread(plan: Plan, width: int) -> tuple[str, str]:
    """The first filled cell of the columns that no field reads, and how many of them are filled."""
    read = {use.column.index for use in plan.uses}
    cells = [f"nullif(c{index}, '')" for index in range(min(width, UNREAD)) if index not in read]
    if not cells:
        return "null", "0"
    return f"coalesce({', '.join(cells)})", " + ".join(f"({cell} is not null)::integer" for cell in cells)


def _cell(use: Use) -> str:
    """The cell as written, without the form in which programs write a text that no spreadsheet is to change."""
    if not any(map(AS_FORMULA.fullmatch, use.column.sample)):
        return use.column.raw
    return f"regexp_replace({use.column.raw}, '^{AS_FORMULA.pattern}$', '\\1')"


def _plain(use: Use, by_comma: Collection[str]) -> str:
    raw, kind = _cell(use), use.field.kind
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
