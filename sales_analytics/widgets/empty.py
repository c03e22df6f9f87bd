"""What a page says when there is nothing to show: what is missing, why it matters, the next step."""

from html import escape

import streamlit as st

from sales_analytics.datasets.registry import datasets
from sales_analytics.jobs.demo import load_demo
from sales_analytics.reports.template import template
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets.links import link
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.viewing import language, say

MAIN_DATASETS = ("orders", "targets", "forecasts", "roster")
"""What the first pages need; templates of all others stand behind a click."""


def empty_state(missing: Text, why: Text, *wanted: str) -> None:
    """What is missing and why it matters; below it the templates of the datasets `wanted` and the way to Import."""
    st.html(f'<div class="empty"><h2>{escape(say(missing))}</h2><p>{escape(say(why))}</p></div>')
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        link(say(text("Import a file")), "import")
        for dataset in wanted:
            template_button(dataset)


def nothing_yet() -> None:
    """The whole warehouse is empty."""
    empty_state(
        text("No spreadsheets have been imported yet"),
        text(
            "Import your orders, and the targets, forecasts and roster if you have them. "
            "Or look around first with the sample festival; one click takes it away again."
        ),
        *MAIN_DATASETS,
    )
    if st.button(say(text("Load the sample festival")), type="primary", key="load_sample"):
        with st.spinner(say(text("Importing the sample spreadsheets"))):
            load_demo(warehouse())
        st.rerun()


def all_templates() -> None:
    """The main ones, and the others behind a click."""
    with st.container(horizontal=True, gap="small"):
        for dataset in MAIN_DATASETS:
            template_button(dataset)
        with st.popover(say(text("More templates")), key="more_templates"):
            for dataset in datasets():
                if dataset not in MAIN_DATASETS:
                    template_button(dataset)


def template_button(dataset: str) -> None:
    """An empty spreadsheet with the headings that the import knows."""
    spoken = language()
    st.download_button(
        say(text("Template: {dataset}", dataset=datasets()[dataset].title)),
        data=lambda: template(dataset, spoken),
        file_name=f"{dataset}.xlsx",
        on_click="ignore",
        key=f"template_{dataset}",
    )
