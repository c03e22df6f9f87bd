"""Runs before every page: who is looking, in which language, which pages there are."""

import streamlit as st

from sales_analytics.terms.filters import Viewer
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets.figure_address import follow_links
from sales_analytics.widgets.filter_bar import draw_filter_bar
from sales_analytics.widgets.html import dress
from sales_analytics.widgets.links import page_file
from sales_analytics.widgets.opening import settle_memory
from sales_analytics.widgets.serving import FIRST_PAGE
from sales_analytics.widgets.switches import PAGE_NOW
from sales_analytics.widgets.viewing import adopt_language, language_switch, say, viewer
from sales_analytics.widgets.window import measure_window

SECTIONS: tuple[tuple[Text, tuple[tuple[str, Text], ...]], ...] = (
    (text("Festival"), (("leaderboard", text("Leaderboard")), ("bonus", text("Bonus")))),
    (
        text("Results"),
        (("attainment", text("Target vs actual")), ("forecast", text("Forecast")), ("orders", text("Orders"))),
    ),
    (
        text("Data"),
        (("import", text("Import")), ("imports", text("Imports")), ("health", text("Data health"))),
    ),
)

WITHOUT_FILTERS = ("import", "imports", "health")


def may_see(who: Viewer, page: str) -> bool:
    """Whether a page is in this viewer's menu and can be reached. Imports belong to those who see all companies."""
    return page not in WITHOUT_FILTERS or who.companies is None


def pages_for(who: Viewer) -> dict[str, list[st.Page]]:
    """The menu, by section, in the reader's language. The first page is the default."""
    menu = {
        say(section): [
            st.Page(page_file(page), title=say(title), url_path=page, icon="", default=page == FIRST_PAGE)
            for page, title in pages
            if may_see(who, page)
        ]
        for section, pages in SECTIONS
    }
    return {section: pages for section, pages in menu.items() if pages}


st.set_page_config(layout="wide", initial_sidebar_state="auto")
settle_memory()
adopt_language()
page = st.navigation(pages_for(viewer()), position="sidebar", expanded=True)
with st.sidebar:
    language_switch()
    measure_window()
    follow_links()
dress()
st.session_state[PAGE_NOW] = page.url_path
if page.url_path not in WITHOUT_FILTERS:
    draw_filter_bar()
page.run()
