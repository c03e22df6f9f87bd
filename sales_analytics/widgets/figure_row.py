"""The key figures at the head of a page, each a door to what it is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import html
from sales_analytics.widgets.figure_address import opened, toggle
from sales_analytics.widgets.html import KeyFigure
from sales_analytics.widgets.viewing import say


@dataclass(frozen=True, slots=True)
class Door:
    """What a figure is made of: each list by its name, and how the figure is worked out of them.

    `title` says what a number is that stands in a sentence and is none of the key figures.
    """

    parts: Mapping[Text, Callable[[], None]]
    worked_out: Text | None = None
    title: Text | None = None


def figure_row(figures: Sequence[KeyFigure], doors: Mapping[str, Door]) -> None:
    """The figures in one row, two by two on a phone; a click on one opens what it is made of below them.

    So does one on a number of the headline, of which some are none of these figures.
    """
    with st.container(key="figures"):
        for each in figures:
            _figure(each, doors)
    open_door({each.name: each.label for each in figures}, doors)


def open_door(titles: Mapping[str, Text], doors: Mapping[str, Door]) -> None:
    """What the open one of these doors leads to; nothing where another one, or none, is open."""
    name = opened()
    door = doors.get(name)
    title = door and (door.title or titles.get(name))
    if door and title:
        with st.container(key="figure_opened"):
            html.block_title(text("{figure}: what it is made of", figure=title), door.worked_out)
            side_by_side(door.parts, f"figure_{name}")


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


def _figure(one: KeyFigure, doors: Mapping[str, Door]) -> None:
    if one.name not in doors:
        html.key_figure(one)
        return
    with st.container(key=f"figure_{one.name}"):
        html.key_figure(one, "open" if one.name == opened() else "door")
        label = say(text("{figure}: what it is made of", figure=one.label))
        st.button(label, key=f"door_{one.name}", type="tertiary", on_click=toggle, args=(one.name,))
