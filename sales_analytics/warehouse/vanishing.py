"""Stored keys that a file should contain, by its months and companies, and does not."""

from datetime import date

import duckdb

from sales_analytics.warehouse.replacing import set_aside
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED

RETIRE = "insert into retirements select distinct $dataset, key, cast($import as integer) from vanished"


def find_vanished(cursor: duckdb.DuckDBPyConnection, dataset: str, today: date) -> int:
    """Fill `vanished` (key, company, currency, amount) against `staged_<dataset>`; returns how many keys that are.

    `today` places orders that have no date yet.
    """
    stored = STORED[dataset]
    sql = statement("vanish").format(
        staged=stored.place.format(table=f"staged_{stored.table}"),
        stored=stored.place.format(table=f"stored_{stored.table}"),
    )
    cursor.execute(sql, {"today": today})
    cursor.execute("select count(distinct key) from vanished")
    (count,) = cursor.fetchone() or (0,)
    return int(count)


def retire(cursor: duckdb.DuckDBPyConnection, dataset: str, import_no: int, today: date) -> int:
    """Take what vanished out of what counts, by the word of this import; returns how many keys."""
    count = find_vanished(cursor, dataset, today)
    if count:
        cursor.execute(RETIRE, {"dataset": dataset, "import": import_no})
        set_aside(cursor, dataset, "vanished")
    return count
