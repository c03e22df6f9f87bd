"""One filter bar for all pages, kept in the URL; the server checks every value again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

import streamlit as st

from sales_analytics.language import numbers
from sales_analytics.language.speech import unit_name
from sales_analytics.metrics.choices import Choices, choices
from sales_analytics.terms.filters import ORDER_TYPES, Filters, Level, OrderType
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Text, text, texts
from sales_analytics.widgets import address, periods
from sales_analytics.widgets.asking import ask_all
from sales_analytics.widgets.empty import nothing_yet
from sales_analytics.widgets.headline import as_of_line
from sales_analytics.widgets.periods import FIRST_DAY, LAST_DAY, Chosen, Span
from sales_analytics.widgets.switches import chosen_one, chosen_several, pick_one, pick_several, row_of
from sales_analytics.widgets.viewing import language, markdown, say

ORDER_TYPE_WORDS: dict[str, Text] = {"sample": text("Samples"), "bulk": text("Bulk orders")}
_PICKED = "two days"
_DRAWN = "filters drawn"
"""Where the router leaves what the bar says, for the page that it runs next."""
_SPAN_WORDS: dict[str, Text] = {
    "campaign": text("Festival"),
    "month": text("Month"),
    "quarter": text("Quarter"),
    "year": text("Year"),
    "dates": text("Dates"),
}


def filter_bar(level: Level = "salesperson") -> Filters:
    """What the bar above the page says, asked at one level. An empty warehouse is said instead, and the page ends."""
    drawn = st.session_state.get(_DRAWN)
    if not isinstance(drawn, Filters):
        nothing_yet()
        st.stop()
    return replace(drawn, level=level)


def draw_filter_bar() -> None:
    """The router draws the bar, so that its values outlive the page; nothing where nothing was imported.

    Starts with the latest campaign that has data, else with the latest month.
    """
    known = ask_all(choices)
    if not known.months:
        st.session_state.pop(_DRAWN, None)
        return
    with st.container(horizontal=True, key="filter_bar", vertical_alignment="center", gap="small"):
        word = say(text("Filters"))
        st.html(f'<details class="phone-filters"><summary>{word}</summary></details>')
        with st.container(horizontal=True, key="filter_pills", gap="xsmall", width="content"):
            filters = _filters(known)
        as_of_line(filters)
    st.session_state[_DRAWN] = filters


def _filters(known: Choices) -> Filters:
    chosen = _period(known)
    groups = _several("group", known.groups, text("All groups"), _groups)
    companies = _several("company", known.companies, text("All companies"), _companies)
    people = _several("salesperson", known.salespeople, text("All people"), _people)
    types = _several("type", ORDER_TYPES, text("All orders"), _types, _order_type)
    return Filters(
        period=chosen.period,
        campaign=chosen.campaign,
        groups=groups,
        companies=companies,
        salespeople=people,
        order_types=cast(tuple[OrderType, ...], types),
    )


def _period(known: Choices) -> Chosen:
    spans = periods.spans(known)
    span = cast(Span, chosen_one("span", spans, spans[0]))
    with st.popover(markdown(_period_label(known, span)), key="period_pill"):
        picked = cast(Span, row_of("span", spans, lambda each: say(_SPAN_WORDS[each]), spans[0]))
        return _dates(known) if picked == "dates" else _listed(known, picked)


def _period_label(known: Choices, span: Span) -> str:
    if span == "dates":
        first, last = _kept_dates(known)
        return f"{numbers.day(first, language())} – {numbers.day(last, language())}"
    options = periods.options(known, span)
    return periods.period_name(known, span, chosen_one(span, options, options[0]), language())


def _listed(known: Choices, span: Span) -> Chosen:
    options = periods.options(known, span)
    picked = pick_one(span, options, lambda each: periods.period_name(known, span, each, language()), options[0])
    return periods.period_of(known, span, picked)


def _dates(known: Choices) -> Chosen:
    kept = _kept_dates(known)
    if _PICKED not in st.session_state:
        st.session_state[_PICKED] = kept
    st.date_input(
        say(text("From and to, both days included")),
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        key=_PICKED,
    )
    first, last = kept
    address.finish("dates", [first.isoformat(), last.isoformat()], [day.isoformat() for day in _span_of_data(known)])
    return Chosen(Period.between(first, last))


def _kept_dates(known: Choices) -> tuple[date, date]:
    """The two days chosen; while only one is picked, the last two; at first those of the URL, else all data."""
    picked = st.session_state.get(_PICKED)
    if isinstance(picked, tuple) and len(picked) == 2 and picked[0] <= picked[1]:
        return picked
    stated = periods.stated_days(address.written("dates") or st.query_params.get_all("dates"))
    return stated if stated is not None else _span_of_data(known)


def _span_of_data(known: Choices) -> tuple[date, date]:
    if known.first_day is None or known.last_day is None:
        return known.months[0].starts_on, known.months[-1].last_day
    return known.first_day, known.last_day


def _several(
    name: str,
    options: Sequence[str],
    everything: Text,
    counted: Callable[[int], Text],
    word: Callable[[str], str] | None = None,
) -> tuple[str, ...]:
    shown = word or _unit
    before = chosen_several(name, options)
    label = say(everything) if not before else shown(before[0]) if len(before) == 1 else say(counted(len(before)))
    with st.popover(markdown(label), key=f"{name}_pill"):
        return pick_several(name, options, shown, say(everything))


def _unit(name: str) -> str:
    return unit_name(name, language())


def _groups(count: int) -> Text:
    return texts("{count} group", "{count} groups", count)


def _companies(count: int) -> Text:
    return texts("{count} company", "{count} companies", count)


def _people(count: int) -> Text:
    return texts("{count} person", "{count} people", count)


def _types(count: int) -> Text:
    return texts("{count} order type", "{count} order types", count)


def _order_type(order_type: str) -> str:
    return say(ORDER_TYPE_WORDS[order_type])
