"""The tables: made once, and recognised when a file is opened again."""

import hashlib
import logging
import re
from collections.abc import Set
from functools import cache
from pathlib import Path

import duckdb

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.datasets.registry import datasets
from sales_analytics.terms.errors import WarehouseOutdatedError
from sales_analytics.terms.text import text
from sales_analytics.warehouse import deriving, parting, settings
from sales_analytics.warehouse.declared import definitions, table_of
from sales_analytics.warehouse.stored import BY_HAND, DECLARED

SCHEMA = Path(__file__).with_name("schema.sql")
AS_GOOD = frozenset({"d7de606d9ea7836fb56f3139699568bdea1fa69b0bd42489cadfbd24f9e505c5"})
"""Earlier versions whose tables hold the same, and can be used as they are."""
_COMMENT = re.compile(r"--[^\n]*")

log = logging.getLogger(__name__)


def make_or_check(cursor: duckdb.DuckDBPyConnection, place: str) -> None:
    """Make the tables of a new warehouse. Raises WarehouseOutdatedError when another version made them."""
    made = _made_with(cursor)
    if made is None:
        cursor.execute(SCHEMA.read_text(encoding="utf-8"))
        for stored in BY_HAND.values():
            _make_history(cursor, stored.table)
        cursor.execute("insert into made_with values ($schema)", {"schema": version()})
    elif made != version() and made not in AS_GOOD:
        log.error("%s has tables of another version", place)
        raise WarehouseOutdatedError(
            text(
                "{file} was made by another version of this program, and nothing in it was touched. "
                "Use that version, or move the file away and import the spreadsheets again.",
                file=Path(place).name,
            )
        )
    if settings.keep_version(cursor, "tables", {"declared": _declared_version()}):
        there = _columns(cursor) if made is not None else {}
        for name in DECLARED:
            _make_declared(cursor, datasets()[name], there.get(table_of(datasets()[name]), frozenset()))
    deriving.make(cursor)
    parting.make(cursor)


def _make_declared(cursor: duckdb.DuckDBPyConnection, dataset: Dataset, there: Set[str]) -> None:
    """The tables of a dataset that has only a declaration, and what it has gained since they were made; `there` are
    the columns that it has.
    """
    for table in (table_of(dataset), f"{table_of(dataset)}_superseded"):
        if not there:
            columns = ", ".join(f"{name} {kind}" for name, kind in definitions(dataset))
            cursor.execute(f"create table {table} ({columns})")
            continue
        for name, kind in definitions(dataset):
            if name.strip('"') not in there:
                default = " default 0" if "not null" in kind else ""
                cursor.execute(f"alter table {table} add column {name} {kind.removesuffix(' not null')}{default}")


def _columns(cursor: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """Every table with its columns; one question, which takes as long for all as for one."""
    found: dict[str, set[str]] = {}
    cursor.execute("select table_name, column_name from duckdb_columns() where not internal")
    for table, column in cursor.fetchall():
        found.setdefault(table, set()).add(column)
    return found


def _make_history(cursor: duckdb.DuckDBPyConnection, table: str) -> None:
    """The table of what was replaced: the same columns, compressed the same way, which `create table as` forgets."""
    cursor.execute("select sql from duckdb_tables() where table_name = $table", {"table": table})
    (made,) = cursor.fetchone() or ("",)
    cursor.execute(made.replace(f"CREATE TABLE {table}(", f"CREATE TABLE {table}_superseded(", 1))


@cache
def version() -> str:
    """What tells one set of tables from another; comments and white space do not."""
    plain = " ".join(_COMMENT.sub("", SCHEMA.read_text(encoding="utf-8")).split())
    return hashlib.sha256(plain.encode()).hexdigest()


@cache
def _declared_version() -> str:
    """What tells one set of declarations from another, so that their tables are looked at when these change only."""
    every = {name: list(definitions(datasets()[name])) for name in DECLARED}
    return hashlib.sha256(repr(every).encode()).hexdigest()


def _made_with(cursor: duckdb.DuckDBPyConnection) -> str | None:
    """None for an empty file, "" for tables that do not say. Asked beside the transaction: a refusal would end that."""
    with cursor.cursor() as beside:
        try:
            ((made,),) = beside.execute("select schema from made_with").fetchall()
        except duckdb.CatalogException:
            return "" if beside.execute("select 1 from duckdb_tables()").fetchall() else None
    return str(made)
