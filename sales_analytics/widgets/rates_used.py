"""By which rates of exchange the orders behind a number were converted, and where each rate stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales_analytics.metrics.order_list import Listed, OrderLine, Part
from sales_analytics.metrics.rates_used import RateKind, RateUsed, rates_used
from sales_analytics.reports.tables import Column
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.table import MOST_ROWS, Sheet, table
from sales_analytics.widgets.viewing import CURRENCY

STATED_FOR: dict[RateKind, Text] = {
    "row": text("the order itself, in its row"),
    "campaign": text("a campaign"),
    "day": text("a day"),
    "period": text("a month or another period"),
    "span": text("a span of days"),
    "always": text("any day"),
}
COLUMNS = (
    Column("currency", text("Currency")),
    Column("first_day", text("First day"), "date"),
    Column("last_day", text("Last day"), "date"),
    Column("rate", text("Rate into USD")),
    Column("step", text("Step"), "count"),
    Column("source", text("From currency")),
    Column("target", text("To currency")),
    Column("stated_for", text("Stated for")),
    Column("lines", text("Lines"), "count"),
    Column("net_amount", text("Amount in its currency"), "money"),
    Column("amount", text("Amount, USD"), "money"),
    Column("file", text("File")),
    Column("sheet", text("Sheet")),
    Column("row", text("Row"), "count"),
)
BESIDE = ("stated_for", "lines", "net_amount", "file", "row")


@dataclass(frozen=True, slots=True)
class RateLine:
    """A rate as the table shows it."""

    one: RateUsed

    @property
    def stated_for(self) -> Text:
        return STATED_FOR[self.one.kind]

    def __getattr__(self, field: str) -> object:
        return getattr(self.one, field)


def rates_behind(lines: Sequence[OrderLine], filters: Filters, which: Listed, part: Part, name: str) -> None:
    """The rates of these orders; nothing, and no question, where all that is listed is in one currency."""
    if len(lines) < MOST_ROWS and all(one.currency in ("", CURRENCY) for one in lines):
        return
    found = ask(rates_used, filters, which, part)
    if found:
        sheet = Sheet(f"rates_{name}", [RateLine(one) for one in found], COLUMNS, value="rate", beside=BESIDE)
        about = text("Rates of the day on which an order counts; one in two steps is that of both")
        table(text("Exchange rates of these orders"), sheet, about)
