"""How wide the reader's window is: figures on a phone are laid out for it."""

import streamlit as st

from sales_analytics.charts.theme import PALETTES, Look, Width
from sales_analytics.widgets.viewing import ground, language

_MEASURE = """
let told = "wide";
export default function ({ setStateValue }) {
    const narrow = window.matchMedia("(max-width: 640px)");
    const tell = () => {
        const width = narrow.matches ? "narrow" : "wide";
        if (width !== told) { told = width; setStateValue("width", width); }
    };
    tell();
    narrow.addEventListener("change", tell);
    return () => narrow.removeEventListener("change", tell);
}
"""


def measure_window() -> None:
    """Ask the browser once, and again when the window crosses the width of a phone."""
    mount = st.components.v2.component("window_width", js=_MEASURE)
    mount(key="window", on_width_change=lambda: None)


def width() -> Width:
    """Narrow on a phone. Before the browser has answered, what it calls itself decides."""
    told = (st.session_state.get("window") or {}).get("width")
    if told in ("wide", "narrow"):
        return "narrow" if told == "narrow" else "wide"
    return "narrow" if "Mobi" in (st.context.headers.get("User-Agent") or "") else "wide"


def look() -> Look:
    """For whom the figures of this run are drawn."""
    return Look(language(), PALETTES[ground()], width())
