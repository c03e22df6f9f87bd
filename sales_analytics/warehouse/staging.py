"""Typed rows of a reading, with keys and names as numbers, in temporary tables of one cursor."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from sales_analytics.ingest.reading import FileReading
from sales_analytics.terms.filters import UNASSIGNED
from sales_analytics.terms.folding import fold
from sales_analytics.warehouse import settings
from sales_analytics.warehouse.columns import insert_few
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.warehouse import Warehouse

IS_PLAIN = "strlen(raw) = length(raw) and not regexp_matches(raw, '[^ -~]|  ')"
"""ASCII without runs of spaces: SQL folds it as `fold` does."""


Files = Mapping[str, list[str]]
"""Parquet files of typed rows, by dataset."""


@contextmanager
def staged_files(warehouse: Warehouse, reading: FileReading) -> Iterator[Files]:
    """The reading's typed rows, where the warehouse's SQL may read them; only datasets that have rows."""
    files: dict[str, list[str]] = {}
    with TemporaryDirectory(dir=warehouse.scratch) as folder:
        for sheet in reading.sheets:
            if sheet.dataset in STORED and sheet.rows is not None and sheet.typed_rows:
                path = _within_reach(sheet.rows, Path(folder) / f"{sheet.sheet_no}.parquet")
                files.setdefault(sheet.dataset, []).append(str(path))
        yield files


def _within_reach(path: Path, inside: Path) -> Path:
    """The same file in the warehouse's scratch folder, the only one that its SQL may read; linked where possible."""
    try:
        os.link(path, inside)
    except OSError:
        shutil.copyfile(path, inside)
    return inside


def stage_names(cursor: duckdb.DuckDBPyConnection, files: Files) -> None:
    """Fill `staged_names`, every spelling with its number, and `staged_codes`; nothing permanent is written."""
    cursor.execute("create or replace temp table found (raw varchar)")
    for dataset, paths in files.items():
        for column in STORED[dataset].names:
            cursor.execute(f"insert into found select distinct {column} from read_parquet($files)", {"files": paths})
    _fold_into(cursor, "spellings")
    cursor.execute("update spellings set folded = '' where folded = $nobody", {"nobody": fold(UNASSIGNED)})
    cursor.execute(statement("stage_names"))
    if "orders" in files:
        _stage_codes(cursor, files["orders"])


def stage_rows(cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str]) -> None:
    """`staged_<dataset>`: the file's rows as they would be stored, and `stored_<dataset>`: what is stored now."""
    table = STORED[dataset].table
    cursor.execute(
        f"create or replace temp table staged_{table} as {statement(f'stage_{dataset}')}",
        _values(cursor, dataset, paths, 0),
    )
    cursor.execute(f"create or replace temp view stored_{table} as from {table}")


def insert_rows(cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str], import_no: int) -> int:
    """Store the file's rows beside what is there; returns how many.

    `staged_<dataset>` shows them then, and `stored_<dataset>` what was stored before.
    """
    table = STORED[dataset].table
    cursor.execute(f"insert into {table} {statement(f'stage_{dataset}')}", _values(cursor, dataset, paths, import_no))
    (count,) = cursor.fetchone() or (0,)
    cursor.execute("set variable import_no = $import", {"import": import_no})
    cursor.execute(
        f"create or replace temp view staged_{table} as from {table} where import = getvariable('import_no')"
    )
    cursor.execute(
        f"create or replace temp view stored_{table} as from {table} where import <> getvariable('import_no')"
    )
    return int(count)


def _values(cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str], import_no: int) -> dict[str, object]:
    values: dict[str, object] = {"files": paths, "import": import_no}
    return values | {"currency": settings.reporting_currency(cursor)} if dataset == "orders" else values


def _stage_codes(cursor: duckdb.DuckDBPyConnection, paths: list[str]) -> None:
    """`staged_codes`: order numbers that SQL's lower(trim()) does not fold."""
    cursor.execute(
        """create or replace temp table found as
           select distinct order_no as raw
           from read_parquet($files)
           where strlen(order_no) <> length(order_no) or contains(order_no, '  ')""",
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
    insert_few(cursor, table, {"raw": "varchar", "folded": "varchar"}, [(one, fold(one)) for one in others])
