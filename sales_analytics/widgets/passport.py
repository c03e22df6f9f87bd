"""From a number to the orders behind it, and from there to file, sheet and row."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.order_list import order_list
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Names, text
from sales_analytics.widgets import columns
from sales_analytics.widgets.asking import ask, later
from sales_analytics.widgets.table import MOST_ROWS, Sheet, table
from sales_analytics.widgets.viewing import language

EVERY_LINE = 1_000_000
"""More lines than a spreadsheet can hold are not downloaded at once."""


CHOOSE_A_ROW = text("Choose a row to see the orders behind it")


class Named(Protocol):
    """A record of one person, company or group."""

    @property
    def name(self) -> str: ...


def narrowed(filters: Filters, name: str) -> Filters:
    """The same question about one unit of the asked level."""
    match filters.level:
        case "salesperson":
            return replace(filters, salespeople=(name,))
        case "company":
            return replace(filters, companies=(name,))
        case "group":
            return replace(filters, groups=(name,))
        case "total":
            return filters


def orders_behind(filters: Filters) -> Callable[[Named], None]:
    """For `open_row` of a table: the orders of the chosen row."""

    def show(record: Named) -> None:
        orders_table(narrowed(filters, record.name), f"orders_of_{filters.level}", unit_name(record.name, language()))

    return show


def orders_table(filters: Filters, name: str, of: str = "") -> None:
    """The confirmed lines of these filters, the latest first, each with the cell that it comes from."""
    lines = ask(order_list, filters, MOST_ROWS)
    sheet = Sheet(name, lines, columns.order_columns(), later(order_list, filters, EVERY_LINE))
    title = text("Orders of {name}", name=Names((of,))) if of else text("Every order")
    table(title, sheet, text("Each line with the file, sheet and row it comes from"))
