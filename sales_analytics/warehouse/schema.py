"""The tables: made once, and recognised when a file is opened again."""

import hashlib
import logging
import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path

import duckdb

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.datasets.registry import every_dataset
from sales_analytics.terms.errors import WarehouseOutdatedError
from sales_analytics.terms.text import text
from sales_analytics.warehouse import at_close, deriving, parting, promises, settings, sums, vanishing
from sales_analytics.warehouse.declared import definitions, table_of
from sales_analytics.warehouse.stored import BY_HAND, DECLARED

SCHEMA = Path(__file__).with_name("schema.sql")
AS_GOOD = frozenset({"d7de606d9ea7836fb56f3139699568bdea1fa69b0bd42489cadfbd24f9e505c5"})
"""Earlier versions whose tables hold the same, and can be used as they are."""
_COMMENT = re.compile(r"--[^\n]*")

log = logging.getLogger(__name__)


def make(cursor: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of a new warehouse."""
    written = _COMMENT.sub("", SCHEMA.read_text(encoding="utf-8"))
    cursor.execute("; ".join((written.rstrip().rstrip(";"), *_histories(written))))
    cursor.execute("insert into made_with values ($schema)", {"schema": version()})
    settings.keep_version(cursor, "tables", {"declared": _declared_version()})
    _make_declared(cursor, {})
    _make_derived(cursor)


def check(cursor: duckdb.DuckDBPyConnection, place: str) -> None:
    """Add what a warehouse of an earlier day does not have, make the tables where a file has none at all. Raises
    WarehouseOutdatedError when another version made them.
    """
    made = _made_with(cursor)
    if made is None:
        make(cursor)
        return
    if made != version() and made not in AS_GOOD:
        log.error("%s has tables of another version", place)
        raise WarehouseOutdatedError(
            text(
                "{file} was made by another version of this program, and nothing in it was touched. "
                "Use that version, or move the file away and import the spreadsheets again.",
                file=Path(place).name,
            )
        )
    if settings.keep_version(cursor, "tables", {"declared": _declared_version()}):
        _make_declared(cursor, _columns(cursor))
    _make_derived(cursor)


def _make_derived(cursor: duckdb.DuckDBPyConnection) -> None:
    deriving.make(cursor)
    parting.make(cursor)
    sums.make(cursor)
    at_close.make(cursor)
    vanishing.make(cursor)
    promises.make(cursor)


def _make_declared(cursor: duckdb.DuckDBPyConnection, there: Mapping[str, Set[str]]) -> None:
    """All statements at once, which takes half as long as one by one; `there` are the tables with their columns."""
    declared = [every_dataset()[name] for name in DECLARED]
    missing = [one for dataset in declared for one in _missing(dataset, there.get(table_of(dataset), frozenset()))]
    if missing:
        cursor.execute("; ".join(missing))


def _missing(dataset: Dataset, there: Set[str]) -> Iterator[str]:
    """The statements that make the tables of a dataset that has only a declaration, or add what it has gained since
    they were made; `there` are the columns that it has.
    """
    for table in (table_of(dataset), f"{table_of(dataset)}_superseded"):
        if not there:
            columns = ", ".join(f"{name} {kind}" for name, kind in definitions(dataset))
            yield f"create table {table} ({columns})"
            continue
        for name, kind in definitions(dataset):
            if name.strip('"') not in there:
                default = " default 0" if "not null" in kind else ""
                yield f"alter table {table} add column {name} {kind.removesuffix(' not null')}{default}"


def _columns(cursor: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """Every table with its columns; one question, which takes as long for all as for one."""
    found: dict[str, set[str]] = {}
    cursor.execute("select table_name, column_name from duckdb_columns() where not internal")
    for table, column in cursor.fetchall():
        found.setdefault(table, set()).add(column)
    return found


def _histories(written: str) -> Iterator[str]:
    """The tables of what was replaced: the same columns, compressed the same way, which `create table as` forgets."""
    for stored in BY_HAND.values():
        start = written.index(f"create table {stored.table} (")
        made = written[start : written.index(";", start)]
        yield made.replace(f"create table {stored.table} (", f"create table {stored.table}_superseded (", 1)


@cache
def version() -> str:
    """What tells one set of tables from another; comments and white space do not."""
    plain = " ".join(_COMMENT.sub("", SCHEMA.read_text(encoding="utf-8")).split())
    return hashlib.sha256(plain.encode()).hexdigest()


@cache
def _declared_version() -> str:
    """What tells one set of declarations from another, so that their tables are looked at when these change only."""
    every = {name: list(definitions(every_dataset()[name])) for name in DECLARED}
    return hashlib.sha256(repr(every).encode()).hexdigest()


def _made_with(cursor: duckdb.DuckDBPyConnection) -> str | None:
    """None for an empty file, "" for tables that do not say. Asked beside the transaction: a refusal would end that."""
    with cursor.cursor() as beside:
        try:
            ((made,),) = beside.execute("select schema from made_with").fetchall()
        except duckdb.CatalogException:
            return "" if beside.execute("select 1 from duckdb_tables()").fetchall() else None
    return str(made)
