"""Ways from page to page; the filters in the URL come along."""

import streamlit as st

from sales_analytics.widgets.opening import ROOT


def page_file(page: str) -> str:
    """The file of a page, such as "orders"."""
    return str(ROOT / "pages" / f"{page}.py")


def link(label: str, page: str, **params: str) -> None:
    """A line that leads to a page."""
    st.page_link(page_file(page), label=label, query_params=params or None)
