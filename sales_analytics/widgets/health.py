"""The parts of the data health page: who has sent what, the findings by kind, the rows behind one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

import streamlit as st

from sales_analytics.charts.health_words import check_meaning, check_title
from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.health import LINE_CHECKS, LineCheck, Sent, health_places, health_rejects, health_rows
from sales_analytics.reports.tables import Column
from sales_analytics.rules.data_health import Check, CheckTotal, HealthFinding
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.widgets import columns, html
from sales_analytics.widgets.accepted_names import accept_names, accepted_so_far
from sales_analytics.widgets.asking import ask, later
from sales_analytics.widgets.html import Cell, KeyFigure
from sales_analytics.widgets.import_sheet import dataset_title
from sales_analytics.widgets.switches import one_of, pick_maybe
from sales_analytics.widgets.table import MOST_ROWS, Sheet, in_words, table, titled
from sales_analytics.widgets.viewing import language, say
from sales_analytics.widgets.window import width

EVERY_LINE = 1_000_000
OPENED = (*LINE_CHECKS, "place-twice", "reject-open")
"""Kinds of findings that are rows; what was not sent and unknown names have lists of their own."""
MOST_MONTHS = 12
SENT = ("orders", "targets", "forecasts")
SENT_COLUMNS = (
    Column("dataset", text("Holds"), "word"),
    Column("company", text("Company"), "unit"),
    Column("month", text("Month")),
    Column("count", text("Rows"), "count"),
    Column("amount", text("Amount, USD"), "money"),
)
KIND_COLUMNS = (
    Column("title", text("What")),
    Column("count", text("Rows"), "count"),
    Column("amount", text("Amount, USD"), "money"),
    Column("meaning", text("What it means")),
)
NAME_COLUMNS = (
    Column("name", text("Name in the files")),
    Column("suggestion", text("Perhaps means")),
    Column("company", text("Company"), "unit"),
    Column("count", text("Rows"), "count"),
    Column("amount", text("Amount, USD"), "money"),
)
WHOSE_COLUMNS = (
    Column("name", text("Salesperson"), "unit"),
    Column("company", text("Company"), "unit"),
    Column("count", text("Rows"), "count"),
    Column("amount", text("Amount, USD"), "money"),
)
PLACE_COLUMNS = (
    Column("kind", text("Kind"), "word"),
    Column("place", text("Place")),
    Column("people", text("People")),
    Column("counts_for", text("Counts for"), "unit"),
    Column("first_day", text("First day"), "date"),
    Column("last_day", text("Last day"), "date"),
)


@dataclass(frozen=True, slots=True)
class SentLine:
    """What one company sent for one month, ready for the screen."""

    one: Sent

    @property
    def month(self) -> str:
        return f"{self.one.month:%Y-%m}"

    def __getattr__(self, field: str) -> object:
        return getattr(self.one, field)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding, ready for the screen."""

    check: Check
    count: int
    amount: Decimal | None

    @property
    def title(self) -> Text:
        return check_title(self.check)

    @property
    def meaning(self) -> Text:
        return check_meaning(self.check)


def figures(found: Sequence[HealthFinding], sent: Sequence[Sent]) -> list[KeyFigure]:
    """Completeness, unknown names, rows in doubt, rows left out."""
    there = sum(not one.is_missing for one in sent)
    complete = numbers.share(there / len(sent), language()) if sent else numbers.NOTHING
    unknown = {one.name for one in found if one.check == "unknown-name"}
    likely = {one.name for one in found if one.check == "unknown-name" and one.suggestion}
    doubtful = sum(one.count for one in found if one.check in LINE_CHECKS)
    rejected = sum(one.count for one in found if one.check == "reject-open")
    spoken = language()
    return [
        KeyFigure(
            text("Sheets sent"),
            complete,
            text("{there} of {all} expected", there=there, all=len(sent)),
            name="sent",
        ),
        KeyFigure(
            text("Unknown names"),
            numbers.count(len(unknown), spoken),
            texts("{count} of them with a suggestion", "{count} of them with a suggestion", len(likely))
            if unknown
            else text("no name is in doubt"),
            name="unknown",
        ),
        KeyFigure(
            text("To look at"),
            numbers.count(doubtful, spoken),
            text("findings in rows that count"),
            name="doubtful",
        ),
        KeyFigure(
            text("Rows left out"), numbers.count(rejected, spoken), text("rejected, and not brought since"), name="out"
        ),
    ]


def who_has_sent_what(sent: Sequence[Sent]) -> None:
    """Companies down, the last twelve months across; those that miss something first, on a phone only those."""
    if not sent:
        return
    more = text("Rows by company and month; expected where any company sent the same")
    titled(text("Who has sent what"), more, Sheet("sent", [SentLine(one) for one in sent], SENT_COLUMNS), "table")
    known = [one for one in SENT if any(each.dataset == one for each in sent)]
    most = max(known, key=lambda one: sum(each.is_missing for each in sent if each.dataset == one))
    chosen = one_of("sent", known, dataset_title, most) if len(known) > 1 else most
    _matrix([one for one in sent if one.dataset == chosen])


def _matrix(sent: Sequence[Sent]) -> None:
    months = sorted({one.month for one in sent})[-MOST_MONTHS:]
    rows = {(one.company, one.month): one for one in sent if one.month in months}
    missing = dict.fromkeys(company for (company, _), one in rows.items() if one.is_missing)
    others = dict.fromkeys(one.company for one in sent if one.company not in missing)
    companies = list(missing) if width() == "narrow" else [*missing, *others]
    if not missing:
        html.remark(text("Every company has sent it for every month"))
    if companies:
        html.small_table(
            [Cell(say(text("Company"))), *(Cell(f"{month:%Y-%m}", "right") for month in months)],
            [
                [Cell(unit_name(company, language())), *(_sent(rows.get((company, month))) for month in months)]
                for company in companies
            ],
        )


def _sent(one: Sent | None) -> Cell:
    if one is None:
        return Cell(numbers.NOTHING, "right", "missing")
    if one.is_missing:
        return Cell(say(text("missing")), "right", "behind")
    return Cell(numbers.count(one.count, language()), "right")


def unknown_names(found: Sequence[HealthFinding], people: Sequence[str]) -> None:
    """Names with the person that they may mean, and the way to say so; nothing is merged by itself."""
    mine = [one for one in found if one.check == "unknown-name"]
    if mine:
        more = text("A suggestion is only that: nothing is merged until you, the file or the roster says so")
        table(text("Names that the roster does not know"), Sheet("unknown_names", mine, NAME_COLUMNS), more)
        accept_names(mine, list(dict.fromkeys(people)))
    accepted_so_far()


def by_kind(kinds: Sequence[CheckTotal], found: Sequence[HealthFinding], filters: Filters) -> None:
    """Every kind of finding with what it means; a chosen one opens to whose it is and to its rows."""
    if not kinds:
        return
    sheet = Sheet("health", [Kind(one.check, one.count, one.amount) for one in kinds], KIND_COLUMNS)
    titled(text("What to look at"), text("Choose one to see whose rows they are, and where they stand"), sheet, "table")
    with st.container(key="health_kinds"):
        html.small_table(
            [Cell(say(column.title), _side(column)) for column in KIND_COLUMNS],
            [
                [Cell(in_words(getattr(one, each.field), each.form, language()), _side(each)) for each in KIND_COLUMNS]
                for one in sheet.records
            ],
        )
    words: dict[str, str] = {one.check: say(check_title(one.check)) for one in kinds if one.check in OPENED}
    chosen = pick_maybe("check", list(words), words.__getitem__, text("Open one of them")) if words else None
    if chosen is not None:
        _behind(cast(Check, chosen), [one for one in found if one.check == chosen], filters)


def _side(column: Column) -> Literal["left", "right"]:
    return "right" if column.form in ("count", "money") else "left"


def _behind(check: Check, found: Sequence[HealthFinding], filters: Filters) -> None:
    if check in LINE_CHECKS:
        whose = text("Whose {what}", what=check_title(check))
        table(whose, Sheet(f"whose_{check}", found, WHOSE_COLUMNS))
        lines_of(check, filters, "kind")
    elif check == "place-twice":
        places = ask(health_places, filters)
        table(text("Places that several people have"), Sheet("places_twice", places, PLACE_COLUMNS))
    elif check == "reject-open":
        rows = ask(health_rejects, filters)
        table(text("Rows that are still out"), Sheet("rejects_open", rows, columns.REJECT_COLUMNS))


def lines_of(check: LineCheck, filters: Filters, door: Literal["kind", "figure"]) -> None:
    """The rows that one check points at, each with its place; how many they are."""
    lines = ask(health_rows, filters, check, MOST_ROWS)
    every = later(health_rows, filters, check, EVERY_LINE)
    place, aside = columns.ORDER_PLACE, columns.ORDER_ASIDE
    sheet = Sheet(f"rows_{check}_{door}", lines, columns.order_columns(), every, beside=place, aside=aside)
    table(text("The rows themselves"), sheet, text("Each line with the file, sheet and row it comes from"))
