"""Who is looking, in which language, on which ground."""

from decimal import Decimal
from typing import Literal, cast

import streamlit as st

from sales_analytics.language import numbers
from sales_analytics.language.numbers import LANGUAGES, Language
from sales_analytics.language.speech import speak
from sales_analytics.terms.filters import EVERYONE, Viewer
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import address

Ground = Literal["light", "dark"]
CURRENCY = "USD"
"""In which all amounts of the pages are."""

_OWN_NAMES: dict[Language, str] = {"en": "English", "zh": "中文"}


def viewer() -> Viewer:
    """Who is looking. Everybody sees all companies until there is a login."""
    return EVERYONE


def language() -> Language:
    """The language of this run: the switch, else ?lang=, else the browser's, else English."""
    chosen = st.session_state.get("lang")
    return cast(Language, chosen) if chosen in LANGUAGES else _browser_language()


def say(message: Text) -> str:
    """The message in this run's language."""
    return speak(message, language())


def brief(amount: Decimal | None) -> str:
    """Money in three or four digits, a dash where there is none."""
    return numbers.NOTHING if amount is None else numbers.brief_money(amount, CURRENCY, language())


def percent(share: float | None, digits: int = 0) -> str:
    """A share as per cent, a dash where there is none."""
    return numbers.NOTHING if share is None else numbers.share(share, language(), digits)


def change(share: float | None, digits: int = 1) -> str:
    """A share with its sign, a dash where there is none."""
    return numbers.NOTHING if share is None else numbers.signed_share(share, language(), digits)


def markdown(plain: str) -> str:
    """Text that people typed, safe in labels and titles, which are Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>()#+-.!$:~|" else letter for letter in plain)


def ground() -> Ground:
    """Whether the browser shows the light or the dark theme."""
    return "dark" if st.context.theme.type == "dark" else "light"


def adopt_language() -> None:
    """Before anything is said: take the language that the URL names, where it names a new one."""
    stated = address.begin("lang", "lang", LANGUAGES, [_browser_language()])
    if stated is not None:
        st.session_state["lang"] = stated[0]


def language_switch() -> None:
    """The switch; its value stands in the URL as `lang`, unless it is the browser's own language."""
    st.segmented_control(
        say(text("Language")),
        LANGUAGES,
        required=True,
        format_func=lambda known: _OWN_NAMES[cast(Language, known)],
        key="lang",
        label_visibility="collapsed",
    )
    address.finish("lang", [language()], [_browser_language()])


def _browser_language() -> Language:
    return "zh" if (st.context.locale or "").lower().startswith("zh") else "en"
