"""A figure under its finding, with the downloads of what it shows."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from sales_analytics.terms.text import Text
from sales_analytics.widgets.asking import drawn
from sales_analytics.widgets.table import Sheet, titled
from sales_analytics.widgets.viewing import say
from sales_analytics.widgets.window import look, width

MOST_HEIGHT = 620
"""Pixels on a wide window; a longer list of names scrolls inside them, so that the table stays in reach."""
_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def chart(
    title: Text,
    subtitle: Text,
    sheet: Sheet,
    draw: Callable[..., Any],
    *answers: object,
    open_bar: Callable[[Any], None] | None = None,
    bars: Sequence[object] | None = None,
) -> None:
    """Draw `draw(*answers, look)` once per answers and look; its title says what it found.

    With `open_bar`, a click on a bar draws what is behind its record; bars stand in the order of the records, or of
    `bars`, where not all of them can be clicked.
    """
    titled(title, subtitle, sheet, "chart")
    figure = drawn(draw, *answers, look())
    tall = width() == "wide" and (figure.layout.height or 0) > MOST_HEIGHT
    with st.container(height=MOST_HEIGHT if tall else "content", border=False):
        state = st.plotly_chart(
            figure,
            theme=None,
            config=_CONFIG,
            key=f"chart_{sheet.name}",
            alt=say(title),
            on_select="rerun" if open_bar else "ignore",
            selection_mode="points",
        )
    if open_bar:
        _open(open_bar, state, sheet.records if bars is None else bars)


def _open(open_bar: Callable[[Any], None], state: Any, records: Sequence[object]) -> None:
    places = state["selection"]["point_indices"] if state else []
    if places and places[0] < len(records):
        open_bar(records[places[0]])
