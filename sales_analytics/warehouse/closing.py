"""When a campaign was closed: the moment from which its result is final."""

import json
from datetime import datetime
from typing import Any

from sales_analytics.warehouse.campaigns import by_rule, written_out
from sales_analytics.warehouse.warehouse import Warehouse

VERSIONS = "select value, set_at from settings where name = 'campaigns' order by version desc"


def closed_at(warehouse: Warehouse, campaign: str) -> datetime | None:
    """The moment (universal time) at which the settings first called the campaign closed, and have since.

    That is when the warehouse learned of it, not the last day of the festival: whatever came in between belongs to
    the result. None where no settings say that it is closed.
    """
    with warehouse.cursor() as cursor:
        versions = cursor.execute(VERSIONS).fetchall()
    moment: datetime | None = None
    for value, set_at in versions:
        if not _is_closed(json.loads(value), campaign):
            break
        moment = set_at
    return moment


def _is_closed(content: dict[str, Any], campaign: str) -> bool:
    stated = {one.campaign: one.is_closed for one in (*by_rule(content.get("festivals")), *written_out(content))}
    return stated.get(campaign, False)
