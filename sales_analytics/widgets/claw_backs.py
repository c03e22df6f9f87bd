"""What was taken back after a campaign was closed, for the bonus page."""

from dataclasses import dataclass, replace
from decimal import Decimal

from sales_analytics.metrics.choices import choices
from sales_analytics.metrics.claw_backs import ClawBack, claw_backs
from sales_analytics.reports.tables import Column
from sales_analytics.rules.bonus_rules import bonus_rules
from sales_analytics.rules.bonus_standing import competing, of_filters
from sales_analytics.rules.claw_back_lines import claw_back_lines, reason
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Text, text
from sales_analytics.warehouse.reader import Reader
from sales_analytics.widgets.asking import ask, ask_all
from sales_analytics.widgets.table import Sheet, table

COLUMNS = [
    Column("name", text("Name"), "unit"),
    Column("company", text("Company"), "unit"),
    Column("order_no", text("Order number")),
    Column("amount", text("Taken back, USD"), "money"),
    Column("why", text("Why")),
    Column("rules", text("Rules that counted it")),
    Column("import_no", text("Import"), "count"),
    Column("file", text("File")),
    Column("sheet", text("Sheet")),
    Column("row", text("Row"), "count"),
]
PLACE = ("company", "order_no", "why", "file", "sheet", "row")
"""What a phone shows of a claw-back beside its amount."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """One order that somebody lost, with the rules that had counted it."""

    name: str
    company: str
    group: str
    order_no: str
    amount: Decimal
    why: Text
    rules: tuple[Text, ...]
    import_no: int
    file: str
    sheet: str
    row: int | None


def taken_back(reader: Reader, filters: Filters) -> list[TakenBack]:
    """Every order that was taken back, at the levels that rules are about; those that no rule counted are left out."""
    levels = dict.fromkeys(rule.scope for rule in bonus_rules())
    found = [_taken(one) for level in levels for one in claw_backs(reader, replace(filters, level=level))]
    return [one for one in found if one.rules]


def _taken(one: ClawBack) -> TakenBack:
    titles = {rule.key: text("{rule}", rule=rule.title) for rule in bonus_rules()}
    rules = tuple(titles[line.rule] for line in claw_back_lines(bonus_rules(), [one]))
    return TakenBack(
        one.name, one.company, one.group, one.order_no, one.amount, reason(one), rules, one.import_no, one.file,
        one.sheet, one.row,
    )  # fmt: skip


def claw_back_table(filters: Filters) -> None:
    """The claw-backs of a closed campaign; nothing where it runs, or where nothing was taken back."""
    if not any(one.is_closed for one in ask_all(choices).campaigns if one.campaign == filters.campaign):
        return
    found = of_filters(ask(taken_back, competing(filters)), filters)
    if found:
        table(
            text("Claw-backs"),
            Sheet("claw_backs", found, COLUMNS, beside=PLACE, aside=("import_no",), sentences=("rules",)),
            text("What imports took away from this campaign after it was closed"),
        )
