"""The way back of one import: what would come back is said before anybody says yes."""

import streamlit as st

from sales_analytics.metrics.moves import Movement, moved_by
from sales_analytics.terms.errors import ImportNotFoundError
from sales_analytics.terms.text import Money, Text, text, texts
from sales_analytics.warehouse.history import ImportRecord
from sales_analytics.warehouse.undo import Undone, undo
from sales_analytics.warehouse.warehouse import Warehouse
from sales_analytics.widgets import html
from sales_analytics.widgets.import_story import moves_table
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.viewing import CURRENCY, markdown, say

UNDONE = "import undone"
"""Where the session keeps what an undo did, for the page that is drawn next."""


def undo_with_confirmation(one: ImportRecord) -> None:
    """The button; what it would do stands behind it, worked out when somebody looks."""
    label = text("Undo import {number}", number=str(one.import_no))
    opened = st.expander(say(label), key=f"undo_{one.import_no}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        st.write(markdown(say(_promise(one))))
        _what_comes_back(one.import_no, warehouse().change_number)
        if st.button(say(text("Undo it")), type="primary", key="undo"):
            _undo(one.import_no)


def last_undone() -> None:
    """What the last undo of this session did, said once."""
    done = st.session_state.pop(UNDONE, None)
    if isinstance(done, Undone):
        html.banner(
            text("Import {number}, {file}, was undone", number=str(done.import_no), file=done.file),
            _moved(done),
            "ahead",
        )


def _promise(one: ImportRecord) -> Text:
    return text(
        "What {file} brought stops counting, and what it had replaced counts again. "
        "The file can be imported once more at any time.",
        file=one.file,
    )


def _undo(number: int) -> None:
    try:
        st.session_state[UNDONE] = undo(warehouse(), number)
    except ImportNotFoundError as error:
        html.banner(error.text, None, "behind")
        return
    st.rerun()


def _what_comes_back(number: int, change_number: int) -> None:
    undone, movement = _rehearsed(number, change_number)
    html.notice(_moved(undone))
    if movement is None:
        return
    if movement.before != movement.after:
        before, after = Money(movement.before, CURRENCY), Money(movement.after, CURRENCY)
        html.notice(text("The confirmed amount of all times goes from {before} to {after}", before=before, after=after))
    if movement.moves:
        moves_table(movement)


def _moved(done: Undone) -> Text:
    return text(
        "{removed}; {restored}",
        removed=texts("{count} row stops counting", "{count} rows stop counting", done.removed),
        restored=texts(
            "{count} row of earlier imports counts again", "{count} rows of earlier imports count again", done.restored
        ),
    )


@st.cache_resource(show_spinner=False, max_entries=32)
def _rehearsed(number: int, change_number: int) -> tuple[Undone, Movement | None]:
    """What undoing would do, once for each state of the warehouse."""
    done: list[Undone] = []

    def change(as_if: Warehouse) -> int:
        done.append(undo(as_if, number))
        return number

    movement = moved_by(warehouse(), change)
    return done[0], movement
