"""Names that the roster does not know, taken for somebody whom it knows: chosen, foreseen, said, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from sales_analytics.datasets.accepted_names import SAID
from sales_analytics.jobs.accepting_names import accept_name
from sales_analytics.metrics.moves import Movement, moved_by
from sales_analytics.rules.data_health import HealthFinding
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import text, texts
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.warehouse import Warehouse
from sales_analytics.widgets import html
from sales_analytics.widgets.import_story import moves_table
from sales_analytics.widgets.links import link
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.viewing import markdown, say

ACCEPTED = "name accepted"
"""Where the session keeps what was said last, for the page that is drawn next."""


@dataclass(frozen=True, slots=True)
class Said:
    """A name that now counts for a person: in how many rows, by which import."""

    alias: str
    person: str
    rows: int
    import_no: int


def last_accepted() -> None:
    """What was accepted last in this session, said once, with its way back."""
    said = st.session_state.pop(ACCEPTED, None)
    if not isinstance(said, Said):
        return
    html.banner(
        texts("“{alias}” now counts as {person}: {count} row", "“{alias}” now counts as {person}: {count} rows",
              said.rows, alias=said.alias, person=said.person),
        text("It is import {number}, which can be undone like any other. Later files with this name count there too.",
             number=str(said.import_no)),
        "ahead",
    )  # fmt: skip
    link(say(text("Undo it")), "imports", **{"import": str(said.import_no)})


def accept_names(found: Sequence[HealthFinding], people: Sequence[str]) -> None:
    """One of the unknown names is chosen, then whom it means; what would move is shown before anybody says yes."""
    rows = {one.name: sum(each.count for each in found if each.name == one.name) for one in found}
    likely = {one.name: one.suggestion for one in found}
    with st.container(horizontal=True, vertical_alignment="bottom", key="accept_name"):
        alias = st.selectbox(
            say(text("A name in the files")),
            sorted(rows, key=lambda one: (not likely[one], -rows[one], one)),
            index=None,
            placeholder=say(text("Choose a name")),
            key="unknown_name",
        )
        if alias is None:
            return
        person = st.selectbox(
            say(text("is the same person as")),
            people,
            index=people.index(likely[alias]) if likely[alias] in people else None,
            placeholder=say(text("Choose somebody on the roster")),
            key=f"person_of_{alias}",
        )
    if person is not None:
        _confirm(alias, person, rows[alias])


def _confirm(alias: str, person: str, rows: int) -> None:
    try:
        movement = _foreseen(alias, person, warehouse().change_number)
    except CommandError as error:
        html.banner(error.text, None, "behind")
        return
    if movement and movement.moves:
        moves_table(movement)
    label = text("Count “{alias}” as {person}", alias=alias, person=person)
    if st.button(markdown(say(label)), type="primary", key="accept"):
        landed = accept_name(warehouse(), alias, person)
        st.session_state[ACCEPTED] = Said(alias, person, rows, landed.import_no or 0)
        st.rerun()


@st.cache_resource(show_spinner=False, max_entries=32)
def _foreseen(alias: str, person: str, change_number: int) -> Movement | None:
    """Who would move, once for each state of the warehouse."""

    def change(as_if: Warehouse) -> int | None:
        return accept_name(as_if, alias, person).import_no

    return moved_by(warehouse(), change)


def accepted_so_far() -> None:
    """Every name that counts for somebody by a person's word, each with its way back."""
    said = [one for one in imports(warehouse()) if one.datasets == SAID.name and one.state == "active"]
    if not said:
        return
    html.block_title(text("Names that count for somebody because a person said so"))
    for one in said:
        key = f"notice_name_{one.import_no}"
        with st.container(horizontal=True, gap="small", vertical_alignment="center", key=key):
            day = one.imported_at.date()
            html.remark(text("{said}: import {number} of {day}", said=one.file, number=str(one.import_no), day=day))
            link(say(text("Undo it")), "imports", **{"import": str(one.import_no)})
