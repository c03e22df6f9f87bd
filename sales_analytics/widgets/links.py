"""Ways from page to page; the filters in the URL come along."""

from typing import NoReturn

import streamlit as st

from sales_analytics.widgets.opening import ROOT


def page_file(page: str) -> str:
    """The file of a page, such as "orders"."""
    return str(ROOT / "pages" / f"{page}.py")


def goto(page: str, **params: str) -> NoReturn:
    """Go to a page now. A bare st.switch_page fails while filters stand in the URL."""
    st.switch_page(page_file(page), query_params=params)


def link(label: str, page: str, **params: str) -> None:
    """A line that leads to a page."""
    st.page_link(page_file(page), label=label, query_params=params or None)
