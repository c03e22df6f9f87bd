"""The key figures at the head of a page, each a door to what it is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import html
from sales_analytics.widgets.html import KeyFigure
from sales_analytics.widgets.viewing import say

OPENED = "figure"
"""In the URL: which figure is open."""


@dataclass(frozen=True, slots=True)
class Door:
    """What a figure is made of: each list by its name, and how the figure is worked out of them."""

    parts: Mapping[Text, Callable[[], None]]
    worked_out: Text | None = None


def figure_row(figures: Sequence[KeyFigure], doors: Mapping[str, Door]) -> None:
    """The figures in one row, two by two on a phone; a click on one opens what it is made of below them."""
    opened = st.query_params.get(OPENED, "")
    with st.container(key="figures"):
        for each in figures:
            _figure(each, opened, doors)
    for each in figures:
        if each.name == opened and opened in doors:
            _draw(each, doors[opened])


def side_by_side(parts: Mapping[Text, Callable[[], None]], name: str) -> None:
    """Lists in tabs of their own, of which only the open one is asked for; a single one without a tab."""
    if len(parts) == 1:
        next(iter(parts.values()))()
        return
    tabs = st.tabs([say(words) for words in parts], key=f"behind_{name}", on_change="rerun")
    for tab, draw in zip(tabs, parts.values(), strict=True):
        if tab.open:
            with tab:
                draw()


def _figure(one: KeyFigure, opened: str, doors: Mapping[str, Door]) -> None:
    if one.name not in doors:
        html.key_figure(one)
        return
    with st.container(key=f"figure_{one.name}"):
        html.key_figure(one, "open" if one.name == opened else "door")
        label = say(text("{figure}: what it is made of", figure=one.label))
        st.button(label, key=f"door_{one.name}", type="tertiary", on_click=_toggle, args=(one.name,))


def _toggle(name: str) -> None:
    if st.query_params.get(OPENED) == name:
        del st.query_params[OPENED]
    else:
        st.query_params[OPENED] = name


def _draw(figure: KeyFigure, door: Door) -> None:
    with st.container(key="figure_opened"):
        html.block_title(text("{figure}: what it is made of", figure=figure.label), door.worked_out)
        side_by_side(door.parts, f"figure_{figure.name}")
