"""Typed rows of a reading, with keys and names as numbers, in temporary tables of one cursor."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
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

BLOCK = 122_880
"""Rows that DuckDB stores together."""


Files = Mapping[str, list[str]]
"""Parquet files of typed rows, by dataset."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """The rows of one dataset that an import brings, and how many they must be."""

    dataset: str
    paths: list[str]
    rows: int
    import_no: int


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
    named = {dataset: paths for dataset, paths in files.items() if STORED[dataset].names}
    spellings = " union all ".join(
        f"select {column} as raw, {1 << place:d} as place from read_parquet(${dataset})"
        for dataset in named
        for place, column in enumerate(STORED[dataset].names)
    )
    spellings = spellings or "select cast(null as varchar) as raw, 0 as place"
    cursor.execute(statement("spellings").format(spellings=spellings), {**named, "nobody": fold(UNASSIGNED)})
    cursor.execute("select raw from spellings where folded is null order by raw")
    others = [raw for (raw,) in cursor.fetchall()]
    if others:
        cursor.execute("create or replace temp table folded_texts (raw varchar, folded varchar)")
        _insert_folded(cursor, "folded_texts", others)
        cursor.execute("update spellings set folded = one.folded from folded_texts one where one.raw = spellings.raw")
    cursor.execute(statement("stage_names"))
    if "orders" in files:
        _stage_codes(cursor, files["orders"])


def stage_rows(cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str]) -> None:
    """`staged_<dataset>`: the file's rows as they would be stored, and `stored_<dataset>`: what is stored now."""
    table = STORED[dataset].table
    cursor.execute(
        f"create or replace temp table staged_{table} as {STORED[dataset].stage}",
        _values(cursor, dataset, paths, 0),
    )
    cursor.execute(f"set variable import_no = 0; create or replace temp view stored_{table} as from {table}")


def insert_rows(cursor: duckdb.DuckDBPyConnection, incoming: Incoming) -> int:
    """Store the file's rows beside what is there; returns how many.

    `staged_<dataset>` shows them then, and `stored_<dataset>` what was stored before.
    """
    stored = STORED[incoming.dataset]
    order = f"order by {stored.order}" if _is_to_be_sorted(cursor, incoming) else ""
    cursor.execute(
        f"insert into {stored.table} by name {stored.stage} {order}",
        _values(cursor, incoming.dataset, incoming.paths, incoming.import_no),
    )
    (count,) = cursor.fetchone() or (0,)
    cursor.execute(f"""
        set variable import_no = {incoming.import_no:d};
        create or replace temp view staged_{stored.table} as
            from {stored.table} where import = getvariable('import_no');
        create or replace temp view stored_{stored.table} as
            from {stored.table} where import <> getvariable('import_no')
    """)
    return int(count)


def _is_to_be_sorted(cursor: duckdb.DuckDBPyConnection, incoming: Incoming) -> bool:
    return incoming.dataset == "orders" and incoming.rows > BLOCK and not lie_by_day(cursor, incoming.paths)


def lie_by_day(cursor: duckdb.DuckDBPyConnection, paths: list[str]) -> bool:
    """Whether order rows lie by their day well enough for a question about a month to pass over most of them.

    Rows are stored in blocks, each of which knows its first and last day. They lie well when the days that blocks
    span add up to less than twice the days that there are.
    """
    cursor.execute(statement("spanned_days"), {"files": paths, "block": BLOCK})
    spanned, days = cursor.fetchone() or (0, 0)
    return bool(spanned < 2 * days)


def _values(cursor: duckdb.DuckDBPyConnection, dataset: str, paths: list[str], import_no: int) -> dict[str, object]:
    values: dict[str, object] = {"files": paths, "import": import_no}
    return values | {"currency": settings.reporting_currency(cursor)} if dataset == "orders" else values


def _stage_codes(cursor: duckdb.DuckDBPyConnection, paths: list[str]) -> None:
    """`staged_codes`: order numbers that SQL's lower(trim()) does not fold."""
    cursor.execute(
        """create or replace temp table staged_codes (raw varchar, folded varchar);
           select distinct order_no as raw
           from read_parquet($files)
           where strlen(order_no) <> length(order_no) and not regexp_full_match(order_no, '[ -~㐀-鿿]+')
               or contains(order_no, '  ')
           order by raw""",
        {"files": paths},
    )
    _insert_folded(cursor, "staged_codes", [raw for (raw,) in cursor.fetchall()])


def _insert_folded(cursor: duckdb.DuckDBPyConnection, table: str, texts: list[str]) -> None:
    insert_few(cursor, table, {"raw": "varchar", "folded": "varchar"}, [(one, fold(one)) for one in texts])
