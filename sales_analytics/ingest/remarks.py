"""What is said of rows that are loaded all the same: days, amounts and order numbers that look like slips."""

from collections.abc import Iterator, Sequence
from datetime import date

from sales_analytics.ingest.gainsaying_cells import gainsaying_cells
from sales_analytics.ingest.lone_days import lone_days
from sales_analytics.ingest.number_forms import number_forms
from sales_analytics.ingest.order_conflicts import order_conflicts
from sales_analytics.ingest.repeated_numbers import repeated_numbers
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.uneven_shares import uneven_shares
from sales_analytics.ingest.unusual_amounts import parts_of_cents, unusual_amounts
from sales_analytics.ingest.unusual_days import Days, unusual_days
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.period import Period
from sales_analytics.terms.problem import Problem


def remarks(
    connection: Connection, rows: WrittenRows, today: date | None, campaign: Period | None
) -> Sequence[Problem]:
    """Notices in the order of the sheet; `campaign` is the one that the file is said to be of."""
    found = list(_all(connection, rows, Days(today, campaign)))
    return sorted(found, key=lambda one: (one.row is None, one.row or 0))


def _all(connection: Connection, rows: WrittenRows, days: Days) -> Iterator[Problem]:
    yield from repeated_numbers(connection, rows)
    yield from gainsaying_cells(connection, rows)
    if rows.plan.dataset.wide or rows.plan.dataset.foretells:
        return
    yield from unusual_days(connection, rows, days)
    yield from lone_days(connection, rows, days.today)
    if not rows.plan.dataset.measure:
        return
    yield from number_forms(connection, rows)
    yield from parts_of_cents(connection, rows)
    yield from unusual_amounts(connection, rows)
    yield from order_conflicts(connection, rows)
    yield from uneven_shares(connection, rows)
