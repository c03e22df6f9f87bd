"""What an import would change in what is stored: old and new values, what vanishes, who moves."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from sales_analytics.charts.move_words import board_title, climbed_words, moves_finding
from sales_analytics.charts.theme import Width
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.reading import FileReading
from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.moves import Move, Movement, moved_by
from sales_analytics.reports.tables import Column
from sales_analytics.terms.text import Sums, Text, text, texts
from sales_analytics.warehouse.differences import LINE, Change, Vanished
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.preview import Preview
from sales_analytics.widgets import html
from sales_analytics.widgets.html import Cell, Tone
from sales_analytics.widgets.import_rows import column_title, in_words
from sales_analytics.widgets.import_sheet import dataset_title
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.viewing import CURRENCY, language, say
from sales_analytics.widgets.window import width

MOST_MOVES: dict[Width, int] = {"wide": 12, "narrow": 4}
CHANGED = (
    Column("entry", text("Entry")),
    Column("field", text("What")),
    Column("before", text("Stored now")),
    Column("after", text("In this file")),
    Column("row", text("Row"), "count"),
)
CHANGED_BESIDE = ("field", "before", "row")
"""What a phone shows under an entry's new value."""
GONE = (
    Column("entry", text("Entry")),
    Column("holds", text("Holds")),
    Column("amount", text("Amount")),
    Column("import_no", text("From import"), "count"),
    Column("row", text("Row"), "count"),
)


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """One value, old and new, ready for the screen."""

    entry: str
    field: Text
    before: str
    after: str
    row: int | None


@dataclass(frozen=True, slots=True)
class GoneEntry:
    """An entry that the file does not contain although it should."""

    holds: Text
    entry: str
    amount: Text | None
    import_no: int
    row: int


def changed_values(preview: Preview, key: str) -> None:
    """Old and new side by side, then what vanished; nothing where there is nothing."""
    changes = [one for part in preview.datasets for one in part.changes]
    gone = [one for part in preview.datasets for one in part.gone]
    if changes:
        title = text("What changes, old and new")
        told = len({(one.dataset, one.entry) for one in changes})
        shown = texts("{count} of {all} changed entries", "{count} of {all} changed entries", told, all=preview.changed)
        sheet = Sheet(f"changes_{key}", [_value(one) for one in changes], CHANGED, value="after", beside=CHANGED_BESIDE)
        table(title, sheet, shown)
    if gone:
        title = text("Stored, and not in this file")
        more = text("They stay, unless you say that the file is complete for its months and companies")
        table(title, Sheet(f"gone_{key}", [_gone(one) for one in gone], GONE, value="amount"), more)


def _value(one: Change) -> ChangedValue:
    if one.field == LINE:
        what = text("a line more") if one.before is None else text("a line less")
        return ChangedValue(one.entry, what, in_words(one.before), in_words(one.after), one.row)
    fields = {field.name: field for field in datasets()[one.dataset].fields}
    shown = [in_words(value, fields.get(one.field)) or numbers.NOTHING for value in (one.before, one.after)]
    return ChangedValue(one.entry, column_title(one.dataset, one.field), shown[0], shown[1], one.row)


def _gone(one: Vanished) -> GoneEntry:
    return GoneEntry(dataset_title(one.dataset), one.entry, _amount(one), one.import_no, one.row)


def _amount(one: Vanished) -> Text | None:
    return text("{amounts}", amounts=Sums(one.amounts)) if one.amounts else None


def who_moves(reading: FileReading) -> None:
    """The leaderboard as if the file was stored already; nothing where nobody has a place."""
    if not any(sheet.typed_rows for sheet in reading.sheets):
        return
    movement = rehearsed_landing(
        reading.sha256, reading.answers.as_json(), warehouse().change_number, language(), reading
    )
    if movement is not None and any(one.rank_before or one.rank_after for one in movement.moves):
        moves_table(movement)


def moves_table(movement: Movement) -> None:
    """Ranks and amounts before and after, those first whose amount changes."""
    html.block_title(moves_finding(movement.moves), board_title(movement.filters))
    headings = (
        text("Salesperson"),
        text("Rank now"),
        text("Rank then"),
        text("Moves"),
        text("Amount now"),
        text("Amount then"),
    )
    html.small_table(
        [Cell(say(heading), "right" if place else "left") for place, heading in enumerate(headings)],
        [_move(one) for one in movement.moves[: MOST_MOVES[width()]]],
    )
    hidden = len(movement.moves) - MOST_MOVES[width()]
    if hidden > 0:
        html.remark(texts("{count} more person moves", "{count} more people move", hidden))


def _move(one: Move) -> Sequence[Cell]:
    spoken = language()
    ranks = (
        numbers.NOTHING if rank is None else numbers.count(rank, spoken) for rank in (one.rank_before, one.rank_after)
    )
    tone: Tone = "" if not one.climbed else "ahead" if one.climbed > 0 else "behind"
    return [
        Cell(unit_name(one.name, spoken)),
        *(Cell(rank, "right") for rank in ranks),
        Cell(say(climbed_words(one)), "right", tone),
        Cell(numbers.money(one.amount_before, CURRENCY, spoken), "right"),
        Cell(numbers.money(one.amount_after, CURRENCY, spoken), "right"),
    ]


@st.cache_resource(show_spinner=False, max_entries=64)
def rehearsed_landing(
    sha256: str, answers: str, change_number: int, spoken: str, _reading: FileReading
) -> Movement | None:
    """Once for each file, answers and state of the warehouse."""
    return moved_by(warehouse(), lambda as_if: land(as_if, _reading, keep="accept-rejects").import_no)
