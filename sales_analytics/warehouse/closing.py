"""When a campaign was closed: the moment from which its result is final."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import duckdb

from sales_analytics.warehouse.campaigns import by_rule, written_out
from sales_analytics.warehouse.statements import statement

if TYPE_CHECKING:
    from sales_analytics.warehouse.warehouse import Warehouse

VERSIONS = "select value, set_at from settings where name = 'campaigns' order by version desc"


def closed_at(warehouse: "Warehouse", campaign: str) -> datetime | None:
    """The moment (universal time) at which settings or sheets first called the campaign closed, and have since.

    That is when the warehouse learned of it, not the last day of the festival: whatever came in between belongs to
    the result. None where nothing says that it is closed.
    """
    with warehouse.cursor() as cursor:
        return moments(cursor).get(campaign)


def moments(cursor: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    """Every campaign that settings or sheets call closed, to the moment since which they do."""
    by_settings = _by_settings(cursor)
    by_sheets: dict[str, datetime] = dict(cursor.execute(statement("closed_by_sheets")).fetchall())
    return by_sheets | {name: min(at, by_sheets.get(name, at)) for name, at in by_settings.items()}


def _by_settings(cursor: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    found: dict[str, datetime] = {}
    still: set[str] | None = None
    for value, set_at in cursor.execute(VERSIONS).fetchall():
        closed = _closed(json.loads(value))
        still = closed if still is None else still & closed
        found |= dict.fromkeys(still, set_at)
    return found


def _closed(content: dict[str, Any]) -> set[str]:
    stated = {one.campaign: one.is_closed for one in (*by_rule(content.get("festivals")), *written_out(content))}
    return {name for name, is_closed in stated.items() if is_closed}
