"""The room's own SQL files, and SQL that is read by the database once however often it is run."""

from functools import cache
from pathlib import Path

import duckdb

_PARSED: dict[str, duckdb.Statement] = {}


@cache
def statement(name: str) -> str:
    """The text of `<name>.sql`."""
    return Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8")


def parsed(cursor: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    """The one statement of a text that is run again and again, for any cursor: to parse it is a fifth of its time.

    Raises duckdb.ParserException, and ValueError where the text holds several statements.
    """
    found = _PARSED.get(sql)
    if found is None:
        (found,) = cursor.extract_statements(sql)
        _PARSED[sql] = found
    return found
