"""The first lines of a page: what was found, to which day the data go, what is not in the numbers."""

from collections.abc import Collection
from html import escape

import streamlit as st

from sales_analytics.charts.notice_words import notice_text
from sales_analytics.metrics.notices import notices
from sales_analytics.metrics.selling_days import SellingDays, selling_days
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Text, linked, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.figure_row import open_door
from sales_analytics.widgets.links import link
from sales_analytics.widgets.notice_doors import notice_doors, notice_name
from sales_analytics.widgets.viewing import say

MOST_NOTICES = 3


def headline(sentence: Text, subtitle: Text | None, filters: Filters, doors: Collection[str] = ()) -> None:
    """The sentence, its line of figures, and the notices that touch these filters.

    `doors`: what the page can open; the numbers that name one of them are links to it.
    """
    html.finding(sentence, subtitle, doors)
    found = sorted(ask(notices, filters), key=lambda one: one.code != "rejects-accepted")
    behind = notice_doors(found[:MOST_NOTICES], filters)
    for place, each in enumerate(found[:MOST_NOTICES]):
        with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"notice_{place}"):
            html.notice(linked(notice_text(each), count=notice_name(place)), behind)
            link(say(text("See it")), "imports")
    if len(found) > MOST_NOTICES:
        hidden = len(found) - MOST_NOTICES
        link(say(texts("{count} more notice", "{count} more notices", hidden)), "imports")
    open_door({}, behind)


def as_of_line(filters: Filters) -> None:
    """Data to 18 Sep 2026 · day 14 of 22 selling days."""
    st.html(f'<span class="as-of">{escape(say(as_of_text(ask(selling_days, filters))))}</span>')


def as_of_text(days: SellingDays) -> Text:
    """To which day the data go, and how far the period is."""
    if days.as_of is None:
        return text("No confirmed orders yet")
    if days.elapsed == 0:
        return text("Data to {day} · the period has not begun", day=days.as_of)
    if days.left == 0:
        return texts(
            "Data to {day} · all {count} selling day is over",
            "Data to {day} · all {count} selling days are over",
            days.total,
            day=days.as_of,
        )
    return text(
        "Data to {day} · day {elapsed} of {total} selling days", day=days.as_of, elapsed=days.elapsed, total=days.total
    )
