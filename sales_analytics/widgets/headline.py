"""The first lines of a page: what was found, to which day the data go, what is not in the numbers."""

from decimal import Decimal
from html import escape

import streamlit as st

from sales_analytics.metrics.notices import Notice, notices
from sales_analytics.metrics.selling_days import SellingDays, selling_days
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.links import link
from sales_analytics.widgets.viewing import say

MOST_NOTICES = 3


def headline(sentence: Text, subtitle: Text | None, filters: Filters) -> None:
    """The sentence, its line of figures, and the notices that touch these filters."""
    html.finding(sentence, subtitle)
    found = sorted(ask(notices, filters), key=lambda one: one.code != "rejects-accepted")
    for each in found[:MOST_NOTICES]:
        with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"notice_{found.index(each)}"):
            html.notice(notice_text(each))
            link(say(text("See it")), "imports")
    if len(found) > MOST_NOTICES:
        hidden = len(found) - MOST_NOTICES
        link(say(texts("{count} more notice", "{count} more notices", hidden)), "imports")


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


def notice_text(notice: Notice) -> Text:
    """What is not, or only with a remark, in the numbers of the page."""
    amount = Money(notice.amount or Decimal(0))
    match notice.code:
        case "rejects-accepted":
            return texts(
                "{count} row of {file}, {amount}, is not in these numbers",
                "{count} rows of {file}, {amount}, are not in these numbers",
                notice.rows,
                file=notice.file,
                amount=amount,
            )
        case "unassigned-people":
            return texts(
                "{count} name is not on the roster; its {amount} stand under Unassigned",
                "{count} names are not on the roster; their {amount} stand under Unassigned",
                notice.rows,
                amount=amount,
            )
        case "unassigned-orders":
            return texts(
                "{count} order names no salesperson; its {amount} stand under Unassigned",
                "{count} orders name no salesperson; their {amount} stand under Unassigned",
                notice.rows,
                amount=amount,
            )
        case "not-converted":
            return texts(
                "{count} order in another currency has no exchange rate and is not in these numbers",
                "{count} orders in other currencies have no exchange rate and are not in these numbers",
                notice.rows,
            )
        case "no-confirm-date":
            return texts(
                "{count} confirmed order has no confirm date; it counts on its order date",
                "{count} confirmed orders have no confirm date; they count on their order date",
                notice.rows,
            )
        case _:
            return texts("{count} order is dated after today", "{count} orders are dated after today", notice.rows)
