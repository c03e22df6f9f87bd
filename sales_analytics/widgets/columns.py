"""Which columns each kind of record shows, in their order; screen and downloads share them."""

from sales_analytics.metrics.stated_rows import Stated
from sales_analytics.reports.tables import Column
from sales_analytics.terms.filters import Level
from sales_analytics.terms.text import Text, text

UNIT_TITLES: dict[Level, Text] = {
    "salesperson": text("Salesperson"),
    "company": text("Company"),
    "group": text("Group"),
    "total": text("Total"),
}
AMOUNT = Column("amount", text("Amount, USD"), "money")
ORDERS = Column("orders", text("Orders"), "count")
TARGET = Column("target", text("Target, USD"), "money")
ATTAINMENT = Column("attainment", text("Attainment"), "share")
RANK = Column("rank", text("Rank"), "count")
LEADERBOARD_BESIDE = ("rank", "company", "group", "amount")
ATTAINMENT_BESIDE = ("amount", "target", "pace", "company")
UNDERWAY_BESIDE = ("ending", "forecast", "landing", "company")
FORECAST_BESIDE = ("state", "forecast", "amount", "company")
"""What a phone shows below a name."""


def unit_columns(level: Level) -> list[Column]:
    """The unit's name and what stands above it."""
    above = {
        "salesperson": [
            Column("company", text("Company"), "unit"),
            Column("group", text("Group"), "unit"),
        ],
        "company": [Column("group", text("Group"), "unit")],
    }
    return [Column("name", UNIT_TITLES[level], "unit"), *above.get(level, [])]


def leaderboard_columns(level: Level, by: str) -> list[Column]:
    """A place on the leaderboard."""
    gaps = {
        "amount": Column("gap_to_next", text("Gap to the next rank, USD"), "money"),
        "orders": Column("gap_to_next", text("Gap to the next rank, orders"), "count"),
        "attainment": Column("gap_to_next", text("Gap to the next rank, of the target"), "share"),
    }
    return [RANK, *unit_columns(level), AMOUNT, ORDERS, TARGET, ATTAINMENT, gaps[by]]


def attainment_columns(level: Level) -> list[Column]:
    """Target against actual."""
    return [
        RANK,
        *unit_columns(level),
        AMOUNT,
        TARGET,
        ATTAINMENT,
        Column("variance", text("Ahead of the target, USD"), "money"),
        Column("pace", text("Pace"), "number"),
        Column("needed_per_day", text("Needed per selling day, USD"), "money"),
        Column("landing", text("Landing, USD"), "money"),
        ORDERS,
        Column("target_origin", text("Target from"), "word"),
    ]


def cumulative_columns() -> list[Column]:
    """One series up to each day."""
    return [
        Column("day", text("Day"), "date"),
        Column("name", text("Name"), "unit"),
        AMOUNT,
        Column("cumulative", text("Amount so far, USD"), "money"),
        Column("expected", text("Expected so far, USD"), "money"),
    ]


def forecast_columns(level: Level) -> list[Column]:
    """Forecast against actual."""
    return [
        *unit_columns(level),
        Column("state", text("Verdict"), "word"),
        Column("forecast", text("Forecast, USD"), "money"),
        AMOUNT,
        Column("error", text("Error, USD"), "money"),
        Column("error_share", text("Error of the forecast"), "share"),
        Column("submitted_on", text("Submitted"), "date"),
        Column("revision", text("Later revision, USD"), "money"),
        ATTAINMENT,
        Column("control", text("Control"), "word"),
    ]


def promise_columns(level: Level) -> list[Column]:
    """What was promised, before there is anything to hold it against."""
    return [
        *unit_columns(level),
        Column("forecast", text("Forecast, USD"), "money"),
        Column("submitted_on", text("Submitted"), "date"),
        Column("revision", text("Later revision, USD"), "money"),
        Column("amount", text("Amount so far, USD"), "money"),
        TARGET,
    ]


def underway_columns(level: Level) -> list[Column]:
    """A forecast while its period runs."""
    return [
        *unit_columns(level),
        Column("forecast", text("Forecast, USD"), "money"),
        Column("amount", text("Amount so far, USD"), "money"),
        Column("landing", text("Landing, USD"), "money"),
        Column("ending", text("At this pace"), "word"),
        Column("error_share", text("Error at this pace"), "share"),
        Column("revision", text("Later revision, USD"), "money"),
        TARGET,
        Column("control", text("Control at this pace"), "word"),
    ]


ORDER_PLACE = ("effective_on", "name", "file", "sheet", "row")
"""What a phone shows of an order line: when, whose, and where it stands."""
ORDER_ASIDE = ("order_type", "status", "group", "country")
"""What only the downloads say of an order line, so that who, how much and where it stands fit a screen."""


def order_columns() -> list[Column]:
    """One line of an order; where it stands in a file comes before what is seen only by scrolling."""
    return [
        Column("effective_on", text("Counts on"), "date"),
        Column("order_no", text("Order number")),
        Column("name", text("Salesperson"), "unit"),
        Column("company", text("Company"), "unit"),
        Column("customer", text("Customer"), "unit"),
        AMOUNT,
        Column("file", text("File")),
        Column("sheet", text("Sheet")),
        Column("row", text("Row"), "count"),
        Column("order_type", text("Type"), "word"),
        Column("net_amount", text("As in the file"), "money"),
        Column("currency", text("Currency")),
        Column("status", text("Status"), "word"),
        Column("group", text("Group"), "unit"),
        Column("country", text("Country"), "unit"),
    ]


STATED_PLACE = ("starts_on", "last_on", "origin", "file", "sheet", "row")
"""What a phone shows of a target's or forecast's figure: for when, whether a level's own, and where it stands."""


def stated_columns(stated: Stated) -> list[Column]:
    """One figure that a target or a forecast is made of, down to where it stands in a file."""
    amounts = {"target": TARGET.title, "forecast": text("Forecast, USD")}
    return [
        Column("name", text("Stated for"), "unit"),
        Column("level", text("Level"), "word"),
        Column("amount", amounts[stated], "money"),
        Column("starts_on", text("From"), "date"),
        Column("last_on", text("Until"), "date"),
        Column("origin", text("Origin"), "word"),
        Column("file", text("File")),
        Column("sheet", text("Sheet")),
        Column("row", text("Row"), "count"),
    ]


def amount_by_columns(by: str) -> list[Column]:
    """Amounts by period, type, customer or country."""
    firsts = {
        "type": Column("type", text("Type"), "word"),
        "customer": Column("customer", text("Customer"), "unit"),
        "country": Column("country", text("Country"), "unit"),
    }
    return [firsts.get(by, Column("period", text("Starting on"), "date")), AMOUNT, ORDERS]


def growth_columns(level: Level) -> list[Column]:
    """An amount against the same days a year before."""
    return [
        *unit_columns(level),
        AMOUNT,
        Column("amount_year_before", text("A year before, USD"), "money"),
        Column("growth", text("Growth"), "share"),
    ]


def outcome_columns() -> list[Column]:
    """What became of orders."""
    return [Column("outcome", text("Outcome"), "word"), ORDERS, Column("share", text("Share of all orders"), "share")]


def amount_columns(level: Level) -> list[Column]:
    """Amounts and orders by unit."""
    return [
        RANK,
        *unit_columns(level),
        AMOUNT,
        ORDERS,
        Column("sample_orders", text("Samples"), "count"),
        Column("bulk_orders", text("Bulk orders"), "count"),
        Column("largest_order", text("Largest order, USD"), "money"),
    ]


REJECT_COLUMNS = (
    Column("amount", text("Amount left out"), "money"),
    Column("effective_on", text("Counts on"), "date"),
    Column("file", text("File")),
    Column("sheet", text("Sheet")),
    Column("row", text("Row"), "count"),
)
