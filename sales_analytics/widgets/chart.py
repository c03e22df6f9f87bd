"""A figure under its finding, with the downloads of what it shows."""

from collections.abc import Callable
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


def chart(title: Text, subtitle: Text, sheet: Sheet, draw: Callable[..., Any], *answers: object) -> None:
    """Draw `draw(*answers, look)` once per answers and look; its title says what it found."""
    titled(title, subtitle, sheet, "chart")
    figure = drawn(draw, *answers, look())
    tall = width() == "wide" and (figure.layout.height or 0) > MOST_HEIGHT
    with st.container(height=MOST_HEIGHT if tall else "content", border=False):
        st.plotly_chart(figure, theme=None, config=_CONFIG, key=f"chart_{sheet.name}", alt=say(title))
