"""From a target or a forecast to the figures of files that it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.stated_rows import Stated, StatedRow, stated_rows
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Names, Text, Value, text, texts
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.viewing import CURRENCY, language

STATED_WORDS: dict[Stated, Text] = {"target": text("Target"), "forecast": text("Forecast")}


@dataclass(frozen=True, slots=True)
class Held:
    """Whose target or forecast: the unit of this name at the filters' level, None: all of them."""

    filters: Filters
    stated: Stated
    name: str | None = None


def stated_passport(held: Held, name: str) -> None:
    """The figures that a target or a forecast is made of, with the sum that it is."""
    rows = ask(stated_rows, held.filters, held.stated, held.name)
    if not rows:
        html.notice(_nothing(held.stated))
        return
    sheet = Sheet(name, rows, columns.stated_columns(held.stated), value="amount", beside=columns.STATED_PLACE)
    table(_title(held), sheet, _sum(rows))


def _title(held: Held) -> Text:
    if held.name is None:
        return {"target": text("Every target"), "forecast": text("Every forecast")}[held.stated]
    names = Names((unit_name(held.name, language()),))
    of = {"target": text("Target of {name}", name=names), "forecast": text("Forecast of {name}", name=names)}
    return of[held.stated]


def _nothing(stated: Stated) -> Text:
    none = {
        "target": text("No file states a target here for this period"),
        "forecast": text("No file states a forecast here for this period, or only one after the cut-off day"),
    }
    return none[stated]


def _sum(rows: Sequence[StatedRow]) -> Text:
    amount = Money(round(sum((one.amount for one in rows), Decimal(0)), 2), CURRENCY)
    figures = texts("{count} figure", "{count} figures", len(rows))
    names = Names(tuple(dict.fromkeys(unit_name(one.name, language()) for one in rows)))
    values: dict[str, Value] = {"amount": amount, "figures": figures, "names": names}
    if all(one.origin == "rolled up" for one in rows):
        return text("{amount} in all: {figures} rolled up from {names}, each with its file, sheet and row", **values)
    return text("{amount} in all: {figures} for {names}, each with its file, sheet and row", **values)
