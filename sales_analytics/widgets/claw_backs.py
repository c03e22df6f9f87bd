"""What was taken back after a campaign was closed, for the bonus page."""

from dataclasses import replace

from sales_analytics.metrics.choices import choices
from sales_analytics.metrics.claw_backs import claw_backs
from sales_analytics.reports.tables import Column
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.bonus_rules import bonus_rules
from sales_analytics.rules.bonus_standing import competing, of_filters
from sales_analytics.rules.claw_back_lines import claw_back_lines
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import text
from sales_analytics.warehouse.reader import Reader
from sales_analytics.widgets.asking import ask, ask_all
from sales_analytics.widgets.table import Sheet, table

COLUMNS = [
    Column("name", text("Name"), "unit"),
    Column("company", text("Company"), "unit"),
    Column("order_nos", text("Order number")),
    Column("amount", text("Taken back, USD"), "money"),
    Column("explanation", text("Why")),
    Column("import_no", text("Import"), "count"),
    Column("file", text("File")),
]


def taken_back(reader: Reader, filters: Filters) -> list[BonusLine]:
    """The claw-back lines of every rule, at the level that the rule is about."""
    levels = dict.fromkeys(rule.scope for rule in bonus_rules())
    return claw_back_lines(
        bonus_rules(), [one for level in levels for one in claw_backs(reader, replace(filters, level=level))]
    )


def claw_back_table(filters: Filters) -> None:
    """The claw-backs of a closed campaign; nothing where it runs, or where nothing was taken back."""
    if not any(one.is_closed for one in ask_all(choices).campaigns if one.campaign == filters.campaign):
        return
    lines = of_filters(ask(taken_back, competing(filters)), filters)
    if lines:
        table(
            text("Claw-backs"),
            Sheet("claw_backs", lines, COLUMNS),
            text("What imports took away from this campaign after it was closed; one line for each rule"),
        )
