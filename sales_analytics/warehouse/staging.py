"""Typed rows of a reading, with keys and names as numbers, in temporary tables of one cursor."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from sales_analytics.ingest.reading import FileReading
from sales_analytics.terms.filters import UNASSIGNED
from sales_analytics.terms.folding import fold
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.warehouse import Warehouse

REPORTING_CURRENCY = "USD"

IS_PLAIN = "strlen(raw) = length(raw) and not regexp_matches(raw, '[^ -~]|  ')"
"""ASCII without runs of spaces: SQL folds it as `fold` does."""


def stage(
    warehouse: Warehouse, cursor: duckdb.DuckDBPyConnection, reading: FileReading, import_no: int
) -> dict[str, list[str]]:
    """Fill `staged_names` and one `staged_<dataset>` for each dataset of the file.

    Returns the parquet files per dataset that has rows. Nothing permanent is written.
    """
    files: dict[str, list[str]] = {}
    for sheet in reading.sheets:
        if sheet.dataset in STORED and sheet.rows is not None and sheet.typed_rows:
            files.setdefault(sheet.dataset, []).append(str(within_reach(warehouse, sheet.rows)))
    _stage_names(cursor, files)
    for stored in STORED.values():
        cursor.execute(f"create or replace temp table staged_{stored.table} as from {stored.table} limit 0")
    for dataset, paths in files.items():
        values: dict[str, object] = {"files": paths, "import": import_no}
        if dataset == "orders":
            _stage_codes(cursor, paths)
            values["currency"] = REPORTING_CURRENCY
        cursor.execute(statement(f"stage_{dataset}"), values)
    return files


def within_reach(warehouse: Warehouse, path: Path) -> Path:
    """The same file in the warehouse's scratch folder, the only one that its SQL may read; linked where possible."""
    if warehouse.scratch in path.parents:
        return path
    inside = warehouse.scratch / f"{os.getpid()}-{abs(hash(path))}-{path.name}"
    inside.unlink(missing_ok=True)
    try:
        os.link(path, inside)
    except OSError:
        shutil.copyfile(path, inside)
    return inside


def _stage_names(cursor: duckdb.DuckDBPyConnection, files: dict[str, list[str]]) -> None:
    cursor.execute("create or replace temp table found (raw varchar)")
    for dataset, paths in files.items():
        for column in STORED[dataset].names:
            cursor.execute(f"insert into found select distinct {column} from read_parquet($files)", {"files": paths})
    _fold_into(cursor, "spellings")
    cursor.execute("update spellings set folded = '' where folded = $nobody", {"nobody": fold(UNASSIGNED)})
    cursor.execute(statement("stage_names"))


def _stage_codes(cursor: duckdb.DuckDBPyConnection, paths: list[str]) -> None:
    """`staged_codes`: order numbers that SQL's lower(trim()) does not fold."""
    cursor.execute(
        f"""create or replace temp table found as
            select raw from (select distinct order_no as raw from read_parquet($files)) as numbers
            where not ({IS_PLAIN})""",
        {"files": paths},
    )
    _fold_into(cursor, "staged_codes")


def _fold_into(cursor: duckdb.DuckDBPyConnection, table: str) -> None:
    """`table` (raw, folded) of the distinct texts in `found`: plain ones by SQL, the others by Python."""
    cursor.execute(
        f"""create or replace temp table {table} as
            select raw, lower(trim(raw)) as folded
            from (select distinct raw from found where raw is not null) as texts
            where {IS_PLAIN}"""
    )
    cursor.execute(f"select distinct raw from found where not ({IS_PLAIN}) order by raw")
    others = [raw for (raw,) in cursor.fetchall()]
    if others:
        _append(cursor, table, others)


def _append(cursor: duckdb.DuckDBPyConnection, table: str, others: Sequence[str]) -> None:
    cursor.register("others", pa.table({"raw": others, "folded": [fold(one) for one in others]}))
    cursor.execute(f"insert into {table} select raw, folded from others")
    cursor.unregister("others")
