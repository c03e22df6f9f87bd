"""Which days the campaigns mean that exchange rates name, by key or by either title."""

import duckdb

from sales_analytics.terms.folding import fold
from sales_analytics.warehouse.columns import insert_few

MADE = "create or replace temp table campaign_days (campaign varchar, starts_on date, ends_before date)"
KINDS = {"campaign": "varchar", "starts_on": "date", "ends_before": "date"}
STATED = "select distinct campaign from exchange_rates where campaign is not null order by campaign"
KNOWN = "select campaign, title_en, title_zh, starts_on, ends_before from campaigns order by starts_on, campaign"


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Fill the temporary table `campaign_days` with the names that rates use; names that nobody knows have no days."""
    cursor.execute(MADE)
    stated = [name for (name,) in cursor.execute(STATED).fetchall()]
    if stated:
        known = {
            fold(name): (starts_on, ends_before)
            for *names, starts_on, ends_before in cursor.execute(KNOWN).fetchall()
            for name in names
        }
        days = [(name, *known[fold(name)]) for name in stated if fold(name) in known]
        insert_few(cursor, "campaign_days", KINDS, days)
