"""Which number of a page is open to what it is made of, in the URL; numbers inside sentences are links to that."""

from urllib.parse import urlencode

import streamlit as st

OPENED = "figure"
_LINKS = "figure_links"
_HEAR = """
let heard = null;
export default function ({ setTriggerValue }) {
    const hear = (event) => {
        const link = event.target.closest ? event.target.closest("a[data-figure]") : null;
        if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        setTriggerValue("figure", link.dataset.figure);
    };
    if (heard) document.removeEventListener("click", heard);
    document.addEventListener("click", hear);
    heard = hear;
    return () => document.removeEventListener("click", hear);
}
"""


def opened() -> str:
    """The figure that is open, or ""."""
    return st.query_params.get(OPENED, "")


def toggle(name: str) -> None:
    """Open this figure, or close it where it is the open one."""
    if opened() == name:
        del st.query_params[OPENED]
    else:
        st.query_params[OPENED] = name


def address_of(name: str) -> str:
    """Where a click on this figure leads; the filters come along, so that it can be opened in a tab of its own."""
    others = [(key, one) for key in st.query_params if key != OPENED for one in st.query_params.get_all(key)]
    return f"?{urlencode(others if opened() == name else [*others, (OPENED, name)])}"


def follow_links() -> None:
    """Open what a link in a sentence names without loading the page anew."""
    mount = st.components.v2.component(_LINKS, js=_HEAR)
    mount(key=_LINKS, on_figure_change=_follow)


def _follow() -> None:
    name = (st.session_state.get(_LINKS) or {}).get(OPENED)
    if isinstance(name, str):
        toggle(name)
