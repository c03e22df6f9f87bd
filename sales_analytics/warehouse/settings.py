"""Settings that a person edits as files: kept in the warehouse with versions, newest counts."""

import json
import tomllib
from pathlib import Path
from typing import Any

import duckdb

from sales_analytics.warehouse.moment import now

FOLDER = Path(__file__).parents[2] / "data"


def from_file(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """The settings of `<name>.toml`; dates as ISO text. Raises FileNotFoundError, tomllib.TOMLDecodeError."""
    content = tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
    plain: dict[str, Any] = json.loads(json.dumps(content, default=str, sort_keys=True))
    return plain


def keep_version(cursor: duckdb.DuckDBPyConnection, name: str, value: dict[str, Any]) -> bool:
    """Store `value` as the next version of a setting unless it is the newest one already; True if stored."""
    version, stored = newest(cursor, name)
    if stored == value:
        return False
    cursor.execute(
        "insert into settings values ($name, $version, $value, $set_at)",
        {
            "name": name,
            "version": version + 1,
            "value": json.dumps(value, ensure_ascii=False, sort_keys=True),
            "set_at": now(),
        },
    )
    return True


def newest(cursor: duckdb.DuckDBPyConnection, name: str) -> tuple[int, dict[str, Any] | None]:
    """Number and content of a setting's newest version; (0, None) where it was never set."""
    versions = cursor.execute("select version, value from settings where name = $name", {"name": name}).fetchall()
    version, value = max(versions, default=(0, "null"))
    return version, json.loads(value)


def reporting_currency(cursor: duckdb.DuckDBPyConnection) -> str:
    """The currency of all amounts (campaigns.toml, `currency`)."""
    _, campaigns = newest(cursor, "campaigns")
    return str(campaigns["currency"]) if campaigns else "USD"
