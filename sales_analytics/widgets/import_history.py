"""The history of imports on its page: sheets, problems, undo, and the sample's farewell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from sales_analytics.jobs.demo import IMPORTED_BY, remove_demo
from sales_analytics.reports.tables import Column, Form
from sales_analytics.terms.text import Money, Sums, Text, text, texts
from sales_analytics.warehouse.effects import Effect, effects
from sales_analytics.warehouse.history import ImportRecord, SheetRecord, imports, problems, sheets
from sales_analytics.widgets import html
from sales_analytics.widgets.html import Cell
from sales_analytics.widgets.import_sheet import dataset_title
from sales_analytics.widgets.import_undo import undo_with_confirmation
from sales_analytics.widgets.marked_copy import marked_copy_of_import
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.problems import problem_table
from sales_analytics.widgets.table import Sheet, in_words
from sales_analytics.widgets.viewing import language, say

COLUMNS = (
    Column("import_no", text("Import"), "count"),
    Column("file", text("File")),
    Column("holds", text("Holds")),
    Column("when", text("When (UTC)")),
    Column("who", text("By")),
    Column("state", text("State"), "word"),
    Column("added", text("New"), "count"),
    Column("changed", text("Changed"), "count"),
    Column("retired", text("Retired"), "count"),
    Column("rejected", text("Rejected"), "count"),
    Column("after", text("Amount after"), "sums"),
)
"""What is told of every import; its sheets, rows and amounts before stand below, one import at a time."""
BESIDE = ("import_no", "holds", "when", "who", "state", "added", "changed", "retired", "rejected")
"""What a phone shows of an import."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An import as the table shows it; `effects` what it did to the amounts of its entries."""

    one: ImportRecord
    effects: tuple[Effect, ...] = ()

    @property
    def after(self) -> Text | None:
        return _sums((one.currency, one.after) for one in self.effects)

    @property
    def holds(self) -> tuple[Text, ...]:
        return tuple(dataset_title(name.strip()) for name in self.one.datasets.split(",") if name.strip())

    @property
    def when(self) -> str:
        return f"{self.one.imported_at:%Y-%m-%d %H:%M}"

    @property
    def who(self) -> Text | str:
        """Who imported it; the sample came with the product."""
        return text("the sample") if self.one.imported_by == IMPORTED_BY else self.one.imported_by

    def __getattr__(self, field: str) -> object:
        return getattr(self.one, field)


def history_sheet(history: Sequence[ImportRecord]) -> Sheet:
    """Every import with its counts, and what it did to the amount of its entries."""
    found = _effects(warehouse().change_number)
    lines = [HistoryLine(one, tuple(_of(one, found))) for one in history]
    return Sheet("imports", lines, COLUMNS, value="after", beside=BESIDE)


def _of(one: ImportRecord, found: Sequence[Effect]) -> Iterator[Effect]:
    """The effects of an import of one dataset; none where it has several, whose amounts do not add up."""
    return (effect for effect in found if effect.import_no == one.import_no and effect.dataset == one.datasets)


def _sums(parts: Iterable[tuple[str, Decimal]]) -> Text | None:
    kept = tuple(parts)
    return text("{amounts}", amounts=Sums(kept)) if kept else None


@st.cache_resource(show_spinner=False, max_entries=8)
def _effects(change_number: int) -> Sequence[Effect]:
    """Once for each state of the warehouse."""
    return effects(warehouse())


def sample_notice() -> None:
    """While the sample counts: say so, and one click takes it away."""
    loaded = [one for one in imports(warehouse()) if one.imported_by == IMPORTED_BY and one.state == "active"]
    if not loaded:
        return
    html.banner(
        text("The sample festival is loaded: invented people, orders and targets"),
        texts(
            "It is made of {count} import like any other.",
            "It is made of {count} imports like any other.",
            len(loaded),
        ),
    )
    if st.button(say(text("Take the sample away")), key="remove_sample"):
        remove_demo(warehouse())
        st.rerun()


def choose(history: Sequence[ImportRecord]) -> ImportRecord | None:
    """The import to look into: the one in the URL, else the newest that counts."""
    if not any(one.state == "active" for one in history):
        return None
    by_number = {one.import_no: one for one in history}
    newest = next(one.import_no for one in history if one.state == "active")
    asked = next((number for number in by_number if str(number) == st.query_params.get("import")), newest)
    picked = st.selectbox(
        say(text("Look into an import")),
        list(by_number),
        index=list(by_number).index(asked),
        format_func=lambda number: f"{number} · {by_number[number].file}",
        key="import",
    )
    return by_number.get(picked, by_number[asked])


def details(one: ImportRecord) -> None:
    """The sheets of one import, its problems, and its way back."""
    html.block_title(text("Sheets of {file}", file=one.file), _state(one))
    html.small_table(
        [Cell(say(heading)) if place < 3 else Cell(say(heading), "right") for place, heading in enumerate(_HEADINGS)],
        [
            [Cell(sheet.sheet or one.file), Cell(say(dataset_title(sheet.dataset))), _skips(sheet.skips)]
            + [Cell(in_words(value, form, language()), "right") for value, form in _counts(sheet)]
            for sheet in sheets(warehouse(), one.import_no)
        ],
    )
    html.remark(_entries(one))
    _told_effects(one)
    if one.state == "active":
        undo_with_confirmation(one)
    else:
        html.notice(text("It counts no more. Import the file again, and it counts as a new import."))
    found = problems(warehouse(), one.import_no)
    problem_table(f"problems_{one.import_no}", found)
    marked_copy_of_import(one, found)


_HEADINGS: tuple[Text, ...] = (
    text("Sheet"),
    text("Holds"),
    text("Skipped because"),
    text("Heading row"),
    text("Rows read"),
    text("Loaded"),
    text("Rejected"),
    text("Skipped"),
    text("Sum"),
)


def _counts(sheet: SheetRecord) -> list[tuple[object, Form]]:
    rows = (sheet.header_row, sheet.rows_read, sheet.loaded, sheet.rejected, sheet.skipped)
    return [*((count, "count") for count in rows), (_sums(sheet.sums), "text")]


def _state(one: ImportRecord) -> Text:
    when = f"{one.imported_at:%H:%M}"
    if one.undone_at is not None:
        return text("Imported on {day}, undone on {undone}", day=one.imported_at.date(), undone=one.undone_at.date())
    return text("Imported on {day} at {time} UTC", day=one.imported_at.date(), time=when)


def _skips(skips: Sequence[tuple[Text, int]]) -> Cell:
    reasons = [say(text("{reason} ({rows})", reason=reason, rows=rows)) for reason, rows in skips]
    return Cell(" · ".join(reasons), tone="missing")


def _entries(one: ImportRecord) -> Text:
    return text(
        "Entries: {added} new, {changed} changed, {unchanged} unchanged, {retired} retired",
        added=one.added,
        changed=one.changed,
        unchanged=one.unchanged,
        retired=one.retired,
    )


def _told_effects(one: ImportRecord) -> None:
    """What the import changed, dataset by dataset; of those without money nothing."""
    for effect in _effects(warehouse().change_number):
        if effect.import_no == one.import_no and (effect.before or effect.after):
            html.remark(
                text(
                    "{dataset}: the amount of its entries went from {before} to {after}",
                    dataset=dataset_title(effect.dataset),
                    before=Money(effect.before, effect.currency),
                    after=Money(effect.after, effect.currency),
                )
            )
