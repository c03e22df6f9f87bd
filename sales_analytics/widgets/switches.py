"""Choices that stand in the URL by their ids and are shown in the reader's language."""

from collections.abc import Callable, Sequence
from typing import cast

import streamlit as st

from sales_analytics.terms.filters import LEVELS, Level
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import address
from sales_analytics.widgets.viewing import say

LEVEL_WORDS: dict[str, Text] = {
    "salesperson": text("People"),
    "company": text("Companies"),
    "group": text("Groups"),
    "total": text("Total"),
}
PAGE_NOW = "page now"
"""Where the router leaves the name of the page: the same choice on two pages is two widgets."""


def level_switch(levels: Sequence[Level] = LEVELS[:3], first: Level = "salesperson") -> Level:
    """People, companies or groups; in the URL as `level`."""
    return cast(Level, one_of("level", levels, LEVEL_WORDS.__getitem__, first))


def one_of(name: str, options: Sequence[str], word: Callable[[str], Text], first: str) -> str:
    """A row of words, one of them chosen; in the URL as `name`."""
    key = f"{name} on {st.session_state.get(PAGE_NOW, '')}"
    _prepare_one(name, key, options, first)
    picked = st.segmented_control(
        say(word(first)),
        options,
        required=True,
        format_func=_labels(options, lambda option: say(word(option))),
        key=key,
        label_visibility="collapsed",
    )
    chosen = picked if picked is not None and picked in options else first
    address.finish(name, [chosen], [first])
    return chosen


def chosen_one(name: str, options: Sequence[str], first: str) -> str:
    """What `pick_one` or `row_of` of the bar will show, for the label of the button that holds it."""
    _prepare_one(name, name, options, first)
    return str(st.session_state[name])


def row_of(name: str, options: Sequence[str], word: Callable[[str], str], first: str) -> str:
    """As `one_of`, the same widget on every page."""
    chosen_one(name, options, first)
    picked = st.segmented_control(
        word(first),
        options,
        required=True,
        format_func=_labels(options, word),
        key=name,
        label_visibility="collapsed",
    )
    chosen = picked if picked is not None and picked in options else first
    address.finish(name, [chosen], [first])
    return chosen


def pick_one(name: str, options: Sequence[str], word: Callable[[str], str], first: str) -> str:
    """One of a longer list, the same widget on every page."""
    chosen_one(name, options, first)
    picked = st.selectbox(
        word(first), options, format_func=_labels(options, word), key=name, label_visibility="collapsed"
    )
    chosen = picked if picked is not None and picked in options else first
    address.finish(name, [chosen], [first])
    return chosen


def pick_maybe(
    name: str, options: Sequence[str], word: Callable[[str], str], placeholder: Text, first: str | None = None
) -> str | None:
    """One of a longer list, or none of it; in the URL as `name`."""
    key = f"{name} on {st.session_state.get(PAGE_NOW, '')}"
    start = [] if first is None else [first]
    stated = address.begin(name, key, options, start)
    if stated is not None:
        st.session_state[key] = stated[0] if stated else None
    if st.session_state[key] not in options:
        st.session_state[key] = first
    picked = st.selectbox(
        say(placeholder),
        options,
        index=None,
        format_func=_labels(options, word),
        placeholder=say(placeholder),
        key=key,
        label_visibility="collapsed",
    )
    chosen = picked if picked in options else None
    address.finish(name, [] if chosen is None else [chosen], start)
    return chosen


def chosen_several(name: str, options: Sequence[str]) -> list[str]:
    """What `pick_several` will show."""
    stated = address.begin(name, name, options, [])
    if stated is not None:
        st.session_state[name] = stated
    st.session_state[name] = [one for one in st.session_state[name] if one in options]
    return list(st.session_state[name])


def pick_several(name: str, options: Sequence[str], word: Callable[[str], str], everything: str) -> tuple[str, ...]:
    """Any number of a list; none means all."""
    chosen_several(name, options)
    picked = st.multiselect(
        everything,
        options,
        format_func=_labels(options, word),
        key=name,
        placeholder=say(text("All; type to search")),
        label_visibility="collapsed",
    )
    chosen = [option for option in picked if option in options]
    address.finish(name, chosen, [])
    return tuple(chosen)


def _labels(options: Sequence[str], word: Callable[[str], str]) -> Callable[[str], str]:
    """The words of this run, found now: the widget may ask for them after it."""
    found = {option: word(option) for option in options}
    return lambda option: found.get(option, option)


def _prepare_one(name: str, key: str, options: Sequence[str], first: str) -> None:
    stated = address.begin(name, key, options, [first])
    if stated is not None:
        st.session_state[key] = stated[0]
    if st.session_state[key] not in options:
        st.session_state[key] = first
