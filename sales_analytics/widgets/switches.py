"""Rows of words, one of them chosen and kept in the URL."""

from collections.abc import Callable, Sequence
from typing import Literal, cast

import streamlit as st

from sales_analytics.terms.filters import LEVELS, Level
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets.viewing import say

LEVEL_WORDS: dict[str, Text] = {
    "salesperson": text("People"),
    "company": text("Companies"),
    "group": text("Groups"),
    "total": text("Total"),
}


def level_switch(levels: Sequence[Level] = LEVELS[:3], first: Level = "salesperson") -> Level:
    """People, companies or groups; kept in the URL as `level`."""
    picked = one_of("level", levels, lambda level: LEVEL_WORDS[level], first)
    return cast(Level, picked)


def one_of(
    key: str,
    options: Sequence[str],
    word: Callable[[str], Text],
    first: str,
    persist: Literal["session"] | None = None,
) -> str:
    """A row of words, one of them chosen; kept in the URL as `key`."""
    picked = st.segmented_control(
        say(word(first)),
        options,
        default=first,
        required=True,
        format_func=lambda option: say(word(option)),
        key=key,
        bind="query-params",
        persist_state=persist,
        label_visibility="collapsed",
    )
    return picked if picked in options else first
