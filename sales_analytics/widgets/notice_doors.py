"""The rows that the notices of a page are about."""

from collections.abc import Sequence
from functools import partial

from sales_analytics.charts.notice_words import notice_text
from sales_analytics.metrics.health import health_rejects
from sales_analytics.metrics.notice_lines import notice_count, notice_lines
from sales_analytics.metrics.notices import Notice
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Text, Value, text, texts
from sales_analytics.widgets import columns
from sales_analytics.widgets.asking import ask, later
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.table import MOST_ROWS, Sheet, table
from sales_analytics.widgets.viewing import CURRENCY

EVERY_LINE = 1_000_000


def notice_doors(found: Sequence[Notice], filters: Filters) -> dict[str, Door]:
    """A door for each notice, by its place; of rows that were left out, those of its file."""
    doors = {}
    for place, one in enumerate(found):
        draw = _rejects if one.code == "rejects-accepted" else _orders
        name = notice_name(place)
        doors[name] = Door({text("Orders"): partial(draw, one, filters, name)}, notice_text(one), text("Notice"))
    return doors


def notice_name(place: int) -> str:
    """What the notice at this place is called in the address."""
    return f"notice_{place + 1}"


def _orders(notice: Notice, filters: Filters, name: str) -> None:
    lines = ask(notice_lines, filters, notice, MOST_ROWS)
    every = later(notice_lines, filters, notice, EVERY_LINE)
    place, aside = columns.ORDER_PLACE, columns.ORDER_ASIDE
    sheet = Sheet(f"figure_{name}", lines, columns.order_columns(), every, beside=place, aside=aside)
    table(text("Every order"), sheet, _sum(notice, filters))


def _sum(notice: Notice, filters: Filters) -> Text:
    counted = ask(notice_count, filters, notice)
    values: dict[str, Value] = {
        "orders": texts("{count} order", "{count} orders", counted.orders),
        "lines": texts("{count} line", "{count} lines", counted.lines),
    }
    if counted.amount is None:
        return text("{orders} in {lines} without an amount that counts, each with its file, sheet and row", **values)
    amount = Money(counted.amount, CURRENCY)
    return text("{amount} in all: {orders} in {lines}, each with its file, sheet and row", amount=amount, **values)


def _rejects(notice: Notice, filters: Filters, name: str) -> None:
    rows = [one for one in ask(health_rejects, filters) if one.file == notice.file]
    counted = texts("{count} in all", "{count} in all", len(rows))
    table(text("Rows left out"), Sheet(f"figure_{name}", rows, columns.REJECT_COLUMNS), counted)
