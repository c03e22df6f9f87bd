"""What the key figures of the data health page are made of: sheets, names, and the rows themselves."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sales_analytics.charts.health_words import check_title
from sales_analytics.metrics.health import LINE_CHECKS, LineCheck, Sent, health_rejects
from sales_analytics.reports.tables import Column
from sales_analytics.rules.data_health import HealthFinding
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.health import NAME_COLUMNS, REJECT_COLUMNS, SENT_COLUMNS, lines_of
from sales_analytics.widgets.passport import Behind, passport
from sales_analytics.widgets.table import Sheet, table

Parts = dict[Text, Callable[[], None]]


def health_doors(found: Sequence[HealthFinding], sent: Sequence[Sent], filters: Filters) -> dict[str, Door]:
    """The lists that the figures count; of nothing there is no list."""
    there = [one for one in sent if not one.is_missing]
    missing = [one for one in sent if one.is_missing]
    names = [one for one in found if one.check == "unknown-name"]
    checks = [one for one in LINE_CHECKS if any(each.check == one for each in found)]
    doubtful: Parts = {check_title(one): partial(_lines, one, found, filters) for one in checks}
    parts: dict[str, Parts] = {
        "sent": _list(text("Sent"), "sent", there, SENT_COLUMNS, partial(_orders_of_month, filters))
        | _list(text("Not sent"), "not_sent", missing, SENT_COLUMNS),
        "unknown": _list(text("Unknown names"), "unknown", names, NAME_COLUMNS, partial(_orders_of_name, filters)),
        "doubtful": doubtful,
        "out": _list(text("Rows left out"), "out", ask(health_rejects, filters), REJECT_COLUMNS),
    }
    return {name: Door(one) for name, one in parts.items() if one}


def _list(
    title: Text,
    name: str,
    records: Sequence[object],
    columns: Sequence[Column],
    open_row: Callable[[Any], None] | None = None,
) -> Parts:
    if not records:
        return {}
    counted = texts("{count} in all", "{count} in all", len(records))
    if open_row:
        counted = text("{counted}; a row of orders opens to them", counted=counted)
    return {title: lambda: table(title, Sheet(f"figure_{name}", records, columns), counted, open_row)}


def _lines(check: LineCheck, found: Sequence[HealthFinding], filters: Filters) -> None:
    count = sum(one.count for one in found if one.check == check)
    html.remark(texts("{count} in all", "{count} in all", count))
    lines_of(check, filters, "figure")


def _orders_of_month(filters: Filters, one: Sent) -> None:
    """What was sent of targets and forecasts stands with whom they are for, on their pages."""
    if one.dataset == "orders":
        month = Period.month(one.month.year, one.month.month)
        passport(Behind(replace(filters, period=month, companies=(one.company,))), "orders_sent", one.company)


def _orders_of_name(filters: Filters, one: HealthFinding) -> None:
    passport(Behind(replace(filters, salespeople=(one.name,))), "orders_of_name", one.name)
