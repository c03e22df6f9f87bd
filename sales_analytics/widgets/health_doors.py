"""What the key figures of the data health page are made of: sheets, names, and the rows themselves."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sales_analytics.charts.health_words import check_title
from sales_analytics.metrics.health import LINE_CHECKS, LineCheck, Sent, health_places, health_rejects
from sales_analytics.metrics.stated_rows import Stated, stated_rows
from sales_analytics.reports.tables import Column
from sales_analytics.rules.data_health import HealthFinding
from sales_analytics.terms.filters import Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.figure_row import Door, side_by_side
from sales_analytics.widgets.health import (
    NAME_COLUMNS,
    PLACE_COLUMNS,
    SENT_COLUMNS,
    SentLine,
    lines_of,
)
from sales_analytics.widgets.passport import Behind, passport
from sales_analytics.widgets.stated_rows import Held, stated_passport
from sales_analytics.widgets.switches import LEVEL_WORDS
from sales_analytics.widgets.table import Sheet, table

Parts = dict[Text, Callable[[], None]]
STATED: dict[str, Stated] = {"targets": "target", "forecasts": "forecast"}
SENT_LEVELS: tuple[Level, ...] = ("salesperson", "company")
"""Of whom a company sends targets and forecasts."""


def health_doors(found: Sequence[HealthFinding], sent: Sequence[Sent], filters: Filters) -> dict[str, Door]:
    """The lists that the figures count; of nothing there is no list."""
    there = [SentLine(one) for one in sent if not one.is_missing]
    missing = [SentLine(one) for one in sent if one.is_missing]
    names = [one for one in found if one.check == "unknown-name"]
    checks = [one for one in LINE_CHECKS if any(each.check == one for each in found)]
    doubtful: Parts = {check_title(one): partial(_lines, one, found, filters) for one in checks}
    parts: dict[str, Parts] = {
        "sent": _list(text("Sent"), "sent", there, SENT_COLUMNS, partial(_what_was_sent, filters))
        | _list(text("Not sent"), "not_sent", missing, SENT_COLUMNS),
        "unknown": _list(text("Unknown names"), "unknown", names, NAME_COLUMNS, partial(_orders_of_name, filters)),
        "doubtful": doubtful,
        "out": _list(text("Rows left out"), "out", ask(health_rejects, filters), columns.REJECT_COLUMNS),
    }
    return {name: Door(one) for name, one in parts.items() if one} | _told(parts, names, missing, filters)


def _told(
    parts: dict[str, Parts], names: Sequence[HealthFinding], missing: Sequence[SentLine], filters: Filters
) -> dict[str, Door]:
    """What only the sentences above the figures count."""
    rows, counted = sum(one.count for one in names), len(names)
    unknown = text(
        "{rows} under {names}",
        rows=texts("{count} row", "{count} rows", rows),
        names=texts("{count} name", "{count} names", counted),
    )
    places = text("Places that several people have")
    told = {
        "not_sent": Door(_list(text("Not sent"), "not_sent_at_all", missing, SENT_COLUMNS), None, text("Not sent")),
        "unknown_rows": Door(parts["unknown"], unknown, text("Unknown names")),
        "places": Door(_list(places, "places", ask(health_places, filters), PLACE_COLUMNS), None, places),
        "findings": Door(parts["doubtful"] | parts["unknown"] | parts["out"], None, text("What to look at")),
    }
    return {name: door for name, door in told.items() if door.parts}


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
        counted = text("{counted}; a row opens to what it is made of", counted=counted)
    return {title: lambda: table(title, Sheet(f"figure_{name}", records, columns), counted, open_row)}


def _lines(check: LineCheck, found: Sequence[HealthFinding], filters: Filters) -> None:
    count = sum(one.count for one in found if one.check == check)
    html.remark(texts("{count} in all", "{count} in all", count))
    lines_of(check, filters, "figure")


def _what_was_sent(filters: Filters, line: SentLine) -> None:
    """The orders of one company in one month, or those of its targets and forecasts that count."""
    one = line.one
    month = Period.month(one.month.year, one.month.month)
    mine = replace(filters, period=month, companies=(one.company,))
    if one.dataset == "orders":
        passport(Behind(mine), "orders_sent", one.company)
        return
    lists, counting = _stated(mine, STATED[one.dataset])
    if counting < one.count:
        html.remark(
            text(
                "{counting} of {count} rows count for this month alone; the others are of a longer period, or a later "
                "row stands for them",
                counting=counting,
                count=one.count,
            )
        )
    side_by_side(lists, "stated_sent")


def _stated(mine: Filters, stated: Stated) -> tuple[Parts, int]:
    """A list of the people's figures and one of the company's own, and how many figures they have."""
    lists, counting = Parts(), 0
    for level in SENT_LEVELS:
        held = Held(replace(mine, level=level), stated)
        own = [row for row in ask(stated_rows, held.filters, stated, None) if row.origin == "own"]
        if own:
            lists[LEVEL_WORDS[level]] = partial(stated_passport, held, f"{stated}_sent_{level}")
            counting += len(own)
    return lists, counting


def _orders_of_name(filters: Filters, one: HealthFinding) -> None:
    passport(Behind(replace(filters, salespeople=(one.name,))), "orders_of_name", one.name)
