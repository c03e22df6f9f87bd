"""A figure under its finding, with the downloads of what it shows."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from sales_analytics.terms.text import Text
from sales_analytics.widgets.asking import drawn
from sales_analytics.widgets.figure_row import Door, open_door
from sales_analytics.widgets.table import Sheet, titled
from sales_analytics.widgets.viewing import say
from sales_analytics.widgets.window import look, width

MOST_HEIGHT = 620
"""Pixels on a wide window; a longer list of names scrolls inside them, so that the table stays in reach."""
_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


@dataclass(frozen=True, slots=True)
class Opens:
    """What a click on a figure leads to: on a bar, what is behind its record; on a number of the title, its door.

    Bars stand in the order of the records, or of `bars`, where not all of them can be clicked. Doors are drawn in
    `place`, else right below the figure.
    """

    bar: Callable[[Any], None] | None = None
    bars: Sequence[object] | None = None
    doors: Mapping[str, Door] = field(default_factory=dict)
    place: AbstractContextManager[Any] | None = None


NOTHING = Opens()


def chart(
    title: Text, subtitle: Text, sheet: Sheet, draw: Callable[..., Any], *answers: object, opens: Opens = NOTHING
) -> None:
    """Draw `draw(*answers, look)` once per answers and look; its title says what it found."""
    titled(title, subtitle, sheet, "chart", opens.doors)
    figure = drawn(draw, *answers, look())
    tall = width() == "wide" and (figure.layout.height or 0) > MOST_HEIGHT
    with st.container(height=MOST_HEIGHT if tall else "content", border=False):
        state = st.plotly_chart(
            figure,
            theme=None,
            config=_CONFIG,
            key=f"chart_{sheet.name}",
            alt=say(title),
            on_select="rerun" if opens.bar else "ignore",
            selection_mode="points",
        )
    if opens.bar:
        _open(opens.bar, state, sheet.records if opens.bars is None else opens.bars)
    with opens.place or nullcontext():
        open_door({}, opens.doors)


def _open(open_bar: Callable[[Any], None], state: Any, records: Sequence[object]) -> None:
    places = state["selection"]["point_indices"] if state else []
    if places and places[0] < len(records):
        open_bar(records[places[0]])
