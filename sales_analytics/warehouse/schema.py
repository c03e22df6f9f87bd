"""The tables: made once, and recognised when a file is opened again."""

import hashlib
import re
from functools import cache
from pathlib import Path

import duckdb

from sales_analytics.terms.errors import WarehouseOutdatedError
from sales_analytics.terms.text import text

SCHEMA = Path(__file__).with_name("schema.sql")
_COMMENT = re.compile(r"--[^\n]*")


def make_or_check(cursor: duckdb.DuckDBPyConnection, place: str) -> None:
    """Make the tables of a new warehouse. Raises WarehouseOutdatedError when another version made them."""
    made = _made_with(cursor)
    if made is None:
        cursor.execute(SCHEMA.read_text(encoding="utf-8"))
        cursor.execute("insert into made_with values ($schema)", {"schema": version()})
    elif made != version():
        raise WarehouseOutdatedError(
            text(
                "{file} was made by another version of this program, and nothing in it was touched. "
                "Use that version, or move the file away and import the spreadsheets again.",
                file=place,
            )
        )


@cache
def version() -> str:
    """What tells one set of tables from another; comments and white space do not."""
    plain = " ".join(_COMMENT.sub("", SCHEMA.read_text(encoding="utf-8")).split())
    return hashlib.sha256(plain.encode()).hexdigest()


def _made_with(cursor: duckdb.DuckDBPyConnection) -> str | None:
    """None for an empty file, "" for tables that do not say."""
    cursor.execute("select table_name from information_schema.tables where table_name in ('changes', 'made_with')")
    tables = {name for (name,) in cursor.fetchall()}
    if "made_with" not in tables:
        return "" if tables else None
    cursor.execute("select schema from made_with")
    return str(cursor.fetchall()[0][0])
