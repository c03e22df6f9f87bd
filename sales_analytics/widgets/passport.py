"""From a number to the orders and figures behind it, and from there to file, sheet and row."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal, Protocol

from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.amounts import Amount
from sales_analytics.metrics.growth import Growth
from sales_analytics.metrics.order_list import WHOLE, Listed, OrderCount, Part, order_count, order_list
from sales_analytics.metrics.stated_rows import Stated
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Names, Text, Value, text, texts
from sales_analytics.widgets import columns
from sales_analytics.widgets.asking import ask, later
from sales_analytics.widgets.figure_row import side_by_side
from sales_analytics.widgets.rates_used import rates_behind
from sales_analytics.widgets.stated_rows import STATED_WORDS, Held, stated_passport
from sales_analytics.widgets.table import MOST_ROWS, Sheet, table
from sales_analytics.widgets.viewing import CURRENCY, language

BY_PLACE = (Amount, Growth)
"""Records of people that tell the companies apart in which somebody sold; the others are of a whole person."""
EVERY_LINE = 1_000_000
"""More lines than a spreadsheet can hold are not downloaded at once."""


CHOOSE_A_ROW = text("Choose a row to see the orders behind it, and where a target or forecast comes from")


class Named(Protocol):
    """A record of one person, company or group."""

    @property
    def name(self) -> str: ...

    @property
    def company(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Behind:
    """Which orders are behind a number: the filters that count them, a part of them, their status."""

    filters: Filters
    part: Part = WHOLE
    which: Listed = "confirmed"


def narrowed(filters: Filters, one: Named) -> Filters:
    """The same question about one unit of the asked level; of amounts, people have a row for each company."""
    match filters.level:
        case "salesperson":
            companies = (one.company,) if isinstance(one, BY_PLACE) else filters.companies
            return replace(filters, salespeople=(one.name,), companies=companies)
        case "company":
            return replace(filters, companies=(one.name,))
        case "group":
            return replace(filters, groups=(one.name,))
        case "total":
            return filters


def orders_behind(
    filters: Filters,
    door: Literal["row", "bar", "figure"] = "row",
    place: AbstractContextManager[Any] | None = None,
    stated: Sequence[Stated] = (),
) -> Callable[[Named], None]:
    """For a row of a table or a bar of a chart: the orders of the chosen one, and what was stated for it.

    Drawn in `place`, else right there.
    """

    def show(record: Named) -> None:
        name = f"{filters.level}_{door}"
        of = unit_name(record.name, language())
        orders = partial(passport, Behind(narrowed(filters, record)), f"orders_of_{name}", of)
        with place or nullcontext():
            parts: dict[Text, Callable[[], None]] = {text("Orders"): orders}
            for one in stated:
                held = Held(filters, one, record.name)
                parts[STATED_WORDS[one]] = partial(stated_passport, held, f"{one}_of_{name}")
            side_by_side(parts, name)

    return show


def orders_table(filters: Filters, name: str) -> None:
    """The confirmed lines of these filters, the latest first, each with the cell that it comes from."""
    passport(Behind(filters), name)


def passport(behind: Behind, name: str, of: str = "") -> None:
    """The lines behind a number and what they come to, which is that number."""
    asked = (behind.which, behind.part)
    lines = ask(order_list, behind.filters, MOST_ROWS, *asked)
    every = later(order_list, behind.filters, EVERY_LINE, *asked)
    title = text("Orders of {name}", name=Names((of,))) if of else text("Every order")
    counted = _sum(ask(order_count, behind.filters, *asked))
    place, aside = columns.ORDER_PLACE, columns.ORDER_ASIDE
    sheet = Sheet(name, lines, columns.order_columns(), every, beside=place, aside=aside)
    table(title, sheet, counted)
    rates_behind(lines, behind.filters, *asked, name)


def _sum(counted: OrderCount) -> Text:
    values: dict[str, Value] = {
        "amount": Money(counted.amount, CURRENCY),
        "orders": texts("{count} order", "{count} orders", counted.counted),
        "lines": texts("{count} line", "{count} lines", counted.lines),
    }
    shared = counted.orders - counted.counted
    if not shared:
        return text("{amount} in all: {orders} in {lines}, each with its file, sheet and row", **values)
    return text(
        "{amount} in all: {orders}, and a share of {shared} counted for somebody else, in {lines}, "
        "each with its file, sheet and row",
        shared=texts("{count} order", "{count} orders", shared),
        **values,
    )
